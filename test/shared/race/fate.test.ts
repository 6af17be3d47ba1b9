import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Choice } from '../../../shared/race/choice.ts';
import { judge } from '../../../shared/race/fate.ts';
import { goalLevel } from '../../../shared/race/goal.ts';
import { startRace, stepTo } from '../../../shared/race/race.ts';
import { fates, type Verdict } from '../../../shared/race/verdict.ts';
import { surfaceById, surfaces } from '../../../shared/surfaces/index.ts';
import type { Point, Surface } from '../../../shared/surfaces/surface.ts';
import { bestBox, desert, monkey, pass, slide } from './far-surfaces.ts';

interface Run {
  readonly surface: Surface;
  readonly start: Point;
  readonly steps?: number;
  readonly goal?: number;
}

function fateOf({ surface, start, steps = 100, goal = goalLevel(surface, start, 0.01) }: Run, choice: Choice): Verdict {
  const race = startRace({ surface, start, steps }, [choice]);
  stepTo(race, steps);
  return judge(race, 0, goal);
}

const bowl = surfaceById('seed-bowl')!;
const twoExits = surfaceById('two-exits')!;
const doubleWell = surfaceById('double-well')!;

describe('the fates of ROUNDS', () => {
  const bowlGoal = goalLevel(bowl, bowl.race.start, 0.001);
  const onBowl = { surface: bowl, start: bowl.race.start, steps: 40, goal: bowlGoal };

  test.each([
    [0.005, 'walking', null],
    [0.02, 'walking', null],
    [0.1, 'converged', 15],
    [0.25, 'converged', 5],
    [0.3, 'converged', 13],
    [0.34, 'escaped', null],
    [0.5, 'diverged', 8],
  ])('seed bowl, η = %f, 40 steps: %s %s', (learningRate, fate, step) => {
    expect(fateOf(onBowl, { learningRate })).toMatchObject({ fate, step });
  });

  test.each([
    [1 / 3, 1],
    [0.333, 0.998],
  ])('seed bowl at the limit, η = %f, 100 steps: oscillating, ×%f a bounce', (learningRate, ratio) => {
    const { fate, facts } = fateOf({ ...onBowl, steps: 100 }, { learningRate });
    expect(fate).toBe('oscillating');
    expect(facts.stepRatio).toBeCloseTo(ratio, 12);
    expect(facts.etaLambda).toBe(learningRate * 6);
  });

  test.each([
    [0, 'saddle', null],
    [1e-6, 'saddle', null],
    [1e-4, 'walking', null],
    [0.000254, 'walking', null],
    [0.000255, 'converged', 91],
    [1e-3, 'converged', 77],
    [1e-2, 'converged', 53],
    [0.1, 'converged', 29],
  ])('two exits from (−1.8, %f), η = 0.1: %s %s', (y, fate, step) => {
    expect(fateOf({ surface: twoExits, start: [-1.8, y] }, { learningRate: 0.1 })).toMatchObject({ fate, step });
  });

  test('two exits: oscillating at ηλ = 2.6 and up to 4, it flies only from η = 2.01', () => {
    const from = { surface: twoExits, start: [-1.8, 0.01] as const };
    const { fate, facts } = fateOf(from, { learningRate: 1.3 });
    expect([fate, facts.etaLambda]).toEqual(['oscillating', 2.6]);
    expect(fateOf(from, { learningRate: 1.99 }).fate).toBe('oscillating');
    expect(fateOf(from, { learningRate: 2.01 }).fate).toBe('diverged');
  });

  test('double well: a small rate ends in the near valley, .60 above the best; .2 jumps across', () => {
    const from = { surface: doubleWell, start: [1.6, 1.2] as const };
    const { fate, facts } = fateOf(from, { learningRate: 0.05 });
    expect(fate).toBe('local');
    expect(facts.missedDepth).toBeCloseTo(0.6, 2);
    expect(fateOf(from, { learningRate: 0.2 })).toMatchObject({ fate: 'converged', step: 4 });
  });

  test('plateau, η = 0.1: crawling, ρ = .07, loss removed .3 %', () => {
    const { fate, facts } = fateOf({ surface: desert, start: [-3.2, 2.2] }, { learningRate: 0.1 });
    expect(fate).toBe('crawling');
    expect(facts.rho).toBeCloseTo(0.07, 2);
  });

  test('monkey saddle, without visible curvature: saddle from one side, diverged downhill from the other', () => {
    const goal = Number.NEGATIVE_INFINITY;
    expect(fateOf({ surface: monkey, start: [1.2, 0], goal }, { learningRate: 0.1 }).fate).toBe('saddle');
    const { fate, facts } = fateOf({ surface: monkey, start: [-1.2, 0], goal }, { learningRate: 0.1 });
    expect([fate, facts.downhill]).toEqual(['diverged', true]);
  });

  test('best box: off the worst box it settles, exactly on it it rests on the summit, too fast it oscillates', () => {
    const goal = goalLevel(bestBox, [0.35, 0], 0.01);
    expect(fateOf({ surface: bestBox, start: [2.999, 0], goal }, { learningRate: 0.01 })).toMatchObject({
      fate: 'converged',
      step: 48,
    });
    expect(fateOf({ surface: bestBox, start: [3, 0], goal }, { learningRate: 0.01 }).fate).toBe('summit');
    expect(fateOf({ surface: bestBox, start: [0.35, 0], goal }, { learningRate: 0.1 }).fate).toBe('oscillating');
  });

  test('a pass leads off the map downhill, a too large rate throws out uphill', () => {
    const goal = Number.NEGATIVE_INFINITY;
    const away = fateOf({ surface: pass, start: [-1.5, 0.1], goal, steps: 40 }, { learningRate: 0.05 });
    expect([away.fate, away.facts.downhill]).toEqual(['escaped', true]);
    const thrown = fateOf(onBowl, { learningRate: 0.34 });
    expect([thrown.fate, thrown.facts.downhill]).toEqual(['escaped', false]);
  });

  test('an infimum that no point reaches is endless, even below the goal and off the map', () => {
    const { fate } = fateOf({ surface: slide, start: [-1, 1] }, { learningRate: 0.2 });
    expect(fate).toBe('endless');
    expect(fateOf({ surface: slide, start: [-1, 1], steps: 800 }, { learningRate: 0.4 }).fate).toBe('endless');
  });
});

