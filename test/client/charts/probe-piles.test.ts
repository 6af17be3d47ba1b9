import { describe, expect, test } from 'vitest';
import { probePiles } from '../../../client/charts/probe-piles.ts';
import { stream } from '../../../shared/math/random.ts';

const top = 10;
const dice = stream(1, 0, 'piles', 0);
const crowd = (count: number, width: number) =>
  Array.from({ length: count }, () => {
    const x = 200 + width * dice();
    return { x, y: 600 - Math.abs(x - 200) };
  });

describe('balls on a curve', () => {
  test('a ball alone stands on the curve, with letters', () => {
    expect(probePiles([{ x: 40, y: 500 }], top)).toEqual({ radius: 24, hasLetters: true, at: [{ x: 40, y: 476 }] });
  });

  test('each keeps its own x, and none covers another', () => {
    for (const count of [2, 12, 40, 120]) {
      const spots = crowd(count, 160);
      const { radius, at } = probePiles(spots, top);
      expect(at.map(({ x }) => x)).toEqual(spots.map(({ x }) => x));
      at.forEach((a, i) => {
        for (const b of at.slice(i + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(2 * radius - 0.01);
        expect(a.y - radius).toBeGreaterThanOrEqual(top);
      });
    }
  });

  test('a larger class has smaller balls, then without letters', () => {
    const radii = [5, 40, 120].map((count) => probePiles(crowd(count, 30), top).radius);
    expect(radii[0]!).toBeGreaterThan(radii[1]!);
    expect(radii[1]!).toBeGreaterThan(radii[2]!);
    expect(probePiles(crowd(40, 30), top).hasLetters).toBe(false);
  });

  test('two hundred in one place stay in the picture', () => {
    const { at, radius } = probePiles(Array(200).fill({ x: 50, y: 600 }), top);
    expect(Math.min(...at.map(({ y }) => y))).toBe(top + radius);
  });

  test('nobody is no ball', () => {
    expect(probePiles([], top).at).toEqual([]);
  });
});
