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
const facts = { stationaryPoints: [], best: 0, endless: false, convex: true, race };
const domain = { xMin: -2, xMax: 2, yMin: -2, yMax: 2 };

test('a surface is its formula, with what else is known about it', () => {
  const surface = surfaceFromFormula({ id: 'typed', source: 'x^2 + 3y^2', domain, ...facts });
  expect(surface).toMatchObject({ id: 'typed', domain, ...facts });
  expect(Object.keys(surface)).not.toContain('source');
  expect(surface.value(1, 2)).toBe(13);
  expect(surface.gradient(1, 2)).toEqual([2, 12]);
  expect(surface.hessian(1, 2)).toEqual([2, 0, 6]);
  const gradients = [new Float64Array(2), new Float64Array(2)] as const;
  surface.gradientBatch(Float64Array.of(1, 3), Float64Array.of(2, 4), gradients[0], gradients[1], 2);
  expect(gradients.map((column) => [...column])).toEqual([
    [2, 6],
    [12, 24],
  ]);
});

test('a formula that a person typed becomes a surface once it is sound', () => {
  const result = compileFormula('x y', { vars: ['x', 'y'], domain, backEnd: 'interpreted' });
  const surface = result.ok ? surfaceOf(result.formula, { id: 'saddle', domain, ...facts }) : undefined;
  expect(surface?.gradient(2, 3)).toEqual([3, 2]);
});

test('a formula of our own that is not provably defined in its domain is our bug', () => {
  const make = (source: string) => () => surfaceFromFormula({ id: 'typed', source, domain, ...facts });
  expect(make('log(x)')).toThrow('expected a sound formula for typed, got: x may be 0 or negative');
  expect(make('x +')).toThrow('expected a sound formula for typed, got: the formula ends too early at 3');
});
