import { describe, expect, test } from 'vitest';
import { differenceGradient, differenceHessian } from '../../../shared/math/differences.ts';
import { length } from '../../../shared/math/exact.ts';
import { eigenvalues } from '../../../shared/math/matrix2.ts';
import { type Random, stream } from '../../../shared/math/random.ts';
import { newtonStep } from '../../../shared/optimizers/newton.ts';
import { diagonal, isInside } from '../../../shared/surfaces/box.ts';
import { heights } from '../../../shared/surfaces/heights.ts';
import { surfaceById, surfaces } from '../../../shared/surfaces/index.ts';
import { bestMinima } from '../../../shared/surfaces/stationary.ts';
import type { Box, Hessian, Point } from '../../../shared/surfaces/surface.ts';

const points = 1000;
const nudge = 1e-5;

function placeIn(box: Box, draw: Random): Point {
  return [box.xMin + (box.xMax - box.xMin) * draw(), box.yMin + (box.yMax - box.yMin) * draw()];
}

test('the catalogue holds the seven surfaces of the issue, each found by its id', () => {
  expect(surfaces.map((surface) => surface.id)).toEqual([
    'seed-bowl',
    'round-bowl',
    'ravine',
    'two-exits',
    'double-well',
    'himmelblau',
    'banana',
  ]);
  for (const surface of surfaces) expect(surfaceById(surface.id)).toBe(surface);
  expect(surfaceById('atlantis')).toBeUndefined();
});

describe.each(surfaces.map((surface) => [surface.id, surface] as const))('%s', (id, surface) => {
  const { domain } = surface;
  const gradientAt = (x: number, y: number): Point => surface.gradient(x, y);

  test(`gradient and Hessian are the central differences at ${points} seeded points`, () => {
    const draw = stream(1, 0, id, 0);
    for (let i = 0; i < points; i++) {
      const [x, y] = placeIn(domain, draw);
      const slope = surface.gradient(x, y);
      const curvature: Hessian = surface.hessian(x, y);
      const size = 1 + Math.abs(surface.value(x, y)) + length(...slope) + length(curvature[0], curvature[2]);
      differenceGradient(surface.value, x, y, nudge).forEach((want, k) => {
        expect(Math.abs(slope[k]! - want) / size, `∂${k} at ${x}, ${y}`).toBeLessThan(1e-8);
      });
      differenceHessian(gradientAt, x, y, nudge).forEach((want, k) => {
        expect(Math.abs(curvature[k]! - want) / size, `∂²${k} at ${x}, ${y}`).toBeLessThan(1e-8);
      });
    }
  });

  test('a batch has the same bits as the single gradients, also far out and at zero', () => {
    const draw = stream(2, 0, id, 0);
    const xs = new Float64Array(points);
    const ys = new Float64Array(points);
    for (let i = 0; i < points; i++) {
      const far = i % 2 === 0 ? 1 : 50;
      const [x, y] = placeIn(domain, draw);
      [xs[i], ys[i]] = i % 7 === 0 ? [0, -0] : [far * x, far * y];
    }
    const [gxs, gys] = [new Float64Array(points).fill(7), new Float64Array(points).fill(7)];
    surface.gradientBatch(xs, ys, gxs, gys, points - 1);
    for (let i = 0; i < points - 1; i++) {
      const [gx, gy] = surface.gradient(xs[i]!, ys[i]!);
      expect(Object.is(gxs[i], gx) && Object.is(gys[i], gy), `${xs[i]}, ${ys[i]}`).toBe(true);
    }
    expect([gxs[points - 1], gys[points - 1]]).toEqual([7, 7]);
  });

  test('every stationary point is inside, flat, and of the kind that its Hessian tells', () => {
    const draw = stream(3, 0, id, 0);
    const steep = Math.max(...Array.from({ length: 100 }, () => length(...surface.gradient(...placeIn(domain, draw)))));
    for (const { point, kind, value, eigenvalues: ascending } of surface.stationaryPoints) {
      expect(isInside(domain, ...point)).toBe(true);
      expect(length(...surface.gradient(...point))).toBeLessThan(2e-15 * (1 + steep));
      expect(Math.abs(surface.value(...point) - value)).toBeLessThan(1e-14 * (1 + Math.abs(value)));
      expect(ascending).toEqual(eigenvalues(...surface.hessian(...point)));
      const signs = ascending.map(Math.sign).join();
      expect(kind).toBe({ '1,1': 'min', '-1,1': 'saddle', '-1,-1': 'max' }[signs] ?? 'degenerate');
    }
  });

  test('no stationary point is missing: Newton from 900 places finds the listed ones, each of them', () => {
    const found = new Set<number>();
    for (let i = 0; i < 900; i++) {
      let point: Point | null = [
        domain.xMin + ((domain.xMax - domain.xMin) * (0.5 + (i % 30))) / 30,
        domain.yMin + ((domain.yMax - domain.yMin) * (0.5 + Math.floor(i / 30))) / 30,
      ];
      for (let step = 0; step < 60 && point; step++) point = newtonStep(surface, point);
      if (!point || !isInside(domain, ...point) || length(...surface.gradient(...point)) > 1e-9) continue;
      const [x, y] = point;
      const which = surface.stationaryPoints.findIndex(({ point: at }) => length(at[0] - x, at[1] - y) < 1e-6);
      expect(which, `${x}, ${y}`).not.toBe(-1);
      found.add(which);
    }
    expect(found.size).toBe(surface.stationaryPoints.length);
  });

  test('best is the least value of a minimum, reached somewhere, and nothing in the domain is below', () => {
    const minima = surface.stationaryPoints.filter(({ kind }) => kind === 'min').map(({ value }) => value);
    expect(surface.best).toBe(Math.min(...minima));
    expect(surface.endless).toBe(false);
    expect(bestMinima(surface).length).toBeGreaterThan(0);
    const low = Math.min(...heights(surface, domain, 200, 200));
    expect(low).toBeGreaterThanOrEqual(surface.best! - 1e-12);
  });

  test('convex says whether the Hessian is nowhere negative', () => {
    const draw = stream(4, 0, id, 0);
    const lowest = Array.from({ length: 500 }, () => eigenvalues(...surface.hessian(...placeIn(domain, draw)))[0]);
    expect(surface.convex).toBe(Math.min(...lowest) >= 0);
  });

  test('the start is inside the domain, and the default rate inside the slider', () => {
    const { start, learningRates } = surface.race;
    expect(isInside(domain, ...start)).toBe(true);
    expect(learningRates.min).toBeLessThan(learningRates.initial);
    expect(learningRates.initial).toBeLessThan(learningRates.max);
    expect(diagonal(domain)).toBeGreaterThan(0);
  });
});

test('the double well is deeper on the left, by 0.6', () => {
  const wells = surfaceById('double-well')!.stationaryPoints.filter(({ kind }) => kind === 'min');
  expect(wells.map(({ value }) => value.toFixed(2))).toEqual(['-1.31', '-0.71']);
});

test('heights: row 0 is the top, columns go right, pixels are sampled at their centres', () => {
  const seen: string[] = [];
  const recorder = { value: (x: number, y: number) => seen.push(`${x},${y}`) };
  const grid = heights(recorder, { xMin: 0, xMax: 3, yMin: 0, yMax: 2 }, 3, 2);
  expect(seen).toEqual(['0.5,1.5', '1.5,1.5', '2.5,1.5', '0.5,0.5', '1.5,0.5', '2.5,0.5']);
  expect([...grid]).toEqual([1, 2, 3, 4, 5, 6]);
});
