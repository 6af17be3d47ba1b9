import { expect, test } from 'vitest';
import { eigenvalues } from '../../shared/math/matrix2.ts';
import { armijoStep } from '../../shared/optimizers/armijo.ts';
import { newtonStep } from '../../shared/optimizers/newton.ts';
import { isInside } from '../../shared/surfaces/box.ts';
import { surfaceById } from '../../shared/surfaces/index.ts';
import type { Point } from '../../shared/surfaces/surface.ts';
import { cases, expectNear } from './golden.ts';
import { families, slopes } from './reference-surfaces.ts';

function expectClose(got: readonly number[], want: readonly number[], tol: number, where: string): void {
  const largest = Math.max(...want.map(Math.abs));
  want.forEach((one, i) => {
    expect(Math.abs(got[i]! - one), `${where}: got ${got}, want ${want}`).toBeLessThanOrEqual(tol * (1 + largest));
  });
}

test('value, gradient, Hessian and eigenvalues are the symbolic ones at 50 points of each family', () => {
  let compared = 0;
  for (const { id, surface: of, points } of cases('derivatives')) {
    const surface = families[of.id];
    if (!surface) continue;
    for (const [[x, y], value, gradient, [[xx, xy], [, yy]], ascending] of points) {
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

test('the slopes that feed the steppers are the symbolic ones', () => {
  let compared = 0;
  for (const { id, surface: of, points } of cases('derivatives')) {
    const formula = slopes[of.id];
    if (!formula) continue;
    for (const [[x, y], value, gradient] of points) {
      expectClose([formula.value(x, y)], [value], 1e-10, id);
      expectClose(formula.gradient(x, y), gradient, 1e-10, id);
      compared++;
    }
  }
  expect(compared).toBe(750);
});

test('the stationary points are the references’, all of them, with value, kind and eigenvalues', () => {
  let compared = 0;
  for (const { id, surface: of, points, tol } of cases('critical')) {
    const surface = families[of.id];
    if (!surface) continue;
    expect(surface.stationaryPoints.length, id).toBe(points.length);
    for (const want of points) {
      const got = surface.stationaryPoints.find(({ point: [x, y] }) =>
        [x - want.point[0], y - want.point[1]].every((off) => Math.abs(off) < 1e-9),
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

test('Armijo descent takes the references’ lengths and ends where they end', () => {
  let runs = 0;
  for (const { id, surface: of, method, start, theta, alpha, tol } of cases('linesearch')) {
    const surface = method === 'armijo' ? families[of.id] : undefined;
    if (!surface) continue;
    let point: Point = start;
    alpha.forEach((length, k) => {
      const step = armijoStep(surface, point)!;
      expect(step.length, `${id} step ${k}`).toBe(length);
      point = step.point;
      expectNear(point[0], theta[k + 1]![0], tol, id);
      expectNear(point[1], theta[k + 1]![1], tol, id);
    });
    runs++;
  }
  expect(runs).toBe(3);
});

test('Newton’s method takes the references’ steps', () => {
  let runs = 0;
  for (const { id, surface: of, method, start, theta, tol } of cases('linesearch')) {
    const surface = method === 'newton' ? families[of.id] : undefined;
    if (!surface) continue;
    let point: Point = start;
    for (const want of theta.slice(1)) {
      point = newtonStep(surface, point)!;
      expectNear(point[0], want[0], tol, id);
      expectNear(point[1], want[1], tol, id);
    }
    runs++;
  }
  expect(runs).toBe(2);
});
