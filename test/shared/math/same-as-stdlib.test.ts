import cosOf from '@stdlib/math-base-special-cos';
import expOf from '@stdlib/math-base-special-exp';
import sinOf from '@stdlib/math-base-special-sin';
import { describe, expect, test } from 'vitest';
import { stream } from '../../../shared/math/random.ts';
import { cos, exp, sin } from '../../../shared/math/real.ts';

/** Numbers of every size from `least` to `most`, of both signs. */
function* spread(name: string, count: number, least: number, most: number): Generator<number> {
  const draw = stream(5, 0, name, 0);
  const width = Math.log(most / least);
  for (let i = 0; i < count; i++) yield (i % 2 === 0 ? 1 : -1) * least * Math.exp(width * draw());
}

/** Numbers a few last places off the multiples of `unit`. */
function* besideMultiples(unit: number, most: number): Generator<number> {
  for (let n = -most; n <= most; n++) {
    for (let places = -40; places <= 40; places++) yield n * unit * (1 + places * Math.abs(places) ** 4 * 2 ** -52);
  }
}

const edges = [
  0,
  -0,
  Number.NaN,
  Infinity,
  -Infinity,
  5e-324,
  -5e-324,
  Number.MAX_VALUE,
  1e6,
  -1e6,
  2 ** -26,
  2 ** -27,
];

function expectSameBits(ours: (x: number) => number, theirs: (x: number) => number, numbers: Iterable<number>): number {
  let compared = 0;
  for (const x of numbers) {
    if (!Object.is(ours(x), theirs(x))) expect.fail(`at ${x}: got ${ours(x)}, want ${theirs(x)}`);
    compared++;
  }
  return compared;
}

describe('the fast paths have the bits of @stdlib’s fdlibm', () => {
  test.each([
    ['sin', sin, sinOf],
    ['cos', cos, cosOf],
  ])(
    '%s: at 600,000 numbers, every multiple of π/4 up to 1,500 and its neighbours among them',
    (name, ours, theirs) => {
      expect(expectSameBits(ours, theirs, spread(name, 300_000, 1e-9, 3e6))).toBe(300_000);
      expect(expectSameBits(ours, theirs, spread(`${name}, usual`, 300_000, 0.1, 100))).toBe(300_000);
      expectSameBits(ours, theirs, besideMultiples(Math.PI / 4, 1500));
      expectSameBits(ours, theirs, edges);
    },
  );

  test('exp: at 600,000 numbers, every half power of two and its neighbours among them', () => {
    expect(expectSameBits(exp, expOf, spread('exp', 300_000, 1e-10, 760))).toBe(300_000);
    expect(expectSameBits(exp, expOf, spread('exp, usual', 300_000, 0.1, 30))).toBe(300_000);
    expectSameBits(exp, expOf, besideMultiples(Math.LN2 / 2, 2200));
    expectSameBits(exp, expOf, [...edges, 708, -708, 709, -709, 709.8, -745.2, 2 ** -28, -(2 ** -28)]);
  });
});
