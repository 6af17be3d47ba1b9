import { clamp, round as whole } from '../../math/exact.ts';
import { log } from '../../math/real.ts';
import { limitsOf } from '../../race/limits.ts';
import type { Race } from '../../race/race.ts';
import type { RaceResult } from '../../race/result.ts';
import { type RaceRound, survivorHeats } from '../lesson.ts';

/** `saddle`: the nearest start to the ridge that still arrives in time; the whole dare is worth 100 (ROUNDS, 5). */
export const boldestStart = 0.000255;

/** `two-knob`: w₁² + w₂² at the sharpest place where anybody lands, and at the flattest there is (ROUNDS, 12). */
export const sharpness = { worst: 8.6, best: 2 };

const hasArrived = ({ verdict: { fate } }: RaceResult): boolean => fate === 'converged' || fate === 'fenced';

/** True where a ball ends no higher than it began: all that a survivor needs. */
function survives(race: Race, ball: number): boolean {
  return race.flownAt[ball] === -1 && race.losses[race.step * race.count + ball]! <= race.losses[ball]!;
}

/** R of one ball: what a race is worth in the kinds that reward something else than few steps (ROUNDS, Rounds). */
export function pointsIn(round: RaceRound, race: Race, ball: number, result: RaceResult): number {
  switch (round.kind) {
    case 'saddle': {
      if (!hasArrived(result)) return result.points;
      // Of a start exactly on the ridge nothing arrives, so the logarithm is finite.
      return whole(60 + 40 * clamp(log(race.ys[ball]!) / log(boldestStart), 0, 1));
    }
    case 'two-knob': {
      if (!hasArrived(result)) return result.points;
      const at = race.step * race.count + ball;
      const [x, y] = [race.xs[at]!, race.ys[at]!];
      const flatness = (sharpness.worst - (x * x + y * y)) / (sharpness.worst - sharpness.best);
      return whole(60 + 40 * clamp(flatness, 0, 1));
    }
    case 'valley':
      // Where one starts blindly is luck.
      return 0;
    case 'survivor': {
      if (!survives(race, ball)) return 0;
      const limit = limitsOf(race.setup.surface)[0]?.cliff ?? Number.POSITIVE_INFINITY;
      return whole((100 / survivorHeats) * clamp(race.choices[ball]!.learningRate / limit, 0, 1));
    }
    default:
      return result.points;
  }
}
