import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stream } from '../../../shared/math/random.ts';
import {
  armijoStep,
  dampedNewtonStep,
  newtonStep,
  type RivalId,
  rivalIds,
  rivalPath,
} from '../../../shared/optimizers/index.ts';
import { surfaceById, surfaces } from '../../../shared/surfaces/index.ts';
import type { Point, Surface } from '../../../shared/surfaces/surface.ts';

const bowl = surfaceById('seed-bowl')!;
const ravine = surfaceById('ravine')!;
const himmelblau = surfaceById('himmelblau')!;
const dice = () => stream(7, 1, 'rival', 0);
const path = (rival: RivalId, surface: Surface, start: Point, evaluations: number) =>
  rivalPath(rival, surface, start, evaluations, dice());

describe('Armijo descent', () => {
  test('never raises the loss, from anywhere, on every surface', () => {
    const coordinate = fc.double({ min: -2, max: 2, noNaN: true });
    fc.assert(
      fc.property(fc.constantFrom(...surfaces), coordinate, coordinate, (surface, x, y) => {
        const step = armijoStep(surface, [x, y]);
        if (step) expect(surface.value(...step.point)).toBeLessThanOrEqual(surface.value(x, y));
      }),
      { seed: 6, numRuns: 300 },
    );
  });

  test('takes its own first length, shrinking and promise', () => {
    const at = (settings: { firstLength?: number; shrink?: number; promise?: number }) =>
      armijoStep(bowl, [1, 1], { firstLength: 1, shrink: 0.5, promise: 1e-4, ...settings })!.length;
    expect(at({})).toBe(0.25);
    expect(at({ firstLength: 0.3 })).toBe(0.3);
    expect(at({ shrink: 0.1 })).toBe(0.1);
    expect(at({ promise: 0.6 })).toBe(0.125);
  });

  test('stays at a minimum: no length lowers the loss there', () => {
    const tilted = { value: (x: number) => x, gradient: () => [-1, 0] as const };
    expect(armijoStep(tilted, [0, 0])).toBeNull();
  });
});

describe('Newton', () => {
  test('reaches the bottom of a bowl in one step', () => {
    const [x, y] = newtonStep(bowl, [-2.7, 0.9])!;
    expect(Math.abs(x) + Math.abs(y)).toBeLessThan(1e-15);
  });

  test('has no step where the Hessian is singular', () => {
    const flat = { ...bowl, hessian: () => [2, 0, 0] as const };
    expect(newtonStep(flat, [1, 1])).toBeNull();
  });

  test('damped never raises the loss, also where undamped climbs to a summit', () => {
    const coordinate = fc.double({ min: -2, max: 2, noNaN: true });
    fc.assert(
      fc.property(fc.constantFrom(...surfaces), coordinate, coordinate, (surface, x, y) => {
        const step = dampedNewtonStep(surface, [x, y]);
        if (step) expect(surface.value(...step.point)).toBeLessThanOrEqual(surface.value(x, y));
      }),
      { seed: 6, numRuns: 300 },
    );
    const near: Point = [-0.3, -0.9];
    expect(himmelblau.value(...newtonStep(himmelblau, near)!)).toBeGreaterThan(himmelblau.value(...near));
    const { points } = path('damped-newton', himmelblau, near, 200);
    expect(himmelblau.value(...points.at(-1)!)).toBeLessThan(1e-20);
  });

  test('damped needs one stroke for a quadratic', () => {
    expect(dampedNewtonStep(ravine, [-9, 3])).toMatchObject({ length: 1 });
    expect(Math.hypot(...dampedNewtonStep(ravine, [-9, 3])!.point)).toBeLessThan(1e-14);
  });
});

