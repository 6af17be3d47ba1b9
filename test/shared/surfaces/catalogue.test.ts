import { describe, expect, test } from 'vitest';
import type { Computation } from '../../../shared/formula/computation.ts';
import { compileFormula, trustedFormula } from '../../../shared/formula/index.ts';
import { differenceGradient, differenceHessian } from '../../../shared/math/differences.ts';
import { length } from '../../../shared/math/exact.ts';
import { eigenvalues } from '../../../shared/math/matrix2.ts';
import { type Random, stream } from '../../../shared/math/random.ts';
import { diagonal, isInside } from '../../../shared/surfaces/box.ts';
import { findStationaryPoints } from '../../../shared/surfaces/find-stationary.ts';
import { surfaceFromFormula } from '../../../shared/surfaces/from-formula.ts';
import { heights } from '../../../shared/surfaces/heights.ts';
import { inBatches } from '../../../shared/surfaces/in-batches.ts';
import { raceable, surfaceById, surfaces } from '../../../shared/surfaces/index.ts';
import { bestMinima } from '../../../shared/surfaces/stationary.ts';
import type { Box, Hessian, Point, Surface } from '../../../shared/surfaces/surface.ts';

const points = 1000;
const nudge = 1e-5;

function placeIn(box: Box, draw: Random): Point {
  return [box.xMin + (box.xMax - box.xMin) * draw(), box.yMin + (box.yMax - box.yMin) * draw()];
}

/** Half the width of a strip about a kink in which differences would straddle it. */
const kinkStrip = 1e-3;

/** A place of the domain off its kinks. */
function smoothPlaceIn({ domain, kinks = [], lane }: Surface, draw: Random): Point {
  for (;;) {
    const [x, y] = placeIn(domain, draw);
    if (kinks.every((side) => Math.abs(side(x, y)) > kinkStrip)) return [x, lane ? 0 : y];
  }
}

const isCurve = (id: string): boolean => id === 'two-knob';
/** Where y = π/√2 its first 19 derivatives along y vanish: Newton's steps shrink by 1/19 only. */
const flatPlace = [2.2029, 2.2214];

test('the catalogue holds all surfaces of PRODUCT section 6, each found by its id', () => {
  expect(surfaces.map((surface) => surface.id).join(' ')).toBe(
    [
      'seed-bowl steep-bowl round-bowl ravine turned-ravine booth matyas two-exits monkey-saddle double-well himmelblau',
      'three-hump-camel six-hump-camel styblinski-tang goldstein-price mccormick peaks banana banana-100 beale two-knob',
      'plateau cliff easom rastrigin ackley levy griewank michalewicz kink bukin-6 best-box fog one-example fence',
      'line-raw line-standardised logistic separable neuron network-slice',
    ].join(' '),
  );
  for (const surface of surfaces) expect(surfaceById(surface.id)).toBe(surface);
  expect(surfaceById('atlantis')).toBeUndefined();
});

test('all but those without a goal can be raced on', () => {
  expect(raceable.map(({ id }) => id)).toEqual(surfaces.filter(({ best }) => best !== null).map(({ id }) => id));
  expect(surfaces.length - raceable.length).toBe(1);
});

test('no formula is compiled before it is asked for a number', () => {
  const wrong = surfaceFromFormula({ ...surfaceById('kink')!, source: 'x +', places: { stationary: [] } });
  expect(wrong.id).toBe('kink');
  expect(() => wrong.value(1, 2)).toThrow('the formula ends too early');
});

const written = surfaces.flatMap((surface) => (surface.source ? [[surface.id, surface, surface.source] as const] : []));

test.each(written)('%s is provably defined and finite all over its domain', (_, { domain, vars }, source) => {
  expect(compileFormula(source, { vars: vars!, domain })).toMatchObject({ ok: true });
});

const manyPoints = 10_000;

