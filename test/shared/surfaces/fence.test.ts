import { describe, expect, test } from 'vitest';
import { length } from '../../../shared/math/exact.ts';
import { stream } from '../../../shared/math/random.ts';
import { boxFence, disc, halfPlane, multiplierAt } from '../../../shared/surfaces/fence.ts';
import { surfaceById } from '../../../shared/surfaces/index.ts';
import type { Fence, Point } from '../../../shared/surfaces/surface.ts';

const fences: readonly (readonly [string, Fence, (x: number, y: number) => boolean])[] = [
  ['disc', disc([1, -1], 2), (x, y) => length(x - 1, y + 1) <= 2 + 1e-12],
  ['half-plane', halfPlane(3, 4, 5), (x, y) => 3 * x + 4 * y <= 5 + 1e-12],
  ['box', boxFence({ xMin: -1, xMax: 2, yMin: 0, yMax: 1 }), (x, y) => x >= -1 && x <= 2 && y >= 0 && y <= 1],
];

describe.each(fences)('%s', (name, fence, isAllowed) => {
  const draw = stream(1, 0, name, 0);
  const anywhere = (): Point => [12 * draw() - 6, 12 * draw() - 6];

  test('puts a ball back to the nearest allowed place, and leaves one inside alone', () => {
    for (let i = 0; i < 1000; i++) {
      const [x, y] = anywhere();
      const [px, py] = fence.project(x, y);
      expect(isAllowed(px, py)).toBe(true);
      if (isAllowed(x, y)) expect(Math.hypot(px - x, py - y)).toBeLessThan(1e-12);
      const away = length(px - x, py - y);
      for (let k = 0; k < 20; k++) {
        const other = anywhere();
        if (isAllowed(...other)) expect(length(other[0] - x, other[1] - y)).toBeGreaterThanOrEqual(away - 1e-9);
      }
    }
  });

  test('a constraint is active where a ball was put back, with its gradient outwards, and not inside', () => {
    for (let i = 0; i < 500; i++) {
      const [x, y] = anywhere();
      const [px, py] = fence.project(x, y);
      if (length(px - x, py - y) < 1e-6) continue;
      const gradients = fence.active(px, py);
      expect(gradients.length).toBeGreaterThan(0);
      for (const [gx, gy] of gradients) expect(gx * (x - px) + gy * (y - py)).toBeGreaterThanOrEqual(0);
    }
    const inside: Point = name === 'half-plane' ? [0, 0] : [1, 0.5 - (name === 'disc' ? 1.5 : 0)];
    expect(fence.active(...inside)).toEqual([]);
    expect(multiplierAt(fence, [1, 1], ...inside)).toBeNull();
  });
});

test('no fence brings a ball back from NaN', () => {
  for (const [, fence] of fences) expect(fence.project(Number.NaN, 1)[0]).toBeNaN();
});

test('in the corner of a box two constraints are active, and the larger multiplier counts', () => {
  const [, box] = fences[2]!;
  expect(box.active(2, 1)).toEqual([
    [1, 0],
    [0, 1],
  ]);
  expect(multiplierAt(box, [-3, -5], 2, 1)).toBe(5);
});

test('the fence of the catalogue: it rests at (.721, .693), 43.9°, where ∇L + μ∇g = 0 with μ = 1.774', () => {
  const surface = surfaceById('fence')!;
  const [best] = surface.stationaryPoints;
  const [x, y] = best!.point;
  const [gx, gy] = surface.gradient(x, y);
  const mu = multiplierAt(surface.fence!, [gx, gy], x, y)!;
  expect([x.toFixed(3), y.toFixed(3), gx.toFixed(3), gy.toFixed(3)]).toEqual(['0.721', '0.693', '-2.558', '-2.457']);
  expect(((Math.atan2(y, x) * 180) / Math.PI).toFixed(1)).toBe('43.9');
  expect(mu).toBeCloseTo(1.774, 3);
  expect(gx + mu * 2 * x).toBeCloseTo(0, 12);
  expect(gy + mu * 2 * y).toBeCloseTo(0, 12);
});