describe('the ghosts of golf: strokes to 1 % of the loss at the start', () => {
  const strokes = (rival: RivalId, surface: Surface, start: Point, f: number): number =>
    path(rival, surface, start, 1000).points.findIndex(
      (point) => surface.value(...point) <= f * surface.value(...start),
    );

  test.each([
    ['exact-line', 4, 4],
    ['armijo', 4, 20],
    ['safest-constant', 4, 29],
    ['damped-newton', 1, 1],
  ] as const)('%s: %i on the seed bowl, %i in the ravine', (rival, onBowl, inRavine) => {
    expect([strokes(rival, bowl, [-2.7, 0.9], 0.01), strokes(rival, ravine, [-9, 3], 0.01)]).toEqual([
      onBowl,
      inRavine,
    ]);
  });

  test('exact line search from (−9, .36) takes as long as the safest constant rate, 29 strokes', () => {
    expect(strokes('exact-line', ravine, [-9, 0.36], 0.01)).toBe(29);
    expect(strokes('safest-constant', ravine, [-9, 0.36], 0.01)).toBe(29);
  });
});

describe('the path of a rival', () => {
  test.each(rivalIds)('%s: begins at the start, spends no more than it may, and stays finite', (rival) => {
    for (const surface of surfaces) {
      const { start } = surface.race;
      const { points, evaluations } = path(rival, surface, start, 57);
      expect(points[0]).toEqual(start);
      expect([points.length, evaluations[0]]).toEqual([evaluations.length, 0]);
      for (let i = 1; i < evaluations.length; i++) expect(evaluations[i]).toBeGreaterThan(evaluations[i - 1]!);
      expect(evaluations.at(-1)).toBeLessThanOrEqual(57);
      expect(points.flat().every(Number.isFinite)).toBe(true);
    }
  });

  test.each(rivalIds)('%s: counts what it asks the surface', (rival) => {
    let asked = 0;
    const counting =
      <Args extends unknown[], Result>(ask: (...args: Args) => Result) =>
      (...args: Args): Result => {
        asked++;
        return ask(...args);
      };
    const { value, gradient, hessian } = ravine;
    const counted: Surface = {
      ...ravine,
      value: counting(value),
      gradient: counting(gradient),
      hessian: counting(hessian),
    };
    path(rival, counted, [-9, 3], 0);
    const beforeTheFirstMove = asked;
    const { evaluations } = path(rival, ravine, [-9, 3], 60);
    for (const [i, spent] of evaluations.slice(1, -1).entries()) {
      asked = 0;
      path(rival, counted, [-9, 3], spent);
      // The move that no longer fits has been asked for as well.
      const looked = beforeTheFirstMove - evaluations[1]!;
      expect(asked - looked).toBe(evaluations[i + 2]);
    }
  });

  test.each(rivalIds)('%s does not race behind a fence, which it knows nothing of', (rival) => {
    expect(path(rival, surfaceById('fence')!, [-0.8, -0.5], 60).points).toEqual([[-0.8, -0.5]]);
  });

  test('exact line search stands still where the loss is not quadratic, the safest constant where nothing is best', () => {
    const bowls = ['seed-bowl', 'steep-bowl', 'round-bowl', 'ravine', 'turned-ravine', 'booth', 'matyas'];
    const quadratic = [...bowls, 'one-example', 'line-raw', 'line-standardised'];
    for (const { id, race } of surfaces) {
      const moves = path('exact-line', surfaceById(id)!, race.start, 20).points.length - 1;
      expect(moves > 0, id).toBe(quadratic.includes(id));
    }
    expect(path('safest-constant', { ...bowl, best: null }, [1, 1], 20).points).toEqual([[1, 1]]);
  });

  test('random search only ever goes lower, inside the domain, the same for the same dice', () => {
    const { points, evaluations } = path('random-search', himmelblau, [0, 4], 300);
    expect(evaluations.at(-1)).toBe(300);
    for (let i = 1; i < points.length; i++) {
      expect(himmelblau.value(...points[i]!)).toBeLessThanOrEqual(himmelblau.value(...points[i - 1]!));
    }
    expect(himmelblau.value(...points.at(-1)!)).toBeLessThan(himmelblau.value(0, 4) / 10);
    expect(path('random-search', himmelblau, [0, 4], 300).points).toEqual(points);
  });
});
