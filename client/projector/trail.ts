import type { Race } from '../../shared/race/race.ts';
import type { Point } from '../../shared/surfaces/surface.ts';

/** Positions of a ball, step by step, until it flew. */
export function trailOf(race: Race, ball: number): readonly Point[] {
  if (ball < 0) return [];
  const flownAt = race.flownAt[ball]!;
  const last = flownAt === -1 ? race.step : flownAt - 1;
  return Array.from({ length: last + 1 }, (_, step) => {
    const at = step * race.count + ball;
    return [race.xs[at]!, race.ys[at]!] as const;
  });
}

/** Losses of a ball above the best value, step by step, until it flew. */
export function gapsOf(race: Race, ball: number, best: number): readonly number[] {
  const flownAt = race.flownAt[ball]!;
  const last = flownAt === -1 ? race.step : flownAt - 1;
  return Array.from({ length: last + 1 }, (_, step) => race.losses[step * race.count + ball]! - best);
}
