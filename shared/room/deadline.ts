import { max } from '../math/exact.ts';
import type { Command, Context } from './commands.ts';
import type { RoomEvent } from './events.ts';
import { type Refusal, refuse } from './refusals.ts';
import type { Phase, Room } from './room.ts';
import { presentSeat, presentSeats } from './seats.ts';

/** When everyone has answered, the rest of the time shortens to this. */
const allDoneMs = 3000;
/** After a restart of the server phones need a moment to come back and answer. */
const afterRestartMs = 5000;

type Timed = Extract<Phase, { deadlineAtMs: number | null }>;

/** The phase, where it is one that players are waited for in. */
function waitingPhase({ phase }: Room) {
  return phase.name === 'predict' || phase.name === 'choose' || phase.name === 'move' ? phase : null;
}

/** When the time of a player ends; null: not by itself. */
export function deadlineOf({ deadlineAtMs, laterMs }: Timed, seat: number): number | null {
  return deadlineAtMs === null ? null : deadlineAtMs + (laterMs.get(seat) ?? 0);
}

/** What a player has left while the clock is stopped; null while it runs. */
export function pausedLeftOf({ pausedLeftMs, laterMs }: Timed, seat: number): number | null {
  return pausedLeftMs === null ? null : pausedLeftMs + (laterMs.get(seat) ?? 0);
}

export function isLate(phase: Timed, seat: number, nowMs: number): boolean {
  const deadlineAtMs = deadlineOf(phase, seat);
  return deadlineAtMs !== null && nowMs > deadlineAtMs;
}

/**
 * True when nobody has time any more: not the class, and nobody who was given more, is there and is not done.
 *
 * @param done seats that have answered
 */
export function isTimeUp(
  room: Room,
  phase: Timed,
  done: (seat: number) => boolean,
  { nowMs, connected }: Context,
): boolean {
  const { deadlineAtMs, laterMs } = phase;
  if (deadlineAtMs === null || nowMs <= deadlineAtMs) return false;
  const waitsFor = (seat: number): boolean =>
    connected.has(seat) && presentSeat(room, seat) !== undefined && !done(seat);
  return ![...laterMs.keys()].some((seat) => waitsFor(seat) && !isLate(phase, seat, nowMs));
}

/**
 * The deadline comes nearer when every connected player is done; a room that nobody is connected to waits, and so does a
 * stopped clock.
 *
 * @param done seats that have answered
 */
export function shortened(
  room: Room,
  { deadlineAtMs }: Timed,
  done: (seat: number) => boolean,
  { nowMs, connected }: Context,
): readonly RoomEvent[] {
  const waitingFor = presentSeats(room).filter(({ seat }) => connected.has(seat));
  const everyone = waitingFor.length > 0 && waitingFor.every(({ seat }) => done(seat));
  return everyone && deadlineAtMs !== null && deadlineAtMs - nowMs > allDoneMs
    ? [{ type: 'deadline-moved', deadlineAtMs: nowMs + allDoneMs }]
    : [];
}

/** The server is back: nobody loses an answer to its absence. */
export function resumeDeadline({ deadlineAtMs }: Timed, nowMs: number): readonly RoomEvent[] {
  const least = nowMs + afterRestartMs;
  return deadlineAtMs !== null && deadlineAtMs < least ? [{ type: 'deadline-moved', deadlineAtMs: least }] : [];
}

/** More time while players are waited for: for all, or for one who needs it. */
export function giveTime(
  room: Room,
  { seconds, seat }: Command & { type: 'more-time' },
  nowMs: number,
): readonly RoomEvent[] | Refusal {
  const phase = waitingPhase(room);
  if (!phase) return refuse('wrong-phase');
  const { deadlineAtMs, pausedLeftMs, laterMs } = phase;
  const moreMs = 1000 * seconds;
  if (seat !== undefined) {
    if (!presentSeat(room, seat)) return refuse('no-seat');
    // Who is late already has it from now on.
    const lateMs = max(0, nowMs - (deadlineOf(phase, seat) ?? nowMs));
    return [{ type: 'time-given', seat, laterMs: (laterMs.get(seat) ?? 0) + lateMs + moreMs }];
  }
  return deadlineAtMs === null
    ? [{ type: 'deadline-moved', deadlineAtMs, pausedLeftMs: (pausedLeftMs ?? 0) + moreMs }]
    : [{ type: 'deadline-moved', deadlineAtMs: max(nowMs, deadlineAtMs) + moreMs }];
}

/** The clock of a phase stops and goes on. What is so already is accepted and does nothing. */
export function changeClock({ phase }: Room, kind: 'pause' | 'resume', nowMs: number): readonly RoomEvent[] | Refusal {
  if (!('deadlineAtMs' in phase)) return refuse('wrong-phase');
  const { deadlineAtMs, pausedLeftMs } = phase;
  if (deadlineAtMs === null && pausedLeftMs === null) return refuse('wrong-phase');
  if (kind === 'resume') {
    return pausedLeftMs === null ? [] : [{ type: 'deadline-moved', deadlineAtMs: nowMs + pausedLeftMs }];
  }
  return deadlineAtMs === null
    ? []
    : [{ type: 'deadline-moved', deadlineAtMs: null, pausedLeftMs: max(0, deadlineAtMs - nowMs) }];
}
