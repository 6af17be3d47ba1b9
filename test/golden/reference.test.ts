import { expect, test } from 'vitest';
import { armijo, classify, exactLine, gradient, hessian, type LineSearch, lrAt, newton, value } from './adapter.ts';
import { ascending, cases, census, expectClose, expectNear, type LineSearch as LineSearchCase } from './golden.ts';

test('no file of the references is left out, 341 of 347 cases', () => {
  const files = Object.keys(census) as (keyof typeof census)[];
  for (const file of files) expect(cases(file).length, file).toBe(census[file][0]);
  const sum = (which: 0 | 1): number => files.reduce((total, file) => total + census[file][which], 0);
  expect([sum(0), sum(1)]).toEqual([347, 341]);
});

test('rates of 60 steps by each schedule', () => {
  let compared = 0;
  for (const { id, schedule, baseLr, lr, tol } of cases('schedules')) {
    expect(lr.length).toBe(60);
    lr.forEach((want, step) => {
      expectNear(lrAt(schedule, baseLr, step), want, tol, `${id} step ${step}`);
    });
    compared++;
  }
  expect(compared).toBe(census.schedules[1]);
});

test('value, gradient, Hessian and eigenvalues at 50 points of each surface', () => {
  let compared = 0;
  for (const { id, surface, points, tol } of cases('derivatives')) {
    expect(points.length).toBe(50);
    for (const [point, height, slopes, curvatures, eig] of points) {
      const where = `${id} at ${point}`;
      expectClose([value(surface, point)], [height], tol, where);
      expectClose(gradient(surface, point), slopes, tol, where);
      expectClose(hessian(surface, point).flat(), curvatures.flat(), tol, where);
      expectClose(ascending(hessian(surface, point)), eig, tol, where);
    }
    compared++;
  }
  expect(compared).toBe(census.derivatives[1]);
});

test('stationary points: flat, of the recorded value, eigenvalues and kind', () => {
  let compared = 0;
  for (const { id, surface, points, tol } of cases('critical')) {
    for (const { point, value: height, eig, type } of points) {
      const where = `${id} at ${point}`;
      expectNear(value(surface, point), height, tol, where);
      const scale = Math.max(1, ...eig.map(Math.abs));
      for (const slope of gradient(surface, point)) expect(Math.abs(slope), where).toBeLessThan(1e-12 * scale);
      const got = ascending(hessian(surface, point));
      eig.forEach((want, i) => {
        expectNear(got[i]!, want, tol, where);
      });
      expect(classify(surface, point), where).toBe(type);
    }
    compared++;
  }
  expect(compared).toBe(census.critical[1]);
});

/** What each line search is asked for. The six end points of scipy are of methods that are not ours. */
const searches: Readonly<Record<LineSearchCase['method'], ((run: LineSearchCase) => Partial<LineSearch>) | null>> = {
  armijo: ({ surface, params, start, alpha }) => armijo(surface, params, start, alpha.length),
  'exact-line': ({ A, b, start, alpha }) => exactLine(A, b, start, alpha.length),
  newton: ({ surface, start, theta }) => newton(surface, start, theta.length - 1),
  'scipy-minimize': null,
};

test('line searches and Newton, step by step', () => {
  const compared: Record<string, number> = {};
  for (const run of cases('linesearch')) {
    const got = searches[run.method]?.(run);
    if (!got) continue;
    expect(got.theta?.length, run.id).toBe(run.theta.length);
    run.theta.forEach((want, k) => {
      want.forEach((coordinate, i) => {
        expectNear(got.theta![k]![i]!, coordinate, run.tol, `${run.id} step ${k}`);
      });
    });
    run.alpha?.forEach((want, k) => {
      expectNear(got.alpha![k]!, want, run.tol, `${run.id} length ${k}`);
    });
    compared[run.method] = (compared[run.method] ?? 0) + 1;
  }
  expect(compared).toEqual({ armijo: 6, 'exact-line': 2, newton: 2 });
});
