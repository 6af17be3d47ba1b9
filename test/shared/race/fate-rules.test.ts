import { describe, expect, test } from 'vitest';
import { stream } from '../../../shared/math/random.ts';
import { judge } from '../../../shared/race/fate.ts';
import { startRace, stepTo } from '../../../shared/race/race.ts';
import { settleStep } from '../../../shared/race/settle.ts';
import type { Verdict } from '../../../shared/race/verdict.ts';
import { surfaceById } from '../../../shared/surfaces/index.ts';
import type { Point, Surface } from '../../../shared/surfaces/surface.ts';
import { plain, ripples } from './far-surfaces.ts';

/** The verdict on a path that is written down rather than raced. */
function verdictOn(surface: Surface, path: readonly Point[], goal: number, batchSize?: number): Verdict {
  const setup = { surface, start: path[0]!, steps: path.length - 1, dice: () => stream(1, 0, 'batches', 0) };
  const race = startRace(setup, [{ learningRate: 0.1, ...(batchSize !== undefined && { batchSize }) }]);
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

  test('takes 20 steps: who has been still in the near valley for 19 is not yet local', () => {
    const outside: Point = [1.4, 0];
    expect(verdictOn(wells, [outside, ...still(20, shallow)], -1.2).fate).not.toBe('local');
    expect(verdictOn(wells, [outside, ...still(21, shallow)], -1.2).fate).toBe('local');
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

describe('hovering', () => {
  const line = surfaceById('line-standardised')!;
  const [x, y] = line.stationaryPoints[0]!.point;
  /** To and fro by too little to be seen oscillating, `away` from the minimum and `nearer` each step. */
  const jitter = (away: number, nearer: number): Point[] =>
    times(61, (i) => [x + away - nearer * i, y + (i % 2 === 0 ? 0.02 : -0.02)]);

  test('is a fate of mini-batches alone', () => {
    expect(verdictOn(line, jitter(1, 0), 0.1, 4).fate).toBe('hovering');
    expect(verdictOn(line, jitter(1, 0), 0.1).fate).toBe('walking');
  });

  test('ends where the mean loss of a third falls under .8 of that of the third before', () => {
    const falling = [...times(40, () => [x + 1.2, y] as const), ...jitter(1, 0).slice(0, 21)];
    expect(verdictOn(line, falling, 0.1, 4).fate).toBe('walking');
    const hardly = [...times(40, () => [x + 1.1, y] as const), ...jitter(1, 0).slice(0, 21)];
    expect(verdictOn(line, hardly, 0.1, 4).fate).toBe('hovering');
  });

  test('wanders: who walks slowly is still on the way, though the loss falls by less than a fifth', () => {
    const slow = times(61, (i) => [x + 3 - 0.005 * i, y]);
    expect(verdictOn(line, slow, 0.1, 4).fate).toBe('walking');
  });
});

test('with mini-batches at least five losses are averaged, and ten positions are not asked for', () => {
  const losses = Float64Array.of(9, 9, 9, 0, 0, 0, 0, 0, 0, 0);
  const inside = new Float64Array(10);
  const path = { xs: inside, ys: inside, losses, last: 9 };
  expect(settleStep(bowl, path, 1, 20)).toBe(7);
  expect(settleStep(bowl, path, 2, 20)).toBe(6);
  expect(settleStep(bowl, path, 1, null)).toBeNull();
});

describe('off the map', () => {
  test('the share of the way is 0, however low the loss', () => {
    const narrow = { ...bowl, domain: { xMin: -3, xMax: -1, yMin: -1, yMax: 1 } };
    const { fate, facts } = verdictOn(narrow, [...still(5, [-2, 0]), ...still(5, [-0.5, 0])], 0.01);
    expect([fate, facts.downhill, facts.share]).toEqual(['escaped', true, 0]);
  });
});

describe('flown', () => {
  test('the share of the way is 0, however low the loss where it was last seen', () => {
    // 50 half-widths of .01 are .5: x goes −2.7, −2.43, −2.187, downhill all the way.
    const narrow = { ...bowl, domain: { ...bowl.domain, xMin: -2.71, xMax: -2.69 } };
    const race = startRace({ surface: narrow, start: [-2.7, 0.9], steps: 5 }, [{ learningRate: 0.05 }]);
    stepTo(race, 5);
    const { fate, step, facts } = judge(race, 0, 0.01);
    expect([fate, step, facts.downhill, facts.share]).toEqual(['diverged', 2, true, 0]);
  });
});
