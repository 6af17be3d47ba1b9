import { describe, expect, test } from 'vitest';
import type { Schedule } from '../../../shared/optimizers/index.ts';
import type { Choice } from '../../../shared/race/choice.ts';
import { fairness } from '../../../shared/race/fairness.ts';
import { goalLevel } from '../../../shared/race/goal.ts';
import { settleLimit } from '../../../shared/race/limits.ts';
import { startRace, stepTo } from '../../../shared/race/race.ts';
import { type Limit, limitsOf, sweepCurve } from '../../../shared/race/sweep.ts';
import { raceable, surfaceById, surfaces } from '../../../shared/surfaces/index.ts';
import type { Point, Surface } from '../../../shared/surfaces/surface.ts';

const bowl = surfaceById('seed-bowl')!;
const ravine = surfaceById('ravine')!;

function roundOf(surface: Surface) {
  const { start, steps, goalFraction, learningRates } = surface.race;
  return { setup: { surface, start, steps }, goal: goalLevel(surface, start, goalFraction), range: learningRates };
}

function fair(surface: Surface, momentum?: number) {
  const { setup, goal, range } = roundOf(surface);
  return fairness(setup, goal, range, momentum === undefined ? { count: 1000 } : { count: 1000, momentum });
}

describe('limits', () => {
  test('seed bowl: no ball settles above 1/3, safest from everywhere is 1/4', () => {
    expect(limitsOf(bowl)).toEqual([{ point: [0, 0], lambdaMin: 2, lambdaMax: 6, cliff: 1 / 3, safest: 1 / 4 }]);
  });

  test('ravine: .08 and .0769', () => {
    const limit: Limit = limitsOf(ravine)[0]!;
    expect([limit.cliff, limit.safest]).toEqual([0.08, 2 / 26]);
  });

  test('Himmelblau over 50: four lines, .747 .949 1.215 1.241', () => {
    const cliffs = limitsOf(surfaceById('himmelblau')!).map(({ cliff }) => cliff.toFixed(3));
    expect(cliffs.sort()).toEqual(['0.747', '0.949', '1.215', '1.241']);
  });

  test('the double well has one line, of its deeper well', () => {
    expect(limitsOf(surfaceById('double-well')!).map(({ point }) => Math.sign(point[0]))).toEqual([-1]);
  });

  test('momentum: 2(1+μ)/((1−τ)λ), with Nesterov 2(1+μ)/((1+2μ)λ), without either 2/λ', () => {
    expect(settleLimit(25, { momentum: 0 })).toBe(0.08);
    expect(settleLimit(25, { momentum: 0.9 })).toBeCloseTo(3.8 / 25, 14);
    expect(settleLimit(25, { momentum: 0.5 })).toBeCloseTo(0.12, 14);
    expect(settleLimit(25, { momentum: 0.95 })).toBeCloseTo(0.156, 14);
    expect(settleLimit(1, { momentum: 0.9, dampening: 0.9 })).toBeCloseTo(38, 12);
    expect(settleLimit(1, { momentum: 0.9, nesterov: true })).toBeCloseTo(1.357, 3);
  });

  test.each([0, 0.5, 0.9, 0.95])('with μ = %f the race settles below its limit and not above', (momentum) => {
    const limit = settleLimit(25, { momentum });
    const setup = { surface: ravine, start: [-9, 3] as const, steps: 4000 };
    const race = startRace(setup, [
      { learningRate: 0.995 * limit, momentum },
      { learningRate: 1.005 * limit, momentum },
    ]);
    stepTo(race, 4000);
    expect(race.losses[2 * 4000]).toBeLessThan(1e-6);
    expect(race.losses[2 * 4000 + 1]).toBeGreaterThan(1);
  });
});

describe('the sweep', () => {
  test('answers every rate in order, each as it would fare alone', () => {
    const { setup, goal, range } = roundOf(bowl);
    const curve = sweepCurve(setup, goal, range);
    expect([curve.length, curve[0]!.learningRate, curve[199]!.learningRate]).toEqual([200, 0.003, 0.6]);
    expect(curve.map(({ fate }) => fate).filter((fate, i, all) => fate !== all[i - 1])).toEqual([
      'walking',
      'converged',
      'oscillating',
      'escaped',
      'diverged',
    ]);
    for (const { settleStep, fate } of curve) expect(settleStep !== null).toBe(fate === 'converged');
    expect(Math.min(...curve.flatMap(({ settleStep }) => settleStep ?? []))).toBe(5);
  });
});

describe('fairness', () => {
  test('seed bowl: 35 % settle (.051–.318), 53.5 walk, 11 leave', () => {
    const { shares, window } = fair(bowl);
    expect(shares.converged).toBeCloseTo(0.35, 2);
    expect(shares.walking).toBeCloseTo(0.535, 2);
    expect(shares.diverged + shares.escaped).toBeCloseTo(0.11, 2);
    expect(window!.min).toBeCloseTo(0.051, 3);
    expect(window!.max).toBeCloseTo(0.318, 3);
  });

  test.each([
    [undefined, 36],
    [0.5, 63],
    [0.9, 88],
    [0.95, 61],
    [0.99, 0],
  ])('ravine, μ = %s: %i %% settle', (momentum, percent) => {
    expect(Math.round(100 * fair(ravine, momentum).shares.converged)).toBe(percent);
  });

  test('shares add up to one', () => {
    const sum = Object.values(fair(bowl).shares).reduce((a, b) => a + b);
    expect(sum).toBeCloseTo(1, 12);
  });

  test('where nothing settles there is no window and no par', () => {
    const { setup, goal } = roundOf(bowl);
    const { window, par, shares } = fairness(setup, goal, { min: 0.5, max: 0.6 });
    expect([window, par, shares.converged]).toEqual([null, null, 0]);
  });
});

