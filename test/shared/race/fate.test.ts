import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stream } from '../../../shared/math/random.ts';
import type { Choice } from '../../../shared/race/choice.ts';
import { judge } from '../../../shared/race/fate.ts';
import { goalLevel } from '../../../shared/race/goal.ts';
import { startRace, stepTo } from '../../../shared/race/race.ts';
import { fates, type Verdict } from '../../../shared/race/verdict.ts';
import { disc } from '../../../shared/surfaces/fence.ts';
import { surfaceById, surfaces } from '../../../shared/surfaces/index.ts';
import type { Point, Surface } from '../../../shared/surfaces/surface.ts';
import { pass, slide } from './far-surfaces.ts';

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
const plateau = surfaceById('plateau')!;
const monkey = surfaceById('monkey-saddle')!;
const bestBox = surfaceById('best-box')!;
const kink = surfaceById('kink')!;
const fence = surfaceById('fence')!;

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
    const { fate, facts } = fateOf({ surface: plateau, start: [-3.2, 2.2] }, { learningRate: 0.1 });
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

  test('a kink: bouncing at a constant rate, at L = .75 after 200 steps; an oscillation about a smooth minimum is none', () => {
    const from = { surface: kink, start: kink.race.start, goal: goalLevel(kink, kink.race.start, 0.03) };
    expect(fateOf(from, { learningRate: 0.5 }).fate).toBe('bouncing');
    const race = startRace({ ...from, steps: 200 }, [{ learningRate: 0.5 }]);
    stepTo(race, 200);
    expect([judge(race, 0, from.goal).fate, race.losses[200]!.toFixed(2)]).toEqual(['bouncing', '0.75']);
    expect(fateOf(from, { learningRate: 0.06 }).fate).toBe('converged');
    expect(fateOf({ ...onBowl, steps: 100 }, { learningRate: 1 / 3 }).fate).toBe('oscillating');
    const smooth = { ...kink, kinks: [] };
    expect(fateOf({ ...from, surface: smooth }, { learningRate: 0.5 }).fate).toBe('oscillating');
  });

  test.each([
    [0.01, 'walking'],
    [0.1, 'fenced'],
    [1, 'fenced'],
    [1.9, 'oscillating'],
  ])('fence, η = %f: %s', (learningRate, fate) => {
    const from = { surface: fence, start: fence.race.start, steps: 40 };
    const goal = goalLevel(fence, fence.race.start, 0.001);
    expect(fateOf({ ...from, goal }, { learningRate }).fate).toBe(fate);
  });

  test('on the fence the multiplier is told, 1.774; inside it a minimum is converged', () => {
    const verdict = fateOf({ surface: fence, start: fence.race.start }, { learningRate: 0.2 });
    expect(verdict.facts.multiplier).toBeCloseTo(1.774, 3);
    expect(verdict.step).toBeLessThan(20);
    const wide = { ...bowl, fence: disc([0, 0], 2.9) };
    const inside = fateOf({ surface: wide, start: [-2.7, 0.9] }, { learningRate: 0.2 });
    expect([inside.fate, inside.facts.multiplier]).toEqual(['converged', null]);
  });

  test('separable logistic, η = 2: endless, w = 6.0', () => {
    const surface = surfaceById('separable')!;
    expect(fateOf({ surface, start: [0, 0] }, { learningRate: 2 }).fate).toBe('endless');
    const { fate, facts } = fateOf({ surface, start: [6, 0] }, { learningRate: 2 });
    expect([fate, facts.downhill]).toEqual(['endless', true]);
  });

  test('Goldstein–Price (−.6, −.3), η = 10⁻⁴: local, missed 27', () => {
    const { fate, facts } = fateOf(
      { surface: surfaceById('goldstein-price')!, start: [-0.6, -0.3] },
      { learningRate: 1e-4 },
    );
    expect(fate).toBe('local');
    expect(facts.missedDepth).toBeCloseTo(27, 6);
  });

  test.each([
    [0.1, '8.59'],
    [0.2, '8.32'],
    [0.3, '3.58'],
    [0.35, '2.03'],
    [0.4, '3.80'],
    [0.45, '3.17'],
  ])('two knobs, η = %f: lands where w₁² + w₂² = %s, always under 2/η', (learningRate, sharpness) => {
    const surface = surfaceById('two-knob')!;
    const { start, steps } = surface.race;
    const race = startRace({ surface, start, steps }, [{ learningRate }]);
    stepTo(race, steps);
    const { fate, facts } = judge(race, 0, goalLevel(surface, start, 0.0001));
    const landed = race.xs[steps]! * race.xs[steps]! + race.ys[steps]! * race.ys[steps]!;
    expect([fate, landed.toFixed(2)]).toEqual(['converged', sharpness]);
    expect(landed).toBeLessThan(2 / learningRate);
    expect([facts.etaLambda, facts.lambdaMax]).toEqual([null, null]);
  });

  test('in the valley of two knobs the distance to the curve counts: a ball beside it does not crawl', () => {
    const surface = surfaceById('two-knob')!;
    const { fate } = fateOf({ surface, start: [2.5, 0.1], steps: 20 }, { learningRate: 0.001 });
    expect(fate).toBe('walking');
  });

  test('in a lane a valley can be local as well', () => {
    const { fate, facts } = fateOf({ surface: surfaceById('fog')!, start: [1.6, 0] }, { learningRate: 0.05 });
    expect(fate).toBe('local');
    expect(facts.missedDepth).toBeCloseTo(0.6, 2);
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

describe('with mini-batches', () => {
  const surface = surfaceById('line-standardised')!;
  const start = [5.5, 0] as const;
  const goal = goalLevel(surface, start, 0.001);

  function race(choice: Choice, steps = 160): Verdict {
    const run = startRace({ surface, start, steps, dice: () => stream(1, 0, 'batches', 0) }, [choice]);
    stepTo(run, steps);
    return judge(run, 0, goal);
  }

  test('the mean loss of the last 40 examples settles, not every step', () => {
    const { fate, step } = race({ learningRate: 0.3, batchSize: 1 });
    expect(fate).toBe('converged');
    expect(step).toBeGreaterThanOrEqual(39);
    expect(race({ learningRate: 0.3, batchSize: 1 }, 38).fate).not.toBe('converged');
  });

  test('of a few examples at least five steps are averaged', () => {
    expect(race({ learningRate: 1, batchSize: 8 }, 20)).toMatchObject({ fate: 'converged', step: 5 });
    expect(race({ learningRate: 1 }, 20)).toMatchObject({ fate: 'converged', step: 1 });
  });

  test('"each bounce grew" is not said of steps that are not down the whole slope', () => {
    expect(race({ learningRate: 2.1 }, 60).facts.ratioIsQuadratic).toBe(true);
    expect(race({ learningRate: 2.1, batchSize: 8 }, 60).facts.ratioIsQuadratic).toBe(false);
  });
});

describe('every race has one fate', () => {
  const rate = fc.double({ min: -6, max: 2, noNaN: true }).map((power) => 10 ** power);
  const inUnit = fc.double({ min: 0.02, max: 0.98, noNaN: true });
  const optimizer = fc.constantFrom<Omit<Choice, 'learningRate'>>(
    {},
    {},
    {},
    { momentum: 0.5 },
    { momentum: 0.9 },
    { momentum: 0.9, nesterov: true },
    { optimizer: 'adam' },
    { optimizer: 'rmsprop' },
    { optimizer: 'adagrad' },
    { optimizer: 'rprop' },
    { schedule: { type: 'cosine', steps: 60 } },
    { batchSize: 1 },
    { batchSize: 4, momentum: 0.9 },
  );

  function verdicts(of: readonly Surface[], runs: number, visit: (verdict: Verdict, surface: Surface) => void): void {
    fc.assert(
      fc.property(fc.constantFrom(...of), rate, optimizer, inUnit, inUnit, (surface, learningRate, like, u, v) => {
        const { xMin, xMax, yMin, yMax } = surface.domain;
        const place = [xMin + (xMax - xMin) * u, surface.lane ? 0 : yMin + (yMax - yMin) * v] as const;
        const start = surface.fence?.project(...place) ?? place;
        const isAdaptive = like.optimizer !== undefined;
        const choice = { ...(surface.fence && isAdaptive ? {} : like), learningRate };
        const setup = { surface, start, steps: 60, dice: () => stream(7, 0, 'batches', 0) };
        const race = startRace(setup, [choice]);
        stepTo(race, 60);
        const goal = surface.best === null ? Number.NEGATIVE_INFINITY : goalLevel(surface, surface.race.start, 0.01);
        visit(judge(race, 0, goal), surface);
      }),
      { seed: 11, numRuns: runs },
    );
  }

  test('of the list, with finite facts, on all surfaces from any start: 4,000 races', () => {
    const seen = new Set<string>();
    verdicts(surfaces, 4000, ({ fate, step, facts }, surface) => {
      seen.add(fate);
      const kinds = surface.stationaryPoints.map(({ kind }) => kind);
      expect(fates).toContain(fate);
      expect(step === null).toBe(fate !== 'converged' && fate !== 'fenced' && fate !== 'diverged');
      for (const fact of Object.values(facts)) if (typeof fact === 'number') expect(fact).toSatisfy(Number.isFinite);
      expect(facts.share).toBeGreaterThanOrEqual(0);
      expect(facts.share).toBeLessThanOrEqual(1);
      expect(facts.missedDepth !== null).toBe(fate === 'local');
      expect(facts.rho !== null).toBe(fate === 'crawling');
      expect(facts.multiplier !== null).toBe(fate === 'fenced');
      if (fate === 'saddle') expect(kinds.some((kind) => kind === 'saddle' || kind === 'degenerate')).toBe(true);
      if (fate === 'summit') expect(kinds).toContain('max');
      if (fate === 'local') expect(kinds.filter((kind) => kind === 'min').length).toBeGreaterThan(1);
      if (fate === 'bouncing') expect(surface.kinks?.length).toBeGreaterThan(0);
      if (fate === 'fenced') expect(surface.fence).toBeDefined();
      if (fate === 'hovering') expect(surface.data).toBeDefined();
      if (surface.best === null) expect(['converged', 'crawling', 'local']).not.toContain(fate);
      if (surface.endless) expect(fate).not.toBe('converged');
      else expect(fate).not.toBe('endless');
    });
    for (const fate of fates) if (fate !== 'hovering' && fate !== 'summit') expect([...seen]).toContain(fate);
  });

  test('never local, saddle, summit or crawling on a convex surface: 2,000 races', () => {
    const convex = surfaces.filter((surface) => surface.convex);
    expect(convex.map((surface) => surface.id).join(' ')).toBe(
      [
        'seed-bowl steep-bowl round-bowl ravine turned-ravine booth matyas kink one-example fence',
        'line-raw line-standardised logistic separable',
      ].join(' '),
    );
    const seen = new Set<string>();
    verdicts(convex, 2000, ({ fate }) => {
      seen.add(fate);
      expect(['local', 'saddle', 'summit', 'crawling']).not.toContain(fate);
    });
    expect([...seen]).toEqual(expect.arrayContaining(['converged', 'diverged', 'oscillating', 'walking', 'bouncing']));
  });
});
