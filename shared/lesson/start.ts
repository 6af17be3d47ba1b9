import { stream } from '../math/random.ts';
import type { Choice } from '../race/choice.ts';
import { type Race, startRace } from '../race/race.ts';
import type { RaceRound, ShownRaceRound } from './lesson.ts';
import { resolveRound } from './resolve.ts';

/** What a race follows from: with it every machine steps the same race. */
export interface Causes {
  readonly round: RaceRound | ShownRaceRound;
  readonly roundIndex: number;
  readonly heat: number;
  /** Of the room. */
  readonly seed: number;
  /** In seat order. */
  readonly choices: readonly Choice[];
}

/** The race of a round at step 0. Its mini-batches are the same for all who share a size, and others in another heat. */
export function startRound({ round, roundIndex, heat, seed, choices }: Causes): Race {
  return startRace({ ...resolveRound(round), dice: () => stream(seed, roundIndex, 'batches', heat) }, choices);
}