/** Of plain descent, by the defaults of the surface. */
const runs = raceable.map((surface) => [surface.id, surface, fair(surface)] as const);

test('those that blind choices treat unfairly are these, and each says why', () => {
  const unfair = surfaces.filter(({ race }) => race.unfair !== undefined);
  expect(unfair.map(({ id }) => id)).toEqual(['monkey-saddle', 'kink', 'bukin-6', 'separable']);
  for (const { race } of unfair) expect(race.unfair).toMatch(/^[A-Z].{20,}\.$/);
});

describe.each(runs)('the round of %s', (_, surface, { shares, par }) => {
  const { race } = surface;
  const settled = shares.converged + shares.fenced;

  test('settles for 25–75 % of blind choices, or says why it does not', () => {
    expect(settled >= 0.25 && settled <= 0.75).toBe(race.unfair === undefined);
  });

  test('has the par of its fairness run, within its steps; where nothing settles, its steps', () => {
    expect(race.par).toBe(par ?? race.steps);
    expect(race.par).toBeLessThanOrEqual(race.steps);
  });

  test('takes at most 15 seconds', () => {
    expect(race.steps / race.stepsPerSecond).toBeLessThanOrEqual(15);
  });

  test('has a mediocre default: neither win nor crash', () => {
    const { setup, goal } = roundOf(surface);
    const { initial } = race.learningRates;
    const [point] = sweepCurve(setup, goal, { min: initial, max: initial }, 2);
    expect(['walking', 'crawling', 'local', 'bouncing', 'endless']).toContain(point!.fate);
    if (point!.fate === 'bouncing') expect(surface.kinks!.length).toBeGreaterThan(0);
    if (point!.fate === 'endless') expect(surface.endless).toBe(true);
  });

  test('starts outside the goal, whose contour lies inside the domain wherever a ball may be', () => {
    const { setup, goal } = roundOf(surface);
    const { xMin, xMax, yMin, yMax } = surface.domain;
    expect(surface.value(...setup.start)).toBeGreaterThan(goal);
    // An infimum has no contour around it, and in a lane only the ends are edges.
    if (surface.endless) return;
    for (let i = 0; i <= 200; i++) {
      const [x, y] = [xMin + ((xMax - xMin) * i) / 200, yMin + ((yMax - yMin) * i) / 200];
      const edges: readonly Point[] = surface.lane
        ? [
            [xMin, 0],
            [xMax, 0],
          ]
        : [
            [x, yMin],
            [x, yMax],
            [xMin, y],
            [xMax, y],
          ];
      for (const edge of edges) {
        const [px, py] = surface.fence?.project(...edge) ?? edge;
        if (px === edge[0] && py === edge[1]) expect(surface.value(...edge)).toBeGreaterThan(goal);
      }
    }
  });
});

describe('the shares of ROUNDS', () => {
  const share = (id: string, like: Omit<Choice, 'learningRate'> = {}, range?: { min: number; max: number }) => {
    const { setup, goal, range: own } = roundOf(surfaceById(id)!);
    return fairness(setup, goal, range ?? own, { count: 1000, ...like });
  };
  const percent = (part: number) => Math.round(100 * part);

  test('plateau: 27 % settle (.57–1.99), 47 crawl, 6 walk, 20 oscillate, none flies', () => {
    const { shares, window } = share('plateau');
    expect([shares.converged, shares.crawling, shares.walking, shares.oscillating].map(percent)).toEqual([
      27, 47, 6, 20,
    ]);
    expect(window!.min).toBeCloseTo(0.575, 2);
    expect(window!.max).toBeCloseTo(2, 1);
    expect(shares.diverged + shares.escaped).toBe(0);
  });

  test('fence: 71 % rest on it (.017–1.13), 20 walk, 9 oscillate', () => {
    const { shares, window } = share('fence');
    expect([shares.fenced, shares.walking, shares.oscillating].map(percent)).toEqual([71, 20, 9]);
    expect([window!.min.toFixed(3), window!.max.toFixed(2)]).toEqual(['0.016', '1.14']);
    expect(shares.converged).toBe(0);
  });

  test('best box: 34 % settle (.013–.077)', () => {
    const { shares, window } = share('best-box');
    expect(percent(shares.converged)).toBe(34);
    expect([window!.min.toFixed(3), window!.max.toFixed(3)]).toEqual(['0.013', '0.078']);
  });

  test.each<[Schedule, number]>([
    [{ type: 'constant' }, 13],
    [{ type: 'inverse-root' }, 20],
    [{ type: 'exponential', factor: 0.96 }, 51],
    [{ type: 'step', every: 30, factor: 0.3 }, 56],
    [{ type: 'cosine', steps: 100 }, 67],
    [{ type: 'polynomial', steps: 100 }, 38],
  ])('kink, %j: %i %%', (schedule, wanted) => {
    expect(Math.abs(percent(share('kink', { schedule }).shares.converged) - wanted)).toBeLessThanOrEqual(1);
  });

  test.each([
    ['descent', {}, { min: 0.02, max: 3 }, 53],
    ['momentum .9', { momentum: 0.9 }, { min: 0.005, max: 6 }, 72],
    ['Adam', { optimizer: 'adam' }, { min: 0.015, max: 2.5 }, 62],
    ['RMSprop', { optimizer: 'rmsprop' }, { min: 0.005, max: 1.25 }, 55],
    ['AdaGrad', { optimizer: 'adagrad' }, { min: 0.1, max: 10 }, 60],
  ] as const)('cliff by %s: near the share of ROUNDS, which leaves the surface open', (_, like, range, wanted) => {
    expect(Math.abs(percent(share('cliff', like, range).shares.converged) - wanted)).toBeLessThanOrEqual(6);
  });
});
