import type { StageView } from '../../shared/protocol/messages.ts';
import type { PhaseName } from '../../shared/room/room.ts';
import type { PaceState } from './pace-state.ts';

type Timed = Pick<StageView, 'phase' | 'raceEnded' | 'deadlineAtMs' | 'pausedLeftMs'>;

/** Phases that wait for the instructor, unless the room goes on by itself. */
const instructed: readonly PhaseName[] = ['brief', 'reveal', 'standings'];

/** When a room that goes on by itself leaves a phase that would wait for the instructor, room time, ms; else null. */
export function autoAtMs({ phase, raceEnded, deadlineAtMs }: Timed): number | null {
  return instructed.includes(phase) || (phase === 'race' && raceEnded) ? deadlineAtMs : null;
}

/** What the key for pause does now: the race, or the time of a phase; null: nothing runs that could stop. */
export function clockState(view: Timed, pace: Pick<PaceState, 'paused'> | null): 'running' | 'paused' | null {
  if (view.phase === 'race' && !view.raceEnded) return pace?.paused ? 'paused' : 'running';
  if (view.pausedLeftMs !== null) return 'paused';
  return view.deadlineAtMs === null ? null : 'running';
}
