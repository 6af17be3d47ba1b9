import type { Random } from './random.ts';
import { exp, log } from './real.ts';

/** `count` ≥ 2 numbers from `low` to `high` (both > 0, both included) at equal ratios. */
export function logSpaced(low: number, high: number, count: number): number[] {
  const width = log(high / low);
  return Array.from({ length: count }, (_, i) => (i === count - 1 ? high : low * exp((width * i) / (count - 1))));
}

/** A number between `low` and `high` (both > 0), every factor alike. */
export function logUniform(random: Random, low: number, high: number): number {
  return low * exp(log(high / low) * random());
}