test.each(written)(`%s has the same bits on all paths at ${manyPoints} points`, (id, surface, source) => {
  const draw = stream(5, 0, id, 0);
  const [xs, ys] = [new Float64Array(manyPoints), new Float64Array(manyPoints)];
  for (let i = 0; i < manyPoints; i++) [xs[i], ys[i]] = placeIn(surface.domain, draw) as [number, number];
  const typed = compileFormula(source, { vars: surface.vars!, domain: surface.domain });
  const paths: readonly Computation[] = [
    trustedFormula(source, surface.vars!, 'interpreted'),
    trustedFormula(source, surface.vars!, 'generated'),
    ...(typed.ok ? [typed.formula] : []),
  ];
  expect(paths.length).toBe(3);
  for (const path of paths) {
    const [losses, gxs, gys] = [0, 1, 2].map(() => new Float64Array(manyPoints)) as [
      Float64Array,
      Float64Array,
      Float64Array,
    ];
    path.valueBatch(xs, ys, losses, manyPoints);
    path.gradientBatch(xs, ys, gxs, gys, manyPoints);
    const differing = Array.from(xs.keys()).filter((i) => {
      const [x, y] = [xs[i]!, ys[i]!];
      const wanted = [surface.value(x, y), ...surface.gradient(x, y), ...surface.hessian(x, y)];
      const alone = [path.value(x, y), ...path.gradient(x, y), ...path.hessian(x, y)];
      const together = [losses[i]!, gxs[i]!, gys[i]!];
      return (
        !alone.every((one, k) => Object.is(one, wanted[k])) || !together.every((one, k) => Object.is(one, wanted[k]))
      );
    });
    expect(differing.slice(0, 3)).toEqual([]);
  }
});

describe.each(surfaces.map((surface) => [surface.id, surface] as const))('%s', (id, surface) => {
  const { domain } = surface;
  const gradientAt = (x: number, y: number): Point => surface.gradient(x, y);

  test(`gradient and Hessian are the central differences at ${points} seeded points`, () => {
    const draw = stream(1, 0, id, 0);
    for (let i = 0; i < points; i++) {
      const [x, y] = smoothPlaceIn(surface, draw);
      const slope = surface.gradient(x, y);
      const curvature: Hessian = surface.hessian(x, y);
      // Differences err with the derivative above them, so that their worth is measured by a second, wider pair.
      const size = 1 + Math.abs(surface.value(x, y)) + length(...slope) + length(curvature[0], curvature[2]);
      const gradients = [nudge, 2 * nudge].map((h) => differenceGradient(surface.value, x, y, h));
      slope.forEach((got, k) => {
        const [near, far] = [gradients[0]![k]!, gradients[1]![k]!];
        expect(Math.abs(got - near), `∂${k} at ${x}, ${y}`).toBeLessThan(1e-8 * size + Math.abs(near - far));
      });
      const hessians = [nudge, 2 * nudge].map((h) => differenceHessian(gradientAt, x, y, h));
      curvature.forEach((got, k) => {
        const [near, far] = [hessians[0]![k]!, hessians[1]![k]!];
        expect(Math.abs(got - near), `∂²${k} at ${x}, ${y}`).toBeLessThan(1e-8 * size + Math.abs(near - far));
      });
    }
  });

  test('a batch has the same bits as single gradients and values, also far out and at zero', () => {
    const draw = stream(2, 0, id, 0);
    const xs = new Float64Array(points);
    const ys = new Float64Array(points);
    for (let i = 0; i < points; i++) {
      const far = i % 2 === 0 ? 1 : 50;
      const [x, y] = placeIn(domain, draw);
      [xs[i], ys[i]] = i % 7 === 0 ? [0, -0] : [far * x, far * y];
    }
    const [gxs, gys] = [new Float64Array(points).fill(7), new Float64Array(points).fill(7)];
    const losses = new Float64Array(points).fill(7);
    surface.gradientBatch(xs, ys, gxs, gys, points - 1);
    surface.valueBatch(xs, ys, losses, points - 1);
    for (let i = 0; i < points - 1; i++) {
      const [gx, gy] = surface.gradient(xs[i]!, ys[i]!);
      expect(Object.is(gxs[i], gx) && Object.is(gys[i], gy), `${xs[i]}, ${ys[i]}`).toBe(true);
      expect(losses[i]).toBe(surface.value(xs[i]!, ys[i]!));
    }
    expect([gxs[points - 1], gys[points - 1], losses[points - 1]]).toEqual([7, 7, 7]);
  });

  test('every stationary point is inside, flat, and of the kind that its Hessian tells', () => {
    const draw = stream(3, 0, id, 0);
    const steep = Math.max(...Array.from({ length: 100 }, () => length(...surface.gradient(...placeIn(domain, draw)))));
    for (const { point, kind, value, eigenvalues: ascending, sharp } of surface.stationaryPoints) {
      expect(isInside(domain, ...point)).toBe(true);
      expect(Math.abs(surface.value(...point) - value)).toBeLessThan(1e-12 * (1 + Math.abs(value)));
      if (sharp) {
        expect([kind, ascending]).toEqual(['min', [0, 0]]);
        continue;
      }
      expect(length(...surface.gradient(...point))).toBeLessThan(1e-14 * (1 + steep));
      const [xx, xy, yy] = surface.hessian(...point).map((one) => one + 0) as [number, number, number];
      expect(ascending).toEqual(surface.lane ? [xx, xx] : eigenvalues(xx, xy, yy));
      const signs = ascending.map((one) => (Math.abs(one) < 1e-9 ? 0 : Math.sign(one))).join();
      expect(kind).toBe({ '1,1': 'min', '-1,1': 'saddle', '-1,-1': 'max' }[signs] ?? 'degenerate');
    }
  });

  test('a sharp minimum is one: nothing allowed nearby is below', () => {
    for (const { point, value, sharp } of surface.stationaryPoints) {
      if (!sharp) continue;
      for (const radius of [1e-6, 1e-4, 1e-2]) {
        for (let i = 0; i < 360; i++) {
          const away: Point = [point[0] + radius * Math.cos(i), point[1] + radius * Math.sin(i)];
          expect(surface.value(...(surface.fence?.project(...away) ?? away))).toBeGreaterThanOrEqual(value - 1e-12);
        }
      }
    }
  });

  test('the finder finds the listed stationary points to 1e-9 and no others', () => {
    const found = findStationaryPoints(surface, 41);
    if (isCurve(id)) {
      for (const { point, kind } of found) {
        if (kind === 'saddle') expect(point).toEqual([0, 0]);
        else expect(point[0] * point[1]).toBeCloseTo(1, 9);
      }
      return;
    }
    const missed = surface.stationaryPoints.filter(({ point: [x, y], sharp }) => {
      return !sharp && !found.some(({ point }) => length(point[0] - x, point[1] - y) < 1e-9);
    });
    const more = found.filter(({ point: [x, y] }) => {
      return !surface.stationaryPoints.some(({ point }) => length(point[0] - x, point[1] - y) < 1e-9);
    });
    expect(more).toEqual([]);
    expect(missed.map(({ point }) => point.map((one) => Number(one.toFixed(4))))).toEqual(
      id === 'michalewicz' ? [flatPlace] : [],
    );
  });

  test('best is the least value of a minimum, or a declared infimum, and nothing allowed is below', () => {
    const { best } = surface;
    const minima = surface.stationaryPoints.filter(({ kind }) => kind === 'min').map(({ value }) => value);
    if (best === null) return expect(minima).toEqual([]);
    if (!surface.endless && !isCurve(id)) {
      expect(best).toBe(Math.min(...minima));
      expect(bestMinima(surface).length).toBeGreaterThan(0);
    }
    const draw = stream(6, 0, id, 0);
    const losses = Array.from({ length: 20_000 }, () => {
      const place = placeIn(domain, draw);
      return surface.value(...(surface.fence?.project(...place) ?? place));
    });
    expect(Math.min(...losses)).toBeGreaterThanOrEqual(best - 1e-12);
  });

  test('convex says whether the Hessian is nowhere negative', () => {
    const draw = stream(4, 0, id, 0);
    const lowest = Array.from({ length: 500 }, () => eigenvalues(...surface.hessian(...placeIn(domain, draw)))[0]);
    expect(surface.convex).toBe(Math.min(...lowest) >= -1e-12);
  });

  test('the start is inside the domain and the fence, and the default rate inside the slider', () => {
    const { start, learningRates } = surface.race;
    expect(isInside(domain, ...start)).toBe(true);
    expect(surface.fence?.project(...start) ?? start).toEqual(start);
    expect(learningRates.min).toBeLessThan(learningRates.initial);
    expect(learningRates.initial).toBeLessThan(learningRates.max);
    expect(diagonal(domain)).toBeGreaterThan(0);
  });
});

