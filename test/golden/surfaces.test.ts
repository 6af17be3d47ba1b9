import { expect, test } from 'vitest';
import { eigenvalues } from '../../shared/math/matrix2.ts';
import { isInside } from '../../shared/surfaces/box.ts';
import { surfaceById } from '../../shared/surfaces/index.ts';
import { cases, expectClose, expectNear } from './golden.ts';
import { families } from './reference-surfaces.ts';

test('value, gradient, Hessian and eigenvalues are the symbolic ones at 50 points of each family', () => {
  let compared = 0;
  for (const { id, surface: of, points } of cases('derivatives')) {
    const surface = families[of.id];
    if (!surface) continue;
    for (const [point, value, gradient, hessian, ascending] of points) {
      const [[x, y], [xx, xy, , yy]] = [point, hessian.flat()] as [[number, number], [number, number, number, number]];
      const where = `${id} at ${x}, ${y}`;
      expectClose([surface.value(x, y)], [value], 1e-10, where);
      expectClose(surface.gradient(x, y), gradient, 1e-10, where);
      expectClose(surface.hessian(x, y), [xx, xy, yy], 1e-10, where);
      expectClose(eigenvalues(...surface.hessian(x, y)), ascending, 1e-10, where);
      compared++;
    }
  }
  expect(compared).toBe(150);
});

test('the stationary points are the references’, all of them, with value, kind and eigenvalues', () => {
  let compared = 0;
  for (const { id, surface: of, points, tol } of cases('critical')) {
    const surface = families[of.id];
    if (!surface) continue;
    expect(surface.stationaryPoints.length, id).toBe(points.length);
    for (const want of points) {
      const got = surface.stationaryPoints.find(({ point: [x, y] }) =>
        [x - want.point[0]!, y - want.point[1]!].every((off) => Math.abs(off) < 1e-9),
      );
      expect(got?.kind, `${id} ${want.point}`).toBe(want.type);
      expectNear(got!.value, want.value, tol, id);
      expectClose(got!.eigenvalues, want.eig, tol, id);
      compared++;
    }
  }
  expect(compared).toBe(11);
});

test('the catalogue’s Himmelblau is the reference over 50, at the same places', () => {
  const [ours, reference] = [surfaceById('himmelblau')!, families.himmelblau!];
  expect(ours.stationaryPoints.map(({ point }) => point)).toEqual(reference.stationaryPoints.map(({ point }) => point));
  ours.stationaryPoints.forEach((place, i) => {
    const whole = reference.stationaryPoints[i]!;
    expect(place.kind).toBe(whole.kind);
    expectClose(
      [place.value, ...place.eigenvalues].map((x) => 50 * x),
      [whole.value, ...whole.eigenvalues],
      1e-12,
      'scale',
    );
  });
  expect(isInside(ours.domain, 3, 2)).toBe(true);
});
