import { describe, expect, test } from 'vitest';
import { contourThrough } from '../../../client/stage/contour-through.ts';
import { surfaces } from '../../../shared/surfaces/index.ts';
import { knownSurface } from '../../../shared/surfaces/known.ts';

describe('the contour through a place', () => {
  test('keeps the loss of that place, on both sides as far as it reaches', () => {
    const surface = knownSurface('ravine');
    const at = [-6, 1] as const;
    const line = contourThrough(surface, at, 2);
    const level = surface.value(...at);
    for (const [x, y] of line) expect(Math.abs(surface.value(x, y) / level - 1)).toBeLessThan(2e-3);
    expect(line).toContainEqual(at);
    const [first, last] = [line[0]!, line.at(-1)!];
    for (const [x, y] of [first, last]) expect(Math.hypot(x - at[0], y - at[1])).toBeGreaterThan(0.8);
    expect(Math.hypot(first[0] - last[0], first[1] - last[1])).toBeGreaterThan(2);
  });

  test('is square to the gradient at the place itself', () => {
    const surface = knownSurface('himmelblau');
    const [x, y] = [0, 3.5] as const;
    const line = contourThrough(surface, [x, y], 0.5);
    const middle = line.findIndex(([a, b]) => a === x && b === y);
    const [before, after] = [line[middle - 1]!, line[middle + 1]!];
    const [tx, ty] = [after[0] - before[0], after[1] - before[1]];
    const [gx, gy] = surface.gradient(x, y);
    expect(Math.abs(tx * gx + ty * gy) / (Math.hypot(tx, ty) * Math.hypot(gx, gy))).toBeLessThan(1e-3);
  });

  test('is the place alone where the slope is zero', () => {
    expect(contourThrough(knownSurface('seed-bowl'), [0, 0], 1)).toEqual([[0, 0]]);
  });

  test.each(surfaces.map((surface) => [surface.id, surface] as const))('has only numbers on %s', (_, surface) => {
    const { xMin, xMax, yMin, yMax } = surface.domain;
    for (const [a, b] of [
      [0.1, 0.2],
      [0.5, 0.5],
      [0.93, 0.4],
    ] as const) {
      const at = [xMin + a * (xMax - xMin), yMin + b * (yMax - yMin)] as const;
      for (const point of contourThrough(surface, at, 0.1 * (xMax - xMin))) {
        expect(point.every(Number.isFinite), `${at}`).toBe(true);
      }
    }
  });
});
