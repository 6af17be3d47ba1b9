import { type Race, stepTo } from '../../shared/race/race.ts';
import { fixed, significant } from '../text/numbers.ts';

export interface Bounces {
  readonly axis: 'x' | 'y';
  readonly steps: readonly number[];
  readonly values: readonly string[];
}

const shown = 5;

/**
 * The first positions along the axis that grew most, where each step changed the sign of the one before: the flight in
 * five numbers. Null where that is not what happened.
 */
export function bouncesOf(race: Race, ball: number): Bounces | null {
  // A page that was opened at the reveal has not stepped it yet.
  stepTo(race, shown - 1);
  const last = Math.min(shown - 1, race.flownAt[ball] === -1 ? race.step : race.flownAt[ball]! - 1);
  if (last < 2) return null;
  const along = (rows: Float64Array): number[] =>
    Array.from({ length: last + 1 }, (_, step) => rows[step * race.count + ball]!);
  const [xs, ys] = [along(race.xs), along(race.ys)];
  const reach = (values: readonly number[]): number => Math.abs(values[last]! - values[last - 1]!);
  const [axis, values] = reach(xs) > reach(ys) ? (['x', xs] as const) : (['y', ys] as const);
  for (let step = 2; step <= last; step++) {
    const [before, now] = [values[step - 1]! - values[step - 2]!, values[step]! - values[step - 1]!];
    if (before * now >= 0 || Math.abs(now) <= Math.abs(before)) return null;
  }
  const plain = values.every((value) => Math.abs(value) < 100);
  return {
    axis,
    steps: values.map((_, step) => step),
    values: values.map((value) => (plain ? fixed(value, 2) : significant(value))),
  };
}
