import type { Context } from './commands.ts';
import type { RoomEvent } from './events.ts';
import type { Room } from './room.ts';
import { presentSeats } from './seats.ts';

/** When everyone has answered, the rest of the time shortens to this. */
const allDoneMs = 3000;
/** After a restart of the server phones need a moment to come back and answer. */
const afterRestartMs = 5000;

/**
 * The deadline comes nearer when every connected player is done; a room that nobody is connected to waits.
 *
 * @param done seats that have answered
 */
export function shortened(
  room: Room,
  deadlineAtMs: number,
  done: ReadonlySet<number>,
  { nowMs, connected }: Context,
): readonly RoomEvent[] {
  const waitingFor = presentSeats(room).filter(({ seat }) => connected.has(seat));
  const everyone = waitingFor.length > 0 && waitingFor.every(({ seat }) => done.has(seat));
  return everyone && deadlineAtMs - nowMs > allDoneMs
    ? [{ type: 'deadline-moved', deadlineAtMs: nowMs + allDoneMs }]
    : [];
}

/** The server is back: nobody loses an answer to its absence. */
export function resumeDeadline(
  { deadlineAtMs }: { readonly deadlineAtMs: number },
  nowMs: number,
): readonly RoomEvent[] {
  const least = nowMs + afterRestartMs;
  return deadlineAtMs < least ? [{ type: 'deadline-moved', deadlineAtMs: least }] : [];
}
