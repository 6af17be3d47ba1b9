import { expect, test } from 'vitest';
import { surfaceById, surfaces } from '../../shared/surfaces/index.ts';
import type { Surface } from '../../shared/surfaces/surface.ts';
import { ascending, cases, expectClose, expectNear } from './golden.ts';

/** The surface of the catalogue that is a reference, and how much smaller it is. */
function catalogued({ id, expr }: { readonly id: string; readonly expr?: string }): readonly [Surface, number] | null {
  if (id === 'himmelblau') return [surfaceById(id)!, 50];
  const surface = surfaces.find(({ source }) => source !== undefined && source === expr);
  return surface ? [surface, 1] : null;
}

/** As the references write it: a lane has one of each. */
function inDimensions({ lane }: Surface, [xx, xy, yy]: readonly number[]): number[][] {
  return lane
    ? [[xx!]]
    : [
        [xx!, xy!],
        [xy!, yy!],
      ];
}

test('value, gradient, Hessian and eigenvalues are the symbolic ones on the catalogue’s 21 of the 26 formulas', () => {
  const compared: string[] = [];
  for (const { id, surface: of, points } of cases('derivatives')) {
    const found = catalogued(of);
    if (found === null) continue;
    const [surface, divisor] = found;
    for (const [point, value, gradient, hessian, eig] of points) {
      const [x, y] = [point[0]!, point[1] ?? 0];
      const where = `${id} at ${x}, ${y}`;
      const curvatures = inDimensions(
        surface,
        surface.hessian(x, y).map((one) => divisor * one),
      );
      expectClose([divisor * surface.value(x, y)], [value], 1e-10, where);
      expectClose(
        surface
          .gradient(x, y)
          .slice(0, point.length)
          .map((one) => divisor * one),
        gradient,
        1e-10,
        where,
      );
      expectClose(curvatures.flat(), hessian.flat(), 1e-10, where);
      expectClose(ascending(curvatures), eig, 1e-10, where);
    }
    expect(points.length).toBe(50);
    compared.push(surface.id);
  }
  expect(compared.toSorted()).toEqual(
    [
      'ackley banana-100 beale best-box booth bukin-6 easom goldstein-price griewank himmelblau levy matyas mccormick',
      'michalewicz monkey-saddle one-example rastrigin seed-bowl six-hump-camel styblinski-tang three-hump-camel',
    ].flatMap((line) => line.split(' ')),
  );
});

test('the stationary points are the references’, all of them, with value, kind and eigenvalues', () => {
  const compared: string[] = [];
  for (const { id, surface: of, points, tol } of cases('critical')) {
    const found = catalogued(of);
    if (found === null) continue;
    const [surface, divisor] = found;
    expect(surface.stationaryPoints.length, id).toBe(points.length);
    for (const { point, value, eig, type } of points) {
      const got = surface.stationaryPoints.find(({ point: [x, y] }) => {
        return Math.abs(x - point[0]!) < 1e-12 && Math.abs(y - (point[1] ?? 0)) < 1e-12;
      });
      expect(got?.kind, `${id} ${point}`).toBe(type);
      expectNear(divisor * got!.value, value, tol, id);
      eig.forEach((want, i) => {
        expectNear(divisor * got!.eigenvalues[i]!, want, tol, id);
      });
    }
    compared.push(surface.id);
  }
  expect(compared.toSorted().join(' ')).toBe(
    'banana-100 best-box booth himmelblau monkey-saddle one-example seed-bowl three-hump-camel',
  );
});
