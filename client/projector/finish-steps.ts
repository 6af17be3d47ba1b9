import type { Round, ShownRound } from '../../shared/lesson/lesson.ts';
import { raceOf } from '../../shared/lesson/resolve.ts';

/** The kinds in which everyone wants the same: the finish, in few steps. */
const kinds: readonly string[] = ['goldilocks', 'ravine', 'desert', 'kink', 'fence', 'throttle'];

/** In how many steps the finish is to be reached; null where something else is wanted. */
export function finishSteps(round: Round | ShownRound): number | null {
  return kinds.includes(round.kind) ? (raceOf(round)?.steps ?? null) : null;
}
