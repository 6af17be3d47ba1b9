import type { PhaseName } from '../../shared/room/room.ts';

/** Kinds in which every player moves a ball: the class watches a race, although nobody keeps its pace. */
const raced: readonly string[] = ['golf', 'one-knob'];

/**
 * The stable word of a phase in `data-phase` (PRODUCT, Words): the room's own name for it, and for the moves of a round
 * without a common race the word of what the class does.
 *
 * @param kind of the round that is on; undefined where there is none
 */
export function phaseWord(phase: PhaseName, kind: string | undefined): Exclude<PhaseName, 'move'> {
  if (phase !== 'move') return phase;
  return kind !== undefined && raced.includes(kind) ? 'race' : 'choose';
}
