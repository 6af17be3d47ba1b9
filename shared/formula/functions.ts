import { abs, atan, cos, cosh, exp, log, sin, sinh, sqrt, tan, tanh } from '../math/real.ts';

/** 1 above 0, −1 below, 0 at 0. Not a number stays so. */
function sign(x: number): number {
  if (x > 0) return 1;
  return x < 0 ? -1 : x;
}

/**
 * The functions of one number. The two back ends, single points and the folding of constants call these and no others,
 * so that all have the same bits.
 */
export const functions = { sin, cos, tan, exp, log, sqrt, abs, tanh, sinh, cosh, atan, sign };

export type FunctionName = keyof typeof functions;

export function isFunction(name: string): name is FunctionName {
  return Object.hasOwn(functions, name);
}

/** Names that take two or more numbers. */
export function isExtreme(name: string): name is 'min' | 'max' {
  return name === 'min' || name === 'max';
}
