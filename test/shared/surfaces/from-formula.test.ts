import { expect, test } from 'vitest';
import { compileFormula } from '../../../shared/formula/index.ts';
import { surfaceFromFormula, surfaceOf } from '../../../shared/surfaces/from-formula.ts';
import type { RaceDefaults } from '../../../shared/surfaces/surface.ts';

const race: RaceDefaults = {
  start: [1, 1],
  learningRates: { min: 0.01, max: 1, initial: 0.05 },
  steps: 40,
  stepsPerSecond: 5,
  goalFraction: 0.01,
  par: 5,
};
const domain = { xMin: -2, xMax: 2, yMin: -2, yMax: 2 };
const entry = { id: 'typed', domain, race };

test('a surface is its formula, with what else is known about it', () => {
  const surface = surfaceFromFormula({
    ...entry,
    source: 'x^2 + 3y^2',
    places: { stationary: [[0, 0]] },
    convex: true,
  });
  expect(surface).toMatchObject({ ...entry, source: 'x^2 + 3y^2', vars: ['x', 'y'], convex: true, endless: false });
  expect(surface.value(1, 2)).toBe(13);
  expect(surface.gradient(1, 2)).toEqual([2, 12]);
  expect(surface.hessian(1, 2)).toEqual([2, 0, 6]);
  expect(surface.stationaryPoints).toEqual([{ point: [0, 0], kind: 'min', value: 0, eigenvalues: [2, 6] }]);
  expect([surface.best, surface.lane, surface.kinks]).toEqual([0, undefined, []]);
  const gradients = [new Float64Array(2), new Float64Array(2)] as const;
  surface.gradientBatch(Float64Array.of(1, 3), Float64Array.of(2, 4), gradients[0], gradients[1], 2);
  expect(gradients.map((column) => [...column])).toEqual([
    [2, 6],
    [12, 24],
  ]);
});

test('one variable makes a lane, whose one curvature stands twice', () => {
  const lane = surfaceFromFormula({ ...entry, source: '2w^2', vars: ['w'], places: { stationary: [[0, 0]] } });
  expect(lane.lane).toBe(true);
  expect(lane.stationaryPoints[0]).toMatchObject({ kind: 'min', eigenvalues: [4, 4] });
});

test('a place listed to four digits is refined to the last bits, an exact one stays', () => {
  const source = 'x^4 - 2x^2 + 0.3x + (y - 0.1)^2';
  const surface = surfaceFromFormula({ ...entry, source, places: { stationary: [[-1.0356, 0.1]] } });
  expect(surface.stationaryPoints[0]!.point).toEqual([-1.0355787140888537, 0.1]);
  const exact = surfaceFromFormula({ ...entry, source: '(x - 0.6)^2 + y^2', places: { stationary: [[0.6, 0]] } });
  expect(exact.stationaryPoints[0]!.point).toEqual([0.6, 0]);
});

test('best is the least minimum, what rounding leaves of it is taken off, and it can be declared', () => {
  const wells = { ...entry, source: '(x^2 - 1.21)^2 + 0.0001(x - 1.1)^2 + y^2' };
  const known = surfaceFromFormula({
    ...wells,
    places: {
      stationary: [
        [1.1, 0],
        [-1.1, 0],
      ],
      best: 0,
    },
  });
  expect(known.stationaryPoints.map(({ value }) => value === 0)).toEqual([true, false]);
  expect(surfaceFromFormula({ ...wells, places: { stationary: [[1.1, 0]] } }).best).toBeCloseTo(0, 12);
  expect(surfaceFromFormula({ ...wells, places: { stationary: [[1.1, 0]], best: null } }).best).toBeNull();
});

test('its kinks are where absolute values change sides', () => {
  const [kink] = surfaceFromFormula({ ...entry, source: 'abs(x - y)', places: { stationary: [] } }).kinks!;
  expect([kink!(2, 1), kink!(1, 2), kink!(1, 1)]).toEqual([1, -1, 0]);
});

test('a formula that a person typed becomes a surface once it is sound', () => {
  const result = compileFormula('x y', { vars: ['x', 'y'], domain, backEnd: 'interpreted' });
  const facts = { ...entry, stationaryPoints: [], best: null, endless: false, convex: false };
  const surface = result.ok ? surfaceOf(result.formula, facts) : undefined;
  expect(surface?.gradient(2, 3)).toEqual([3, 2]);
  expect([surface?.source, surface?.vars]).toEqual(['x y', ['x', 'y']]);
});