describe('settling', () => {
  const home = goalLevel(bowl, [-2.7, 0.9], 0.001);

  test('needs ten positions inside the goal to the end', () => {
    const from = { surface: bowl, start: [-2.7, 0.9] as const, goal: home };
    expect(fateOf({ ...from, steps: 14 }, { learningRate: 0.25 })).toMatchObject({ fate: 'converged', step: 5 });
    expect(fateOf({ ...from, steps: 13 }, { learningRate: 0.25 }).fate).toBe('walking');
  });

  test('counts again from the last time the ball was outside: momentum leaves the goal and comes back', () => {
    const surface = surfaceById('ravine')!;
    const race = startRace({ surface, start: [-9, 3], steps: 100 }, [{ learningRate: 0.0056, momentum: 0.9 }]);
    stepTo(race, 100);
    const goal = goalLevel(surface, [-9, 3], 0.01);
    const { fate, step } = judge(race, 0, goal);
    const inside = Array.from({ length: 101 }, (_, k) => race.losses[k]! <= goal);
    expect(fate).toBe('converged');
    expect(inside.slice(step!).every(Boolean)).toBe(true);
    expect(inside[step! - 1]).toBe(false);
    expect(inside.indexOf(true)).toBeLessThan(step!);
  });

  test('is not allowed outside the domain, whatever the loss', () => {
    const narrow = { ...bowl, domain: { xMin: -3, xMax: -0.01, yMin: -1, yMax: 1 } };
    expect(fateOf({ surface: narrow, start: [-2.7, 0.9], goal: home }, { learningRate: 0.6 / 6 }).fate).not.toBe(
      'converged',
    );
  });
});

