import expOf from '@stdlib/math-base-special-exp';
import { abs } from './exact.ts';

/**
 * eˣ as fdlibm has it (Sun Microsystems 1993), with the bits of @stdlib, which is fdlibm too: where the result is a normal
 * number the power of two comes from a table, where @stdlib takes words apart, which makes it three times as fast.
 */

/** Between these the result and its power of two are normal numbers. */
const [lowest, highest] = [-708, 709];
/** 2⁻²⁸ */
const tiny = 1 / 0x10000000;
/** ln 2 in two parts, and 1/ln 2. */
const [ln2, ln2Rest, perLn2] = [0.6931471803691238, 1.9082149292705877e-10, Math.LOG2E];
const [p1, p2, p3] = [0.16666666666666602, -0.0027777777777015593, 0.00006613756321437934];
const [p4, p5] = [-0.0000016533902205465252, 4.1381367970572385e-8];

/** Added and taken off again, it leaves the nearest whole number. */
const toWhole = 1.5 * 0x10000000000000;
const halfway = 0.499999;

const leastPower = -1022;
const powersOfTwo = new Float64Array(2046);
powersOfTwo[0] = 2.2250738585072014e-308;
for (let i = 1; i < powersOfTwo.length; i++) powersOfTwo[i] = 2 * powersOfTwo[i - 1]!;

export function exp(x: number): number {
  if (!(x > lowest && x < highest)) return expOf(x);
  if (x > -tiny && x < tiny) return 1 + x;
  const powers = perLn2 * x;
  const k = powers + toWhole - toWhole;
  // Halfway fdlibm goes away from 0, and it finds halfway a rounding too early.
  if (abs(powers - k) > halfway) return expOf(x);
  const hi = x - k * ln2;
  const lo = k * ln2Rest;
  const r = hi - lo;
  const t = r * r;
  const c = r - t * (p1 + t * (p2 + t * (p3 + t * (p4 + t * p5))));
  return (1 - (lo - (r * c) / (2 - c) - hi)) * powersOfTwo[(k - leastPower) | 0]!;
}
