import { expect, test } from 'vitest';
import { stream } from '../../../shared/math/random.ts';
import { nearestOnHyperbola } from '../../../shared/surfaces/hyperbola.ts';
import { pairs, withImages } from '../../../shared/surfaces/symmetry.ts';

test('pairs are all combinations, images each appear once', () => {
  expect(pairs([1, 2], [3])).toEqual([
    [1, 3],
    [2, 3],
  ]);
  expect(pairs([1, 2]).length).toBe(4);
  expect(
    withImages('turned', [
      [0, 0],
      [1, 2],
    ]).length,
  ).toBe(3);
  expect(
    withImages('mirrored', [
      [0, 0],
      [1, 0],
      [1, 2],
    ]).length,
  ).toBe(7);
  expect(
    withImages('square', [
      [0, 0],
      [1, 0],
      [1, 1],
      [1, 2],
    ]).length,
  ).toBe(1 + 4 + 4 + 8);
});

test('the nearest place of the valley xy = 1 is on it, and no other is nearer', () => {
  const draw = stream(1, 0, 'hyperbola', 0);
  for (let i = 0; i < 2000; i++) {
    const [x, y] = [6 * draw() - 3, 6 * draw() - 3];
    const [px, py] = nearestOnHyperbola(x, y);
    expect(px * py).toBeCloseTo(1, 12);
    const away = Math.hypot(px - x, py - y);
    let least = Number.POSITIVE_INFINITY;
    for (let t = 0.01; t < 12; t *= 1.01) {
      for (const side of [t, -t]) least = Math.min(least, Math.hypot(side - x, 1 / side - y));
    }
    expect(away).toBeLessThan(least + 1e-9);
  }
});