describe('the facts of a verdict', () => {
  const far = { surface: bowl, start: bowl.race.start, steps: 40 };

  test('"each bounce grew" is said exactly where plain descent grows by |1 − ηλ|', () => {
    const grown = fateOf(far, { learningRate: 0.4 }).facts;
    expect(grown.stepRatio).toBeCloseTo(1.4, 4);
    expect([grown.etaLambda, grown.lambdaMax]).toEqual([0.4 * 6, 6]);
    expect(grown.ratioIsQuadratic).toBe(true);
    expect(fateOf(far, { learningRate: 0.02 }).facts.ratioIsQuadratic).toBe(false);
    const hardly = fateOf(far, { learningRate: 0.4, momentum: 0.01 }).facts;
    expect(Math.abs(hardly.stepRatio! / 1.4 - 1)).toBeLessThan(0.05);
    expect(hardly.ratioIsQuadratic).toBe(false);
    expect(fateOf(far, { learningRate: 0.4, momentum: 0 }).facts.ratioIsQuadratic).toBe(true);
  });

  test('a shrinking zig-zag is told from a slide and from a growing one', () => {
    expect(fateOf(far, { learningRate: 0.32 }).facts.zigzag).toBe(true);
    expect(fateOf(far, { learningRate: 0.02 }).facts.zigzag).toBe(false);
    expect(fateOf(far, { learningRate: 0.34 }).facts.zigzag).toBe(false);
  });

  test('with several best minima the nearest one counts', () => {
    const himmelblau = surfaceById('himmelblau')!;
    const { fate, facts } = fateOf({ surface: himmelblau, start: [-1, -1.5] }, { learningRate: 0.3 });
    expect(fate).toBe('converged');
    expect(0.3 / facts.etaLambda!).toBeCloseTo(0.747 / 2, 3);
  });

  test('missed depth and ρ belong to their fates alone', () => {
    const { facts } = fateOf(far, { learningRate: 0.1 });
    expect([facts.missedDepth, facts.rho]).toEqual([null, null]);
  });
});

describe('every race has one fate', () => {
  const rate = fc.double({ min: -4, max: 2, noNaN: true }).map((power) => 10 ** power);
  const inUnit = fc.double({ min: 0.02, max: 0.98, noNaN: true });
  const momentum = fc.option(fc.constantFrom(0, 0.5, 0.9, 0.99), { nil: undefined });

  function verdicts(of: readonly Surface[], runs: number, visit: (verdict: Verdict, surface: Surface) => void): void {
    fc.assert(
      fc.property(fc.constantFrom(...of), rate, momentum, inUnit, inUnit, (surface, learningRate, mu, u, v) => {
        const { xMin, xMax, yMin, yMax } = surface.domain;
        const start = [xMin + (xMax - xMin) * u, yMin + (yMax - yMin) * v] as const;
        const choice = mu === undefined ? { learningRate } : { learningRate, momentum: mu };
        visit(fateOf({ surface, start, steps: 60 }, choice), surface);
      }),
      { seed: 11, numRuns: runs },
    );
  }

  test('of the list, with finite facts, on all surfaces from any start', () => {
    verdicts(surfaces, 1500, ({ fate, step, facts }) => {
      expect(fates).toContain(fate);
      expect(step === null).toBe(fate !== 'converged' && fate !== 'diverged');
      for (const fact of Object.values(facts)) if (typeof fact === 'number') expect(fact).toSatisfy(Number.isFinite);
      expect(facts.share).toBeGreaterThanOrEqual(0);
      expect(facts.share).toBeLessThanOrEqual(1);
      expect(facts.missedDepth !== null).toBe(fate === 'local');
      expect(facts.rho !== null).toBe(fate === 'crawling');
    });
  });

  test('never local, saddle, summit or crawling on a convex surface', () => {
    const convex = surfaces.filter((surface) => surface.convex);
    expect(convex.map((surface) => surface.id)).toEqual(['seed-bowl', 'round-bowl', 'ravine']);
    const seen = new Set<string>();
    verdicts(convex, 1200, ({ fate }) => {
      seen.add(fate);
      expect(['local', 'saddle', 'summit', 'crawling', 'endless', 'fenced']).not.toContain(fate);
    });
    expect([...seen]).toEqual(expect.arrayContaining(['converged', 'diverged', 'oscillating', 'walking']));
  });

  test('saddle only on surfaces that have one', () => {
    verdicts(surfaces, 800, ({ fate }, surface) => {
      const kinds = surface.stationaryPoints.map(({ kind }) => kind);
      if (fate === 'saddle') expect(kinds).toContain('saddle');
      if (fate === 'summit') expect(kinds).toContain('max');
    });
  });
});
