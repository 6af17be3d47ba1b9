import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { differenceGradient, differenceHessian } from '../../../shared/math/differences.ts';
import { clamp, E, floor, length } from '../../../shared/math/exact.ts';
import { logSpaced, logUniform } from '../../../shared/math/log-scale.ts';
import { eigenvalues, solve } from '../../../shared/math/matrix2.ts';
import { stream } from '../../../shared/math/random.ts';
import { atan, cos, cosh, exp, log, log1p, sin, sinh, tan, tanh } from '../../../shared/math/real.ts';

const seed = { seed: 2, numRuns: 500 };
const entry = fc.double({ min: -1e3, max: 1e3, noNaN: true });

describe('real functions', () => {
  // Computed once with mpmath, rounded to the nearest double.
  const known: readonly (readonly [name: string, of: (x: number) => number, x: number, value: number])[] = [
    ['sin', sin, 2, 0.9092974268256817],
    ['cos', cos, 2, -0.4161468365471424],
    ['tan', tan, 2, -2.185039863261519],
    ['exp', exp, 2.5, 12.182493960703473],
    ['log', log, 10, Math.LN10],
    ['log1p', log1p, 1e-10, 9.9999999995e-11],
    ['sinh', sinh, 1.5, 2.1292794550948173],
    ['cosh', cosh, 1.5, 2.352409615243247],
    ['tanh', tanh, 0.7, 0.6043677771171636],
    ['atan', atan, 3, 1.2490457723982544],
  ];
  test.each(known)('%s is right to two units in the last place', (_, of, x, value) => {
    expect(Math.abs(of(x) - value)).toBeLessThanOrEqual(2 * Number.EPSILON * Math.abs(value));
  });

  test('keep their bits: one pinned hash over 5,000 arguments each (another engine or package must give the same)', () => {
    const word = new DataView(new ArrayBuffer(8));
    const draw = stream(1, 0, 'bits', 0);
    let hash = 0x811c9dc5;
    for (let i = 0; i < 5000; i++) {
      const x = 40 * draw() - 20;
      const positive = 1e-3 + 20 * draw();
      const values = [sin(x), cos(x), tan(x), exp(x), tanh(x / 8), sinh(x), cosh(x)];
      for (const value of [...values, atan(x), log(positive), log1p(positive)]) {
        word.setFloat64(0, value);
        for (let k = 0; k < 8; k++) hash = Math.imul(hash ^ word.getUint8(k), 0x01000193);
      }
    }
    expect(hash >>> 0).toBe(72692120);
  });

  test('exp and log meet at e', () => {
    expect(exp(1)).toBeCloseTo(E, 15);
    expect(log(E)).toBe(1);
  });

  test('length is the root of the squares, clamp and floor keep their sides', () => {
    expect(length(3, -4)).toBe(5);
    expect([floor(-1.5), floor(1.5)]).toEqual([-2, 1]);
    expect([clamp(2, 0, 1), clamp(-2, 0, 1), clamp(0.5, 0, 1)]).toEqual([1, 0, 0.5]);
  });
});

describe('symmetric 2 × 2 matrices', () => {
  test('eigenvalues ascend, and their sum and product are trace and determinant', () => {
    fc.assert(
      fc.property(entry, entry, entry, (xx, xy, yy) => {
        const [low, high] = eigenvalues(xx, xy, yy);
        const size = 1 + Math.abs(xx) + Math.abs(xy) + Math.abs(yy);
        expect(low).toBeLessThanOrEqual(high);
        expect(Math.abs(low + high - (xx + yy))).toBeLessThanOrEqual(1e-12 * size);
        expect(Math.abs(low * high - (xx * yy - xy * xy))).toBeLessThanOrEqual(1e-12 * size * size);
      }),
      seed,
    );
  });

  test('eigenvalues of matrices known by hand', () => {
    expect(eigenvalues(2, 0, 6)).toEqual([2, 6]);
    expect(eigenvalues(6, 0, 2)).toEqual([2, 6]);
    expect(eigenvalues(0, 3, 0)).toEqual([-3, 3]);
    expect(eigenvalues(3, 4, -3)).toEqual([-5, 5]);
    expect(eigenvalues(2, 1, 2)).toEqual([1, 3]);
    expect(eigenvalues(-2, 1, -2)).toEqual([-3, -1]);
  });

  test('a small eigenvalue next to a large one keeps its digits', () => {
    const [low] = eigenvalues(1e8 + 1, 1e8, 1e8 + 1);
    expect(low).toBeCloseTo(1, 7);
  });

  test('solve undoes the product, and refuses a singular matrix', () => {
    expect(solve(2, 1, 3, 4, 7)).toEqual([1, 2]);
    expect(solve(1, 2, 4, 1, 1)).toBeNull();
  });
});

