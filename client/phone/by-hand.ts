import type { RaceSettings } from '../../shared/lesson/resolve.ts';
import { batchSizeOf, type Choice, isPlainDescent } from '../../shared/race/choice.ts';
import { type Race, startRace, stepRace } from '../../shared/race/race.ts';
import type { Point } from '../../shared/surfaces/surface.ts';
import { rateInForce } from './rate-in-force.ts';

/** Sums of the same numbers in another order differ by less. */
const rounding = 1e-9;

/** Whether a step was θ − η∇L, so that a pupil who checks it by hand finds it right. */
export function isSum(old: Point, gradient: Point, learningRate: number, next: Point): boolean {
  return [0, 1].every((axis) => {
    const change = learningRate * gradient[axis]!;
    const size = Math.max(Math.abs(old[axis]!), Math.abs(change));
    return Math.abs(old[axis]! - change - next[axis]!) <= rounding * size;
  });
}

/** The same of a ball's step from row `from` of a race: momentum, a schedule, a batch or a fence make it something else. */
export function isByHand({ setup, choices, count, xs, ys }: Race, ball: number, from: number): boolean {
  // A rate that was changed on the way is still the rate of its step.
  const { changes: _, ...choice } = choices[ball]!;
  if (!isPlainDescent(choice) || batchSizeOf(choice, setup.surface) !== null) return false;
  const at = (step: number): Point => [xs[step * count + ball]!, ys[step * count + ball]!];
  const old = at(from);
  return isSum(old, setup.surface.gradient(old[0], old[1]), rateInForce(choices[ball]!, from + 1), at(from + 1));
}

/**
 * The first step of a choice where it is θ − η∇L, whatever makes it so (momentum has nothing to carry yet); null where
 * it is not.
 */
export function plainFirstStep(settings: RaceSettings, choice: Choice): Point | null {
  const { surface, steps } = settings;
  if (batchSizeOf(choice, surface) !== null) return null;
  const start = choice.start ?? settings.start;
  const gradient = surface.gradient(start[0], start[1]);
  const race = startRace({ surface, start, steps }, [choice]);
  stepRace(race);
  if (race.flownAt[0] === -1) {
    const next: Point = [race.xs[1]!, race.ys[1]!];
    return isSum(start, gradient, choice.learningRate, next) ? next : null;
  }
  // Too far away to be in the race's rows.
  if (!isPlainDescent(choice)) return null;
  return [start[0] - choice.learningRate * gradient[0], start[1] - choice.learningRate * gradient[1]];
}
