import { describe, expect, test } from 'vitest';
import { type Area, compileFormula, type Formula } from '../../../shared/formula/index.ts';
import { type Random, stream } from '../../../shared/math/random.ts';
import { goldenSurfaces } from './golden.ts';
import { between, errorOf, formulaOf, randomFormula, square } from './support.ts';

/** Generous: other tests may keep the machine busy. */
const timeout = 120_000;

function randomArea(draw: Random, reach: number): Area {
  const [a, b, c, d] = [0, 1, 2, 3].map(() => between(draw, -reach, reach)) as [number, number, number, number];
  return { xMin: Math.min(a, b), xMax: Math.max(a, b), yMin: Math.min(c, d), yMax: Math.max(c, d) };
}

/** How many of 200 samples (corners among them) lie outside the bounds or, in a sound area, are not finite. */
function violations(formula: Formula, area: Area, draw: Random): number {
  const { low, high, undefinedParts } = formula.bounds(area);
  let count = 0;
  for (let i = 0; i < 200; i++) {
    const x = i < 4 ? (i % 2 ? area.xMin : area.xMax) : between(draw, area.xMin, area.xMax);
    const y = i < 4 ? (i < 2 ? area.yMin : area.yMax) : between(draw, area.yMin, area.yMax);
    const value = formula.value(x, y);
    if (Number.isNaN(value) ? undefinedParts.length === 0 : value < low || value > high) count++;
    if (undefinedParts.length === 0 && !Number.isFinite(value)) count++;
  }
  return count;
}

describe('bounds hold every value', () => {
  test('of the 26 reference surfaces over 780 random boxes, 200 samples each', { timeout }, () => {
    let boxes = 0;
    for (const { id, expr, vars } of goldenSurfaces) {
      const draw = stream(21, 0, id, 0);
      const formula = formulaOf(expr, { vars });
      for (let i = 0; i < 30; i++, boxes++) {
        expect(violations(formula, randomArea(draw, i % 2 ? 5 : 0.5), draw), `${expr}, box ${i}`).toBe(0);
      }
    }
    expect(boxes).toBe(780);
  });

  test('of random formulas with every operation over 1,020 random boxes, 200 samples each', { timeout }, () => {
    const draw = stream(22, 0, 'random boxes', 0);
    let [boxes, sound] = [0, 0];
    while (boxes < 1020) {
      const result = compileFormula(randomFormula(draw, 3), { vars: ['x', 'y'], backEnd: 'interpreted' });
      if (!result.ok) continue;
      const area = randomArea(draw, boxes % 2 ? 8 : 1);
      expect(violations(result.formula, area, draw), `${result.formula.source} in ${JSON.stringify(area)}`).toBe(0);
      if (result.formula.bounds(area).undefinedParts.length === 0) sound++;
      boxes++;
    }
    expect(sound).toBeGreaterThan(300);
  });

  test('of exact arithmetic too, which a rounded end would miss', () => {
    const { low, high } = formulaOf('x + 0.2').bounds({ xMin: 0.1, xMax: 0.1, yMin: 0, yMax: 0 });
    expect(low).toBeLessThan(0.1 + 0.2);
    expect(high).toBeGreaterThan(0.1 + 0.2);
  });

  test('and are not much wider than the values', () => {
    expect(formulaOf('x^2 + 3y^2').bounds(square).low).toBe(0);
    expect(formulaOf('x^2 + 3y^2').bounds(square).high).toBeCloseTo(16, 9);
    expect(formulaOf('sin(x)').bounds({ ...square, xMin: 0, xMax: 1 }).high).toBeCloseTo(Math.sin(1), 9);
    expect(formulaOf('sin(x)').bounds({ ...square, xMin: 1, xMax: 2 }).high).toBe(1);
  });
});

describe('a formula is accepted where it is provably defined', () => {
  const accepted = (source: string, domain: Area = square) => compileFormula(source, { vars: ['x', 'y'], domain }).ok;

  test.each([
    'log(1 + x^2 + y^2)',
    'sqrt(x^2 + y^2)',
    'sqrt(abs(y - 0.01x^2))',
    '1/(1 + exp(-x))',
    'x/(x + 3)',
    'log(x^2 - 2x + 2)',
    '1/(x^2 - 2x + 1.01)',
    '(x + 2)^1.5',
    '(x + 3)^-0.5',
    '(3 + sin(y))^x',
    'tan(x/2)',
  ])('%s', (source) => {
    expect(accepted(source)).toBe(true);
  });

  test.each([
    ['log(x)', 'x may be 0 or negative, where its logarithm or power is undefined'],
    ['log(x^2 + y^2)', 'x^2 + y^2 may be 0 or negative, where its logarithm or power is undefined'],
    ['2 + sqrt(x + 1.99)', 'x + 1.99 may be negative, where its root or power is undefined'],
    ['sin(x)/x', 'x may be 0, and nothing can be divided by 0'],
    ['y^-2', 'y may be 0, and nothing can be divided by 0'],
    ['0*log(y)', 'y may be 0 or negative, where its logarithm or power is undefined'],
    ['x^0.3', 'x may be negative, where its root or power is undefined'],
    ['(2 + x)^-0.3', '(2 + x) may be 0 or negative, where its logarithm or power is undefined'],
    ['x^y', 'x may be 0 or negative, where its logarithm or power is undefined'],
    ['tan(x)', 'x may be at π/2, 3π/2, …, where tan is undefined'],
    ['exp(exp(x^4))', 'the value may be too large for a number'],
  ])('not %s', (source, message) => {
    const error = errorOf(source, { domain: square });
    expect(error.message).toBe(message);
    if (!message.startsWith('the value')) {
      expect(message.startsWith(source.slice(error.position, error.position + error.length))).toBe(true);
    }
  });

  test('every reference surface is, over its usual domain', () => {
    for (const { expr, vars } of goldenSurfaces) {
      const domain = { xMin: -15, xMax: 5, yMin: -5, yMax: 5 };
      expect(compileFormula(expr, { vars, domain }).ok, expr).toBe(true);
    }
  });

  test('the second coordinate of an area does not matter to a formula of one variable', () => {
    expect(compileFormula('1/w', { vars: ['w'], domain: { xMin: 1, xMax: 2, yMin: -1, yMax: 1 } }).ok).toBe(true);
  });
});
