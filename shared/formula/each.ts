import { atan, cos, cosh, exp, log, sin, sinh, tan, tanh } from '../math/real.ts';

/** A function of one number for many: to `to[i]` from `from[i]`, for the first `count`. They may be one array. */
export type Each = (from: Float64Array, to: Float64Array, count: number) => void;

/**
 * The functions that take long, each with a loop of its own. An engine puts a function into the one loop that calls it,
 * where numbers stay in registers; what is called from many places, or beside others in one long loop, is really called,
 * and its result boxed: that takes twice as long.
 */
export const each = {
  sin(from, to, count) {
    for (let i = 0; i < count; i++) to[i] = sin(from[i]!);
  },
  cos(from, to, count) {
    for (let i = 0; i < count; i++) to[i] = cos(from[i]!);
  },
  tan(from, to, count) {
    for (let i = 0; i < count; i++) to[i] = tan(from[i]!);
  },
  exp(from, to, count) {
    for (let i = 0; i < count; i++) to[i] = exp(from[i]!);
  },
  log(from, to, count) {
    for (let i = 0; i < count; i++) to[i] = log(from[i]!);
  },
  tanh(from, to, count) {
    for (let i = 0; i < count; i++) to[i] = tanh(from[i]!);
  },
  sinh(from, to, count) {
    for (let i = 0; i < count; i++) to[i] = sinh(from[i]!);
  },
  cosh(from, to, count) {
    for (let i = 0; i < count; i++) to[i] = cosh(from[i]!);
  },
  atan(from, to, count) {
    for (let i = 0; i < count; i++) to[i] = atan(from[i]!);
  },
} satisfies Readonly<Record<string, Each>>;

export type LongFunction = keyof typeof each;

export function takesLong(name: string): name is LongFunction {
  return Object.hasOwn(each, name);
}
