import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from '../../../shared/formula/parse.ts';
import { print } from '../../../shared/formula/print.ts';
import type { Syntax } from '../../../shared/formula/syntax.ts';
import { errorOf, formulaOf } from './support.ts';

describe('what a formula means', () => {
  test.each([
    ['-x^2', '-x^2', -9],
    ['2^3^2', '2^3^2', 512],
    ['x^-y', 'x^(-y)', 3 ** -2],
    ['1/2x', '1 / 2 * x', 1.5],
    ['1/2(x+1)', '1 / 2 * (x + 1)', 2],
    ['2x', '2 * x', 6],
    ['3(x+1)', '3 * (x + 1)', 12],
    ['x y', 'x * y', 6],
    ['x(y+1)', 'x * (y + 1)', 9],
    ['(x+1)(y-1)', '(x + 1) * (y - 1)', 4],
    ['2 sin(x)', '2 * sin(x)', 2 * Math.sin(3)],
    ['x²y', 'x^2 * y', 18],
    ['x³', 'x^3', 27],
    ['x⁻¹', 'x^(-1)', 1 / 3],
    ['x¹⁰', 'x^10', 59_049],
    ['2·x×y', '2 * x * y', 12],
    ['x−y', 'x - y', 1],
    ['x**2', 'x^2', 9],
    ['6÷y', '6 / y', 3],
    ['2π', '2 * pi', 2 * Math.PI],
    ['2e', '2 * e', 2 * Math.E],
    ['2e3', '2000', 2000],
    ['.5x', '0.5 * x', 1.5],
    ['2*-x', '2 * (-x)', -6],
    ['+x - -y', 'x - (-y)', 5],
    ['x-y-1', 'x - y - 1', 0],
    ['x-(y-1)', 'x - (y - 1)', 2],
    ['8/y/2', '8 / y / 2', 2],
    ['X^2 + Sin(Y)', 'x^2 + sin(y)', 9 + Math.sin(2)],
    ['max(x, y, 5) - min(x, y)', 'max(x, y, 5) - min(x, y)', 3],
    ['x^0.5', 'x^0.5', Math.sqrt(3)],
    ['log(e^x)', 'log(e^x)', 3],
    ['2^x', '2^x', 8],
  ])('%s is %s', (source, printed, value) => {
    expect(print(parse(source, ['x', 'y']))).toBe(printed);
    expect(formulaOf(source).value(3, 2)).toBeCloseTo(value, 12);
  });

  test('variables may also be w1 and w2, w and b, or one alone', () => {
    expect(formulaOf('w1 - 2w2', { vars: ['w1', 'w2'] }).gradient(0, 0)).toEqual([1, -2]);
    expect(formulaOf('w b', { vars: ['w', 'b'] }).gradient(3, 5)).toEqual([5, 3]);
    expect(formulaOf('w^2', { vars: ['w'] }).gradient(3)).toEqual([6, 0]);
    expect(formulaOf('w^2', { vars: ['w'] }).hessian(3)).toEqual([2, 0, 0]);
  });
});