test('a lane knows nothing of y', () => {
  const lanes = surfaces.filter(({ lane }) => lane);
  expect(lanes.map(({ id }) => id)).toEqual(['best-box', 'fog', 'one-example']);
  for (const { value, gradient } of lanes) {
    expect(value(0.7, 5)).toBe(value(0.7, 0));
    expect(gradient(0.7, 5)[1]).toBe(0);
  }
});

test('the double well is deeper on the left, by 0.6', () => {
  const wells = surfaceById('double-well')!.stationaryPoints.filter(({ kind }) => kind === 'min');
  expect(wells.map(({ value }) => value.toFixed(2))).toEqual(['-1.31', '-0.71']);
});

test('heights: row 0 is the top, columns go right, pixels are sampled at their centres', () => {
  const seen: string[] = [];
  const recorder = inBatches({ value: (x, y) => seen.push(`${x},${y}`), gradient: () => [0, 0] });
  const grid = heights(recorder, { xMin: 0, xMax: 3, yMin: 0, yMax: 2 }, 3, 2);
  expect(seen).toEqual(['0.5,1.5', '1.5,1.5', '2.5,1.5', '0.5,0.5', '1.5,0.5', '2.5,0.5']);
  expect([...grid]).toEqual([1, 2, 3, 4, 5, 6]);
});
