import type { PhaseName } from '../../shared/room/room.ts';

/** Phases in which a race is on or being looked at. */
export const racePhases: readonly PhaseName[] = ['race', 'reveal', 'standings'];