describe('what is refused, where, and how it is said', () => {
  test.each([
    ['', 0, 0, 'the formula is empty', undefined],
    ['   ', 3, 0, 'the formula is empty', undefined],
    ['x + foo', 4, 3, 'unknown name "foo"', undefined],
    ['xy', 0, 2, 'unknown name "xy"', 'write x*y for a product'],
    ['x + z', 4, 1, 'unknown name "z"', 'the variables here are x and y'],
    ['ln(x)', 0, 2, 'unknown name "ln"', 'write log(x): it is the natural logarithm'],
    ['constructor(x)', 0, 11, 'unknown name "constructor"', undefined],
    ['hasOwnProperty', 0, 14, 'unknown name "hasOwnProperty"', undefined],
    ['sin x', 0, 3, 'sin needs parentheses', 'write sin(x)'],
    ['2 sin^2(x)', 2, 3, 'sin needs parentheses', 'write sin(x)^2'],
    ['sin(x, y)', 0, 9, 'sin takes one number, not 2', undefined],
    ['sin()', 0, 5, 'sin takes one number, not 0', undefined],
    ['max(x)', 0, 6, 'max takes two numbers or more, not 1', 'write max(0, x)'],
    ['2*(x + 1', 2, 1, 'missing ")"', undefined],
    ['sin(x', 3, 1, 'missing ")"', undefined],
    ['x + 1)', 5, 1, 'this ")" closes nothing', undefined],
    ['x + ', 4, 0, 'the formula ends too early', undefined],
    ['(x + )', 5, 1, 'something is missing before ")"', undefined],
    ['x * / y', 4, 1, 'nothing stands before "/"', undefined],
    ['x 2', 2, 1, 'an operator is missing before "2"', 'write * for a product'],
    ['1 000 x', 2, 3, 'an operator is missing before "000"', 'write * for a product'],
    ['0,5x', 1, 1, 'unexpected ","', 'write a point in decimals; commas are only for min and max'],
    ['L = x^2', 2, 1, 'unexpected character "="', 'write only the loss itself, without "L ="'],
    ['|x|', 0, 1, 'unexpected character "|"', 'write abs(x) for |x|'],
    ['x; y', 1, 1, 'unexpected character ";"', 'separate the numbers of min and max by a comma'],
    ['x + 🙂', 4, 2, 'unexpected character "🙂"', undefined],
    ['x.constructor', 1, 1, 'unexpected character "."', undefined],
    ['1e400 x', 0, 5, 'this number is too large', undefined],
    ['x^65', 2, 2, 'whole powers go up to 64', undefined],
    ['x^-65', 2, 3, 'whole powers go up to 64', undefined],
    ['1/0', 2, 1, '0 is 0, and nothing can be divided by 0', undefined],
    ['x + log(-1)', 8, 2, '-1 is 0 or negative, where its logarithm or power is undefined', undefined],
    ['1e300*1e300', 0, 11, 'the value is too large for a number', undefined],
  ])('%j', (source, position, length, message, hint) => {
    expect(errorOf(source)).toEqual({ message, position, length, ...(hint === undefined ? {} : { hint }) });
  });

  test('P5 fault 39: more than 500 characters, or 200 levels', () => {
    expect(formulaOf(`${'x+'.repeat(249)}xx`.replace('xx', ' x')).value(1)).toBe(250);
    expect(errorOf('x'.repeat(501))).toMatchObject({ position: 500, length: 1 });
    expect(formulaOf(`${'('.repeat(199)}x${')'.repeat(199)}`).value(1)).toBe(1);
    expect(errorOf(`${'('.repeat(200)}x${')'.repeat(200)}`).message).toBe('the formula is nested more than 200 deep');
    expect(errorOf(`${'-'.repeat(300)}x`).message).toBe('the formula is nested more than 200 deep');
    expect(errorOf(`${'2^'.repeat(200)}x`).message).toBe('the formula is nested more than 200 deep');
  });

  test('variables that the language has another meaning for, or that are no names', () => {
    const message = (...vars: string[]) => errorOf('1', { vars }).message;
    expect(message()).toBe('a formula has 1 or 2 variables');
    expect(message('x', 'y', 'z')).toBe('a formula has 1 or 2 variables');
    expect(message('x', 'x')).toBe('the two variables have one name');
    expect(message('x', 'sin')).toBe('"sin" cannot be a variable');
    expect(message('e', 'x')).toBe('"e" cannot be a variable');
    expect(message('x;alert(1)')).toBe('"x;alert(1)" cannot be a variable');
  });
});

const place = { position: 0, length: 0 };

/** Trees without their places in the source. */
function bare(tree: Syntax): unknown {
  return JSON.parse(JSON.stringify(tree, (key, value) => (key === 'position' || key === 'length' ? undefined : value)));
}

const trees = fc.letrec<{ tree: Syntax }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 6, withCrossShrink: true },
    fc
      .double({ min: 0, noNaN: true, noDefaultInfinity: true })
      .map((value): Syntax => ({ kind: 'number', value: value === 0 ? 0 : value, ...place })),
    fc.constantFrom('x', 'y', 'pi', 'e').map((name): Syntax => ({ kind: 'name', name, ...place })),
    tie('tree').map((operand): Syntax => ({ kind: 'negate', operand, ...place })),
    fc
      .tuple(fc.constantFrom('+', '-', '*', '/', '^'), tie('tree'), tie('tree'))
      .map(([operator, left, right]): Syntax => ({ kind: 'binary', operator, left, right, ...place })),
    fc
      .tuple(fc.constantFrom('sin', 'log', 'sign'), tie('tree'))
      .map(([name, operand]): Syntax => ({ kind: 'call', name, operands: [operand], ...place })),
    fc
      .tuple(fc.constantFrom('min', 'max'), tie('tree'), tie('tree'))
      .map(([name, a, b]): Syntax => ({ kind: 'call', name, operands: [a, b], ...place })),
  ),
}));

test('what is printed parses to the same tree', { timeout: 120_000 }, () => {
  let compared = 0;
  fc.assert(
    fc.property(trees.tree, (tree) => {
      const source = print(tree);
      fc.pre(source.length <= 500);
      expect(bare(parse(source, ['x', 'y']))).toEqual(bare(tree));
      compared++;
    }),
    { seed: 3, numRuns: 3000 },
  );
  expect(compared).toBe(3000);
});

test('places in the tree are places in the source as typed', () => {
  const source = ' 2·x² + sin( y )';
  const tree = parse(source, ['x', 'y']);
  const texts: string[] = [];
  const walk = (part: Syntax): void => {
    texts.push(source.slice(part.position, part.position + part.length));
    if (part.kind === 'binary') for (const side of [part.left, part.right]) walk(side);
    if (part.kind === 'call') part.operands.forEach(walk);
  };
  walk(tree);
  expect(texts).toEqual(['2·x² + sin( y )', '2·x²', '2', 'x²', 'x', '²', 'sin( y )', 'y']);
});
