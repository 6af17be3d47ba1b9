import type { RoomEvent } from './events.ts';
import type { PhaseName, Room } from './room.ts';

/**
 * How long a phase that waits for the instructor lasts when the room goes on by itself, s; in `race` from its end.
 * Lobby and podium always wait.
 */
const autoSeconds: Partial<Record<PhaseName, number>> = { brief: 20, race: 8, reveal: 60, standings: 12 };

const secondsIn = (phase: PhaseName): number => autoSeconds[phase] ?? 0;

/** The instructor lets the room go on by itself, or takes it back into the hand; the phase that is on follows at once. */
export function setAuto(room: Room, auto: boolean, nowMs: number): readonly RoomEvent[] {
  if (auto === room.auto) return [];
  const { phase } = room;
  const waits = phase.name === 'race' ? phase.ended : secondsIn(phase.name) > 0;
  if (!waits) return [{ type: 'auto-set', auto }];
  const deadlineAtMs = auto ? nowMs + 1000 * secondsIn(phase.name) : null;
  return [
    { type: 'auto-set', auto },
    { type: 'deadline-moved', deadlineAtMs },
  ];
}

/** What was decided, with the deadlines of a room that goes on by itself. */
export function withAutoDeadlines({ auto }: Room, events: readonly RoomEvent[], nowMs: number): readonly RoomEvent[] {
  if (!auto) return events;
  return events.flatMap((event): readonly RoomEvent[] => {
    if (event.type === 'phase-entered' && event.phase !== 'race' && secondsIn(event.phase) > 0) {
      return [{ ...event, deadlineAtMs: nowMs + 1000 * secondsIn(event.phase) }];
    }
    if (event.type !== 'race-ended') return [event];
    return [event, { type: 'deadline-moved', deadlineAtMs: nowMs + 1000 * secondsIn('race') }];
  });
}
