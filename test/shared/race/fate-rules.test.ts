import { describe, expect, test } from 'vitest';
import { judge } from '../../../shared/race/fate.ts';
import { startRace, stepTo } from '../../../shared/race/race.ts';
import type { Verdict } from '../../../shared/race/verdict.ts';
import { surfaceById } from '../../../shared/surfaces/index.ts';
import type { Point, Surface } from '../../../shared/surfaces/surface.ts';
import { plain, ripples } from './far-surfaces.ts';

/** The verdict on a path that is written down rather than raced. */
function verdictOn(surface: Surface, path: readonly Point[], goal: number): Verdict {
  const race = startRace({ surface, start: path[0]!, steps: path.length - 1 }, [{ learningRate: 0.1 }]);
  path.forEach(([x, y], step) => {
    [race.xs[step], race.ys[step], race.losses[step]] = [x, y, surface.value(x, y)];
  });
  race.step = path.length - 1;
  return judge(race, 0, goal);
}

const times = (count: number, place: (i: number) => Point): Point[] =>
  Array.from({ length: count }, (_, i) => place(i));
const still = (count: number, place: Point): Point[] => times(count, () => place);

const bowl = surfaceById('seed-bowl')!;
const twoExits = surfaceById('two-exits')!;
const wells = surfaceById('double-well')!;
const shallow = wells.stationaryPoints[1]!.point;

/** Up and down around y = 1 while x goes `drift` a step: 20 steps of length about 2 · swing. */
const swinging = (swing: number, drift: number, damping = 1): Point[] => {
  let size = swing;
  return times(21, (i) => {
    size *= damping;
    return [-1 + drift * i, 1 + (i % 2 === 0 ? size : -size)];
  });
};

describe('oscillating', () => {
  test('goes at least four times as far as it gets', () => {
    // Way ≈ 20 · √(0.4² + drift²), net = 20 · drift.
    expect(verdictOn(bowl, swinging(0.2, 0.09), 0.01).fate).toBe('oscillating');
    expect(verdictOn(bowl, swinging(0.2, 0.12), 0.01).fate).toBe('walking');
  });

  test('does not die down: the second half is at least half as long as the first', () => {
    expect(verdictOn(bowl, swinging(0.5, 0, 0.95), 0.01).fate).toBe('oscillating');
    expect(verdictOn(bowl, swinging(0.5, 0, 0.9), 0.01).fate).toBe('walking');
  });

  test('can be seen: its extent is .004 of the diagonal', () => {
    expect(verdictOn(bowl, swinging(0.018, 0), 0.01).fate).toBe('oscillating');
    expect(verdictOn(bowl, swinging(0.016, 0), 0.01).fate).toBe('walking');
  });
});

describe('resting', () => {
  test('is asked of all of the last 20 steps: who jumps in and out of the near valley oscillates', () => {
    const jumping = times(21, (i) => (i % 2 === 0 ? shallow : [1.4, 0]));
    expect(verdictOn(wells, jumping, -1.2).fate).toBe('oscillating');
    expect(verdictOn(wells, still(21, shallow), -1.2).fate).toBe('local');
  });

  test('high on the wall of the near valley is not yet local', () => {
    expect(verdictOn(wells, still(21, [shallow[0], 0.1]), -1.2).fate).not.toBe('local');
    expect(verdictOn(wells, still(21, [shallow[0], 0.05]), -1.2).fate).toBe('local');
  });

  test('at the best minimum, but not long enough to settle, is not local', () => {
    const late = [...still(16, [0, 0.02]), ...still(5, [0, 0])];
    expect(verdictOn(bowl, late, 1e-6).fate).toBe('walking');
  });

  test('in a ripple of the desert is crawling, not local', () => {
    const surface = ripples;
    const race = startRace({ surface, start: [-3, 2], steps: 200 }, [{ learningRate: 0.5 }]);
    stepTo(race, 200);
    expect(race.losses[200]).toBeGreaterThan(0.9);
    expect(judge(race, 0, 0.01).fate).toBe('crawling');
  });

  test('far from a saddle is no saddle, even if Newton’s method would go there', () => {
    expect(verdictOn(twoExits, still(21, [-0.5, 0.3]), -0.24).fate).not.toBe('saddle');
    expect(verdictOn(twoExits, still(21, [-0.05, 0.05]), -0.24).fate).toBe('saddle');
  });

  test('on a plain that hardly falls is no saddle', () => {
    const down = [...times(10, (i) => [1 - i / 10, 0] as const), ...still(21, [0, 0])];
    expect(verdictOn(plain, down, Number.NEGATIVE_INFINITY).fate).toBe('walking');
  });
});

describe('off the map', () => {
  test('the share of the way is 0, however low the loss', () => {
    const narrow = { ...bowl, domain: { xMin: -3, xMax: -1, yMin: -1, yMax: 1 } };
    const { fate, facts } = verdictOn(narrow, [...still(5, [-2, 0]), ...still(5, [-0.5, 0])], 0.01);
    expect([fate, facts.downhill, facts.share]).toEqual(['escaped', true, 0]);
  });
});
