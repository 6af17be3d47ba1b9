import { resolveRound } from '../lesson/resolve.ts';
import type { By, Command, Context } from './commands.ts';
import type { RoomEvent } from './events.ts';
import { type Refusal, refuse } from './refusals.ts';
import type { Phase, Room } from './room.ts';
import { presentChoices, presentSeat, presentSeats } from './seats.ts';

type Choose = Phase & { name: 'choose' };

/** When everyone has locked, the rest of the time shortens to this. */
const allLockedMs = 3000;
/** 3-2-1 before the first step. */
export const countdownMs = 3000;
/** After a restart of the server phones need a moment to come back and lock. */
const afterRestartMs = 5000;
const firstRoundSeconds = 90;
const laterSeconds = 30;

function chooseMs(room: Room, round: number): number {
  const { chooseSeconds } = resolveRound(room.lesson.rounds[round]!);
  return 1000 * (chooseSeconds ?? (round === 0 ? firstRoundSeconds : laterSeconds));
}

export function enterChoose(room: Room, round: number, heat: number, nowMs: number): RoomEvent {
  return { type: 'phase-entered', phase: 'choose', round, heat, deadlineAtMs: nowMs + chooseMs(room, round) };
}

/** Choosing is over: 3-2-1 and the race. */
export function enterRace(room: Room, { round, heat }: Choose, nowMs: number): readonly RoomEvent[] {
  const { stepsPerSecond } = resolveRound(room.lesson.rounds[round]!);
  return [
    { type: 'phase-entered', phase: 'race', round, heat, deadlineAtMs: null },
    { type: 'race-paced', fromStep: 0, atMs: nowMs + countdownMs, stepMs: 1000 / stepsPerSecond },
  ];
}

/** A player's one decision of the heat. It counts once, and only while there is time. */
export function lock(
  room: Room,
  { choice }: Command & { type: 'lock' },
  by: By,
  { nowMs, connected }: Context,
): readonly RoomEvent[] | Refusal {
  if (by.role !== 'player' || !presentSeat(room, by.seat)) return refuse('no-seat');
  const { phase } = room;
  if (phase.name !== 'choose' && phase.name !== 'race') return refuse('wrong-phase');
  if (phase.choices.has(by.seat)) return refuse('already-locked');
  if (phase.name === 'race' || nowMs > phase.deadlineAtMs) return refuse('too-late');
  const { min, max } = resolveRound(room.lesson.rounds[phase.round]!).learningRates;
  // Written so that NaN is refused too.
  if (!(choice.learningRate >= min && choice.learningRate <= max)) {
    return refuse('out-of-range', 'choice.learningRate', `${min} to ${max}`);
  }
  const locked = new Set(phase.choices.keys()).add(by.seat);
  return [{ type: 'locked', seat: by.seat, choice }, ...shortened(room, phase, locked, connected, nowMs)];
}

/** The deadline comes nearer when every connected player has locked; a room that nobody is connected to waits. */
function shortened(
  room: Room,
  { deadlineAtMs }: Choose,
  locked: ReadonlySet<number>,
  connected: ReadonlySet<number>,
  nowMs: number,
): readonly RoomEvent[] {
  const waitingFor = presentSeats(room).filter(({ seat }) => connected.has(seat));
  const everyone = waitingFor.length > 0 && waitingFor.every(({ seat }) => locked.has(seat));
  return everyone && deadlineAtMs - nowMs > allLockedMs
    ? [{ type: 'deadline-moved', deadlineAtMs: nowMs + allLockedMs }]
    : [];
}

/**
 * Time passes while a class chooses: at the deadline the race starts, or choosing goes on when nobody has chosen, since a
 * race without balls teaches nothing.
 */
export function passChooseTime(room: Room, phase: Choose, { nowMs, connected }: Context): readonly RoomEvent[] {
  if (nowMs <= phase.deadlineAtMs) return shortened(room, phase, new Set(phase.choices.keys()), connected, nowMs);
  if (presentChoices(room, phase.choices).size > 0) return enterRace(room, phase, nowMs);
  return [{ type: 'deadline-moved', deadlineAtMs: nowMs + chooseMs(room, phase.round) }];
}

/** The server is back: nobody loses the choice to its absence. */
export function resumeChoosing({ deadlineAtMs }: Choose, nowMs: number): readonly RoomEvent[] {
  const least = nowMs + afterRestartMs;
  return deadlineAtMs < least ? [{ type: 'deadline-moved', deadlineAtMs: least }] : [];
}
