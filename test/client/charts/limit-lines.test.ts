import { describe, expect, test } from 'vitest';
import { fractionOf, limitsReached } from '../../../client/charts/limit-lines.ts';
import { limitsOf } from '../../../shared/race/limits.ts';
import { surfaceById } from '../../../shared/surfaces/index.ts';

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
