import { expect, test } from 'vitest';
import { compileFormula, type Formula } from '../../../shared/formula/index.ts';
import { stream } from '../../../shared/math/random.ts';
import { goldenSurfaces } from './golden.ts';
import { between, formulaOf, randomFormula } from './support.ts';

/** Generous: other tests may keep the machine busy. */
const timeout = 120_000;

interface Balls {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  readonly count: number;
}

/** Places near and far, some of them on the axes, where kinks and zeros are. */
function scatter(count: number, name: string): Balls {
  const draw = stream(7, 0, name, 0);
  const coordinate = (): number => {
    const kind = draw();
    if (kind < 0.02) return 0;
    if (kind < 0.04) return -0;
    return kind < 0.1 ? between(draw, -1e6, 1e6) : between(draw, -5, 5);
  };
  const xs = Float64Array.from({ length: count }, coordinate);
  const ys = Float64Array.from({ length: count }, coordinate);
  return { xs, ys, count };
}

/** The bit patterns as text, all kinds of NaN as one. */
function bits(numbers: Float64Array): string {
  return Buffer.from(numbers.map((number) => (Number.isNaN(number) ? Number.NaN : number)).buffer).toString('hex');
}

function batched(formula: Formula, { xs, ys, count }: Balls): Float64Array[] {
  const [values, gradientXs, gradientYs] = [0, 1, 2].map(() => new Float64Array(count)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  formula.valueBatch(xs, ys, values, count);
  formula.gradientBatch(xs, ys, gradientXs, gradientYs, count);
  return [values, gradientXs, gradientYs];
}

function single(formula: Formula, { xs, ys, count }: Balls): Float64Array[] {
  const rows = Array.from({ length: count }, (_, i) => {
    const [x, y] = [xs[i]!, ys[i]!];
    return [formula.value(x, y), ...formula.gradient(x, y), ...formula.hessian(x, y)];
  });
  return [0, 1, 2, 3, 4, 5].map((column) => Float64Array.from(rows, (row) => row[column]!));
}

function expectSameBits(source: string, vars: readonly string[], balls: Balls): void {
  const generated = formulaOf(source, { vars, backEnd: 'generated' });
  const interpreted = formulaOf(source, { vars, backEnd: 'interpreted' });
  const points = single(generated, balls);
  const firstThree = points.slice(0, 3).map(bits).join();
  const same = {
    interpretedPoints: single(interpreted, balls).map(bits).join() === points.map(bits).join(),
    generatedBatch: batched(generated, balls).map(bits).join() === firstThree,
    interpretedBatch: batched(interpreted, balls).map(bits).join() === firstThree,
  };
  expect(same, source).toEqual({ interpretedPoints: true, generatedBatch: true, interpretedBatch: true });
}

test.each(goldenSurfaces.map((surface) => [surface.id, surface] as const))(
  '%s: batch, interpreter and single point give equal bits at 10,000 points',
  { timeout },
  (id, surface) => {
    expectSameBits(surface.expr, surface.vars, scatter(10_000, id));
  },
);

test.each([
  ['one partial is a part of the other', 'x exp(y)'],
  ['a partial is the value', 'exp(x + y)'],
  ['a partial is a variable or a number', 'x y + 3'],
  ['there is nothing to compute', '7'],
  ['a folded zero would have a sign', 'max(x, -1e-300*1e-300)'],
])('equal bits where %s', (_, source) => {
  expectSameBits(source, ['x', 'y'], scatter(600, source));
});

test('300 random formulas give equal bits in both back ends at 300 points, also where they are not a number', {
  timeout,
}, () => {
  const draw = stream(11, 0, 'same bits', 0);
  let compared = 0;
  while (compared < 300) {
    const source = randomFormula(draw);
    if (!compileFormula(source, { vars: ['x', 'y'] }).ok) continue;
    expectSameBits(source, ['x', 'y'], scatter(300, source));
    compared++;
  }
});

test('the outputs of a batch may be its inputs', () => {
  for (const backEnd of ['generated', 'interpreted'] as const) {
    const formula = formulaOf('x^2*y + sin(x - y)', { backEnd });
    const balls = scatter(700, 'in place');
    const [, gradientXs, gradientYs] = batched(formula, balls);
    const [xs, ys] = [balls.xs.slice(), balls.ys.slice()];
    formula.gradientBatch(xs, ys, xs, ys, balls.count);
    expect([xs, ys].map(bits)).toEqual([gradientXs!, gradientYs!].map(bits));
  }
});

test('a batch leaves the numbers beyond its count alone', () => {
  for (const backEnd of ['generated', 'interpreted'] as const) {
    const formula = formulaOf('x + y', { backEnd });
    const values = new Float64Array(600).fill(7);
    formula.valueBatch(new Float64Array(600), new Float64Array(600), values, 300);
    expect([...values.subarray(0, 300)].every((value) => value === 0)).toBe(true);
    expect([...values.subarray(300)].every((value) => value === 7)).toBe(true);
  }
});

test('whole powers have the bits of repeated squaring, and no others', () => {
  const x = 1.1;
  const square = x * x;
  const fourth = square * square;
  const fifth = fourth * x;
  const expected = { 2: square, 3: square * x, 5: fifth, 10: fifth * fifth, '(-2)': 1 / square };
  for (const backEnd of ['generated', 'interpreted'] as const) {
    for (const [exponent, value] of Object.entries(expected)) {
      expect(formulaOf(`x^${exponent}`, { backEnd }).value(x)).toBe(value);
    }
  }
});

test('the value is computed in the order in which it was typed', () => {
  const [x, y] = [0.1, 0.7];
  expect(formulaOf('x + 0.2 + 0.3').value(x)).toBe(x + 0.2 + 0.3);
  expect(formulaOf('0.1*(0.3*x)').value(y)).toBe(0.1 * (0.3 * y));
  expect(formulaOf('x/3*y').value(x, y)).toBe((x / 3) * y);
  expect(formulaOf('(1 - x)^2 + 100*(y - x^2)^2').value(x, y)).toBe(
    (1 - x) * (1 - x) + 100 * ((y - x * x) * (y - x * x)),
  );
});
