/**
 * Real functions with the same bits on every engine: fdlibm in plain JavaScript (@stdlib), because the `Math.sin`,
 * `Math.exp`, … of two browsers differ in the last place and a too large learning rate turns that into another valley.
 */
import atanOf from '@stdlib/math-base-special-atan';
import coshOf from '@stdlib/math-base-special-cosh';
import logOf from '@stdlib/math-base-special-ln';
import log1pOf from '@stdlib/math-base-special-log1p';
import sinhOf from '@stdlib/math-base-special-sinh';
import tanOf from '@stdlib/math-base-special-tan';
import tanhOf from '@stdlib/math-base-special-tanh';

export * from './exact.ts';
export { exp } from './exponential.ts';
export { cos, sin, sinCosEach } from './waves.ts';

type Real = (x: number) => number;

export const tan: Real = tanOf;
/** Natural logarithm. */
export const log: Real = logOf;
/** log(1 + x), also where x is far below 1. */
export const log1p: Real = log1pOf;
export const sinh: Real = sinhOf;
export const cosh: Real = coshOf;
export const tanh: Real = tanhOf;
export const atan: Real = atanOf;