describe('dice', () => {
  const first = (...of: Parameters<typeof stream>): number[] => {
    const draw = stream(...of);
    return Array.from({ length: 8 }, draw);
  };

  test('the same stream gives the same numbers', () => {
    expect(first(7, 1, 'start', 3)).toEqual(first(7, 1, 'start', 3));
  });

  test('another seed, round, purpose or seat gives others', () => {
    const base = first(7, 1, 'start', 3);
    for (const other of [
      first(8, 1, 'start', 3),
      first(7, 2, 'start', 3),
      first(7, 1, 'batch', 3),
      first(7, 1, 'start', 4),
    ]) {
      expect(other.filter((u) => base.includes(u))).toEqual([]);
    }
  });

  test('the numbers are pinned: a replay years later draws them again', () => {
    expect(
      first(1, 0, 'start', 0)
        .slice(0, 3)
        .map((u) => u * 4294967296),
    ).toEqual([2614696843, 1752404155, 82079295]);
  });

  test('100,000 draws fill ten bins alike, and neighbours do not correlate', () => {
    const draw = stream(3, 0, 'bins', 0);
    const bins = new Array<number>(10).fill(0);
    let [before, product] = [draw(), 0];
    for (let i = 0; i < 100_000; i++) {
      const u = draw();
      expect(u >= 0 && u < 1).toBe(true);
      bins[Math.floor(10 * u)]!++;
      product += (u - 0.5) * (before - 0.5);
      before = u;
    }
    for (const count of bins) expect(Math.abs(count - 10_000)).toBeLessThan(400);
    expect(Math.abs(product / 100_000)).toBeLessThan(0.001);
  });
});

describe('log scale', () => {
  test('spaced numbers have equal ratios and the ends exactly', () => {
    const rates = logSpaced(0.003, 0.6, 200);
    expect([rates.length, rates[0], rates[199]]).toEqual([200, 0.003, 0.6]);
    const ratio = (0.6 / 0.003) ** (1 / 199);
    for (let i = 1; i < 200; i++) expect(rates[i]! / rates[i - 1]!).toBeCloseTo(ratio, 12);
  });

  test('drawn numbers stay in range, half of them below the geometric mean', () => {
    const draw = stream(4, 0, 'rates', 0);
    const rates = Array.from({ length: 20_000 }, () => logUniform(draw, 0.01, 1));
    expect(rates.every((rate) => rate >= 0.01 && rate < 1)).toBe(true);
    expect(rates.filter((rate) => rate < 0.1).length / 20_000).toBeCloseTo(0.5, 1);
  });
});

test('differences of a cubic are its derivatives', () => {
  const value = (x: number, y: number): number => x * x * x * y + 2 * y * y;
  const gradient = (x: number, y: number) => [3 * x * x * y, x * x * x + 4 * y] as const;
  const [gx, gy] = differenceGradient(value, 1.5, -2, 1e-5);
  expect(gx).toBeCloseTo(-13.5, 6);
  expect(gy).toBeCloseTo(-4.625, 6);
  const [xx, xy, yy] = differenceHessian(gradient, 1.5, -2, 1e-5);
  expect(xx).toBeCloseTo(-18, 6);
  expect(xy).toBeCloseTo(6.75, 6);
  expect(yy).toBeCloseTo(4, 6);
});
