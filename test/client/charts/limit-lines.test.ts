import { describe, expect, test } from 'vitest';
import { cliffWords, fractionOf, limitsReached } from '../../../client/charts/limit-lines.ts';
import { goalLevel } from '../../../shared/race/goal.ts';
import { limitsOf } from '../../../shared/race/limits.ts';
import { sweepCurve } from '../../../shared/race/sweep.ts';
import { raceable, surfaceById } from '../../../shared/surfaces/index.ts';

const limits = (id: string) => limitsOf(surfaceById(id)!);

describe('limit lines', () => {
  test('of one bowl: its only limit, whether somebody settled or not', () => {
    const seed = limits('seed-bowl');
    expect(limitsReached(seed, [[0, 0]]).map(({ cliff }) => cliff)).toEqual([1 / 3]);
    expect(limitsReached(seed, []).map(({ safest }) => safest)).toEqual([1 / 4]);
  });

  test('of several minima: only those that somebody reached, rising', () => {
    const four = limits('himmelblau');
    expect(four).toHaveLength(4);
    const [sharp, , , wide] = four.toSorted((a, b) => a.cliff - b.cliff);
    const near = ([x, y]: readonly [number, number]) => [x + 0.05, y - 0.05] as const;
    expect(limitsReached(four, [near(wide!.point), near(sharp!.point), near(wide!.point)])).toEqual([sharp, wide]);
  });

  test('equal minima are one line', () => {
    expect(limits('two-exits')).toHaveLength(2);
    expect(
      limitsReached(limits('two-exits'), [
        [0, 1],
        [0, -1],
      ]).map(({ cliff }) => cliff),
    ).toEqual([1]);
  });
});

test('limits that are simple fractions are written so, others are not', () => {
  expect(fractionOf(1 / 3)).toEqual([1, 3]);
  expect(fractionOf(2 / 3)).toEqual([2, 3]);
  expect(fractionOf(1)).toEqual([1, 1]);
  expect(fractionOf(1 / 13)).toEqual([1, 13]);
  expect(fractionOf(0.7471)).toBeNull();
});

describe('the words at the lines', () => {
  const words = (id: string, count: number) => {
    const surface = surfaceById(id)!;
    const { start, steps, learningRates, goalFraction } = surface.race;
    const goal = goalLevel(surface, start, goalFraction);
    const curve = sweepCurve({ surface, start, steps }, goal, learningRates, count);
    const runs = curve.map(({ learningRate: at, settleStep }) => ({ at, settleStep }));
    return cliffWords(limitsReached(limits(id), []), runs);
  };

  test('say that no ball settles above a limit where none does', () => {
    expect(['seed-bowl', 'ravine', 'booth', 'best-box'].map((id) => words(id, 400))).toEqual(Array(4).fill('cliff'));
  });

  test('say that none comes to rest where some stay inside the goal all the same', () => {
    expect(['two-exits', 'levy', 'banana'].map((id) => words(id, 200))).toEqual(Array(3).fill('cliffRest'));
  });

  test('speak of each valley where there are several lines', () => {
    expect(words('himmelblau', 200)).toBe('cliffs');
    expect(cliffWords([], [{ at: 1, settleStep: 3 }])).toBe('cliff');
  });
});

test('safest from everywhere: no other constant rate shrinks the worst direction more', () => {
  for (const { lambdaMin, lambdaMax, safest, cliff } of raceable.flatMap(({ id }) => limits(id))) {
    const worst = (rate: number) => Math.max(Math.abs(1 - rate * lambdaMin), Math.abs(1 - rate * lambdaMax));
    for (const other of [0.5, 0.9, 0.99, 1.01, 1.1]) expect(worst(safest)).toBeLessThanOrEqual(worst(other * safest));
    expect(worst(0.999 * cliff)).toBeLessThan(1);
    expect(worst(1.001 * cliff)).toBeGreaterThan(1);
  }
});
