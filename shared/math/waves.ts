import cosOf from '@stdlib/math-base-special-cos';
import sinOf from '@stdlib/math-base-special-sin';
import { abs } from './exact.ts';

/**
 * sin and cos as fdlibm has them (Sun Microsystems 1993), with the bits of @stdlib, which is fdlibm too: for all but few
 * arguments in one piece and without taking the numbers' words apart, which makes them twice as fast. The few, far out
 * and next to multiples of π/4, are left to @stdlib.
 */

/** To here nothing is reduced: π/4, cut off after 20 bits as fdlibm does. */
const quarterTurn = (1 + 0x921fc / 0x100000) / 2;
/** 2⁻²⁶: below, sin x is x. */
const tiny = 1 / 0x4000000;
/** From here @stdlib needs more digits of π. */
const far = 1e6;
/** Next to an odd multiple of π/4 fdlibm may choose either of the quadrants; next to a multiple of π/2 two parts of it do not do. */
const [widest, narrowest] = [0.7853, 1 / 0x8000];

const perQuadrant = 0.6366197723675814;
/** Added and taken off again, it leaves the nearest whole number. */
const toWhole = 1.5 * 0x10000000000000;
/** π/2 in two parts, the first of 33 bits. */
const [halfPi, halfPiRest] = [1.5707963267341256, 6.077100506506192e-11];

const [s1, s2, s3] = [-0.16666666666666632, 0.00833333333332249, -0.0001984126982985795];
const [s4, s5, s6] = [0.0000027557313707070068, -2.5050760253406863e-8, 1.58969099521155e-10];
const [c1, c2, c3] = [0.0416666666666666, -0.001388888888887411, 0.00002480158728947673];
const [c4, c5, c6] = [-2.7557314351390663e-7, 2.087572321298175e-9, -1.1359647557788195e-11];

/** sin(x + rest), |x| ≤ π/4 and `rest` what a double could not hold of it. */
function sinNear(x: number, rest: number): number {
  const z = x * x;
  const r = s2 + z * (s3 + z * s4) + z * (z * z) * (s5 + z * s6);
  const v = z * x;
  if (rest === 0) return x + v * (s1 + z * r);
  return x - (z * (0.5 * rest - v * r) - rest - v * s1);
}

function cosNear(x: number, rest: number): number {
  const z = x * x;
  const w = z * z;
  const r = z * (c1 + z * (c2 + z * c3)) + w * w * (c4 + z * (c5 + z * c6));
  const half = 0.5 * z;
  const one = 1 - half;
  return one + (1 - one - half + (z * r - x * rest));
}

/*
 * No branch below depends on the quadrant: which of the two waves it is, and its sign, are products with 0, 1 and −1. A
 * branch would be guessed wrongly every other time, which costs more than both waves.
 */

export function sin(x: number): number {
  const size = abs(x);
  if (size < quarterTurn) return size < tiny ? x : sinNear(x, 0);
  if (!(size < far)) return sinOf(x);
  const turns = x * perQuadrant + toWhole - toWhole;
  const from = x - turns * halfPi;
  const off = turns * halfPiRest;
  const near = from - off;
  const offset = abs(near);
  if (offset > widest || offset < narrowest * size) return sinOf(x);
  const rest = from - near - off;
  const odd = turns & 1;
  return (1 - (turns & 2)) * ((1 - odd) * sinNear(near, rest) + odd * cosNear(near, rest));
}

export function cos(x: number): number {
  const size = abs(x);
  if (size < quarterTurn) return cosNear(x, 0);
  if (!(size < far)) return cosOf(x);
  const turns = x * perQuadrant + toWhole - toWhole;
  const from = x - turns * halfPi;
  const off = turns * halfPiRest;
  const near = from - off;
  const offset = abs(near);
  if (offset > widest || offset < narrowest * size) return cosOf(x);
  const rest = from - near - off;
  const odd = turns & 1;
  return (1 - ((turns + 1) & 2)) * ((1 - odd) * cosNear(near, rest) + odd * sinNear(near, rest));
}

/** sin and cos of the first `count` numbers of `from`, with the bits of the two alone. */
export function sinCosEach(from: Float64Array, sines: Float64Array, cosines: Float64Array, count: number): void {
  for (let i = 0; i < count; i++) {
    const x = from[i]!;
    const size = abs(x);
    const turns = x * perQuadrant + toWhole - toWhole;
    const rough = x - turns * halfPi;
    const off = turns * halfPiRest;
    const near = rough - off;
    const offset = abs(near);
    if (size >= quarterTurn && size < far && offset <= widest && offset >= narrowest * size) {
      const rest = rough - near - off;
      const odd = turns & 1;
      const [sine, cosine] = [sinNear(near, rest), cosNear(near, rest)];
      sines[i] = (1 - (turns & 2)) * ((1 - odd) * sine + odd * cosine);
      cosines[i] = (1 - ((turns + 1) & 2)) * ((1 - odd) * cosine + odd * sine);
    } else {
      sines[i] = sin(x);
      cosines[i] = cos(x);
    }
  }
}
