import { roundInHeat } from '../lesson/heat.ts';
import { hasTransfer, isRace, type RaceRound, type Round, survivorHeats } from '../lesson/lesson.ts';
import { type RaceSettings, resolveRound } from '../lesson/resolve.ts';
import type { Room } from './room.ts';

/** The round at this place of the lesson; an Error for one that is not there. */
export function roundAt({ lesson }: Room, round: number): Round {
  const found = lesson.rounds[round];
  if (!found) throw new Error(`expected one of ${lesson.rounds.length} rounds, got round ${round}`);
  return found;
}

/** The same where only a race can be meant: to choose and to race there must be one. */
export function raceRoundAt(room: Room, round: number, heat: number): RaceRound {
  const found = roundInHeat(roundAt(room, round), heat);
  if (!isRace(found)) throw new Error(`expected a race in round ${round}, got ${found.kind}`);
  return found;
}

export function settingsOf(room: Room, round: number, heat: number): RaceSettings {
  return resolveRound(raceRoundAt(room, round, heat));
}

/** After this heat of the round another one follows before the reveal. */
export function hasMoreHeats(room: Room, round: number, heat: number): boolean {
  return roundAt(room, round).kind === 'survivor' && heat < survivorHeats;
}

/** After the reveal of this heat another one follows, on other ground. */
export function hasSecondHeat(room: Room, round: number, heat: number): boolean {
  return heat === 1 && hasTransfer(roundAt(room, round));
}
