import { describe, expect, test } from 'vitest';
import { differenceGradient, differenceHessian } from '../../../shared/math/differences.ts';
import { stream } from '../../../shared/math/random.ts';
import { between, formulaOf } from './support.ts';

/** Every operation of the language, where it is smooth for x and y from 0.2 to 0.9. */
const smooth = [
  'sin(x y)',
  'cos(2x + y)',
  'tan(x y)',
  'exp(x - y^2)',
  'log(x + y)',
  'sqrt(x + 2y)',
  'abs(x + y) + abs(x - 3)',
  'tanh(3x - y)',
  'sinh(x y)',
  'cosh(x - 2y)',
  'atan(3x y)',
  'sign(x) y',
  'min(x, y + 2) + max(x^2, y + 3)',
  'x^y',
  'x^1.5 y^(1/3)',
  'x^-3 y^2',
  'x^-0.5',
  '2^(x y)',
  '1/x + y/x^2 - x/(x + y)',
  '3/(x y^2)',
  '-(x - y)/(-x - 1)',
  'x^20 + (x + y)^7',
  'sqrt(x)^3/(1 + sqrt(y))',
  '(x^2 + y) + 2x^2 - 4(y - x) - y',
  '3x y x y x/6',
];

test.each(smooth)('%s: gradient and Hessian are the central differences', (source) => {
  const formula = formulaOf(source);
  const draw = stream(5, 0, source, 0);
  for (let i = 0; i < 100; i++) {
    const [x, y] = [between(draw, 0.2, 0.9), between(draw, 0.2, 0.9)];
    const gradient = formula.gradient(x, y);
    const hessian = formula.hessian(x, y);
    const size = 1 + Math.max(...gradient.map(Math.abs), ...hessian.map(Math.abs));
    differenceGradient(formula.value, x, y, 1e-5).forEach((slope, k) => {
      expect(Math.abs(gradient[k]! - slope) / size).toBeLessThan(1e-6);
    });
    differenceHessian(formula.gradient, x, y, 1e-5).forEach((bend, k) => {
      expect(Math.abs(hessian[k]! - bend) / size).toBeLessThan(1e-6);
    });
  }
});

test('constants that overflow together are not collected', () => {
  expect(formulaOf('(1e200 x)(1e200 y)').gradient(0, 1e-300)).toEqual([1e200 * (1e200 * 1e-300), 0]);
});

describe('where the slope jumps', () => {
  test('|x|′ and sign′ are 0 at 0', () => {
    expect(formulaOf('abs(x) + abs(y)').gradient(0, 0)).toEqual([0, 0]);
    expect(formulaOf('abs(x)').gradient(-2, 0)).toEqual([-1, 0]);
    expect(formulaOf('sign(x) + y').gradient(0, 0)).toEqual([0, 1]);
  });

  test('√′ is 0 where its argument is 0, not 0/0: at its own minimum Ackley is flat', () => {
    expect(formulaOf('sqrt(x^2 + y^2)').gradient(0, 0)).toEqual([0, 0]);
    expect(formulaOf('(x^2 + y^2)^(1/3)').gradient(0, 0)).toEqual([0, 0]);
    const ackley = '-20*exp(-0.2*sqrt(0.5*(x^2 + y^2))) - exp(0.5*(cos(2*pi*x) + cos(2*pi*y))) + e + 20';
    expect(formulaOf(ackley).gradient(0, 0).map(Math.abs)).toEqual([0, 0]);
    expect(formulaOf(ackley).hessian(0, 0).every(Number.isFinite)).toBe(true);
  });

  test('min and max take the slope of the chosen number, and the mean of both where they are equal', () => {
    expect(formulaOf('max(x, 3y)').gradient(2, 0)).toEqual([1, 0]);
    expect(formulaOf('max(x, 3y)').gradient(0, 2)).toEqual([0, 3]);
    expect(formulaOf('max(x, 3y)').gradient(0, 0)).toEqual([0.5, 1.5]);
    expect(formulaOf('min(x, 3y)').gradient(2, 0)).toEqual([0, 3]);
    expect(formulaOf('min(x, y, -4)').gradient(5, 6)).toEqual([0, 0]);
  });

  test('the kinks are named with their place and where they are', () => {
    const source = 'abs(x - 1) + max(x, 2y) + sqrt(x^2 + y^2) + y^1.5 + sign(y)';
    const kinks = formulaOf(source).kinks;
    const shown = kinks.map(({ of, position, length }) => [of, source.slice(position, position + length)]);
    expect(shown).toEqual([
      ['abs', 'x - 1'],
      ['max', 'max(x, 2y)'],
      ['sqrt', 'x^2 + y^2'],
      ['power', 'y'],
      ['sign', 'y'],
    ]);
    expect(kinks.map(({ argument }) => argument(4, 1))).toEqual([3, 2, 17, 1, 1]);
  });

  test('what cannot be 0 in the domain is no kink', () => {
    expect(formulaOf('sqrt(1 + x^2) + abs(2 + sin(y))').kinks).toEqual([]);
    expect(formulaOf('x^2 + sin(y)').kinks).toEqual([]);
    expect(formulaOf('abs(x)').kinks).toHaveLength(1);
    expect(formulaOf('abs(x)', { domain: { xMin: 1, xMax: 2, yMin: 0, yMax: 1 } }).kinks).toEqual([]);
  });
});
