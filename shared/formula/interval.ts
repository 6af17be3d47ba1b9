import { abs, atan, ceil, cosh, exp, log, max, min, PI, sinh, sqrt, tanh } from '../math/real.ts';
import { integerPower } from './arithmetic.ts';
import { type FunctionName, functions } from './functions.ts';

/** All numbers from `low` to `high`, both included; either may be infinite. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

export const everything: Interval = { low: -Infinity, high: Infinity };

export function contains({ low, high }: Interval, x: number): boolean {
  return low <= x && x <= high;
}

/** A relative margin of more than the rounding of one operation. 0 stays 0: a square is never below it. */
const margin = 4 / 0x10000000000000;

/** An interval that holds every rounded and every exact result between `low` and `high`, after so many roundings. */
function outward(low: number, high: number, roundings = 1): Interval {
  const relative = roundings * margin;
  return {
    low: Number.isNaN(low) ? -Infinity : Number.isFinite(low) ? low - abs(low) * relative : low,
    high: Number.isNaN(high) ? Infinity : Number.isFinite(high) ? high + abs(high) * relative : high,
  };
}

export function add(a: Interval, b: Interval): Interval {
  return outward(a.low + b.low, a.high + b.high);
}

export function negate({ low, high }: Interval): Interval {
  return { low: -high, high: -low };
}

export function subtract(a: Interval, b: Interval): Interval {
  return add(a, negate(b));
}

/** 0 · ∞ is 0 here: infinity stands for a number without bound, not for an infinite one. */
function times(x: number, y: number): number {
  return x === 0 || y === 0 ? 0 : x * y;
}

export function multiply(a: Interval, b: Interval): Interval {
  const corners = [times(a.low, b.low), times(a.low, b.high), times(a.high, b.low), times(a.high, b.high)];
  return outward(min(...corners), max(...corners));
}

export function divide(a: Interval, b: Interval): Interval {
  if (contains(b, 0)) return everything;
  const by = (x: number, y: number): number => (x === 0 || !Number.isFinite(y) ? 0 : x / y);
  const corners = [by(a.low, b.low), by(a.low, b.high), by(a.high, b.low), by(a.high, b.high)];
  return outward(min(...corners), max(...corners));
}

/** x to a whole power n ≥ 2; repeated squaring doubles a rounding with every square. */
export function power({ low, high }: Interval, n: number): Interval {
  const [atLow, atHigh] = [integerPower(low, n), integerPower(high, n)];
  const result = outward(min(atLow, atHigh), max(atLow, atHigh), n);
  return n % 2 === 0 && contains({ low, high }, 0) ? { low: 0, high: result.high } : result;
}

/** exp(exponent · log x) for a constant exponent; where x < 0 it is undefined and counts for nothing. */
export function realPower(base: Interval, exponent: number): Interval {
  return call('exp', multiply({ low: exponent, high: exponent }, call('log', base)));
}

export function extreme(name: 'min' | 'max', a: Interval, b: Interval): Interval {
  const of = name === 'min' ? min : max;
  return { low: of(a.low, b.low), high: of(a.high, b.high) };
}

/** Whether `phase` + k · `period` may lie in the interval for a whole k; generous by more than the rounding of it. */
function meets({ low, high }: Interval, phase: number, period: number): boolean {
  if (!Number.isFinite(low) || !Number.isFinite(high) || high - low >= period) return true;
  const slack = 1e-12 * (1 + abs(low) + abs(high));
  const k = ceil((low - slack - phase) / period);
  return phase + k * period <= high + slack;
}

/** sin where `shift` is 0, cos where it is π/2: 1 at π/2 − shift, −1 half a turn on. */
function wave(of: (x: number) => number, a: Interval, shift: number): Interval {
  const ends = Number.isFinite(a.low) && Number.isFinite(a.high) ? [of(a.low), of(a.high)] : [-1, 1];
  const { low, high } = outward(min(...ends), max(...ends));
  return {
    low: meets(a, -PI / 2 - shift, 2 * PI) ? -1 : max(low, -1),
    high: meets(a, PI / 2 - shift, 2 * PI) ? 1 : min(high, 1),
  };
}

/** Whether the interval may hold a pole of tan. */
export function meetsPole(a: Interval): boolean {
  return meets(a, PI / 2, PI);
}

function rising(of: (x: number) => number, { low, high }: Interval): Interval {
  return outward(of(low), of(high));
}

function positiveAt(of: (x: number) => number, a: Interval): Interval {
  const { low, high } = rising(of, a);
  return { low: max(low, 0), high };
}

/** The values of a function over an interval; the part outside its domain counts for nothing. */
export function call(name: FunctionName, a: Interval): Interval {
  switch (name) {
    case 'sin':
      return wave(functions.sin, a, 0);
    case 'cos':
      return wave(functions.cos, a, PI / 2);
    case 'tan':
      return meetsPole(a) ? everything : rising(functions.tan, a);
    case 'exp':
      return positiveAt(exp, a);
    case 'log':
      return a.high <= 0 ? everything : outward(a.low <= 0 ? -Infinity : log(a.low), log(a.high));
    case 'sqrt':
      return a.high < 0 ? everything : positiveAt(sqrt, { low: max(a.low, 0), high: a.high });
    case 'abs':
      if (contains(a, 0)) return { low: 0, high: max(-a.low, a.high) };
      return a.high < 0 ? negate(a) : a;
    case 'tanh': {
      const { low, high } = rising(tanh, a);
      return { low: max(low, -1), high: min(high, 1) };
    }
    case 'sinh':
      return rising(sinh, a);
    case 'cosh': {
      const ends = [cosh(a.low), cosh(a.high)];
      const { low, high } = outward(min(...ends), max(...ends));
      return { low: contains(a, 0) ? 1 : max(low, 1), high };
    }
    case 'atan':
      return rising(atan, a);
    case 'sign':
      return { low: functions.sign(a.low), high: functions.sign(a.high) };
  }
}
