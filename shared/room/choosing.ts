import { choiceOf, isUnfit } from '../lesson/choosing.ts';
import type { By, Command, Context } from './commands.ts';
import { isLate, isTimeUp, shortened } from './deadline.ts';
import type { RoomEvent } from './events.ts';
import { type Refusal, refuse } from './refusals.ts';
import type { Phase, Room } from './room.ts';
import { settingsOf } from './rounds.ts';
import { presentChoices, presentSeat } from './seats.ts';

type Choose = Phase & { name: 'choose' };

/** 3-2-1 before the first step. */
export const countdownMs = 3000;
const firstRoundSeconds = 90;
const laterSeconds = 30;

function chooseMs(room: Room, round: number, heat: number): number {
  const { chooseSeconds } = settingsOf(room, round, heat);
  return 1000 * (chooseSeconds ?? (round === 0 && heat === 1 ? firstRoundSeconds : laterSeconds));
}

export function enterChoose(room: Room, round: number, heat: number, nowMs: number): RoomEvent {
  return { type: 'phase-entered', phase: 'choose', round, heat, deadlineAtMs: nowMs + chooseMs(room, round, heat) };
}

/** Choosing is over: 3-2-1 and the race. */
export function enterRace(room: Room, { round, heat }: Choose, nowMs: number): readonly RoomEvent[] {
  const { stepsPerSecond } = settingsOf(room, round, heat);
  return [
    { type: 'phase-entered', phase: 'race', round, heat, deadlineAtMs: null },
    { type: 'race-paced', fromStep: 0, atMs: nowMs + countdownMs, stepMs: 1000 / stepsPerSecond },
  ];
}

/** A player's one decision of the heat. It counts once, and only while there is time. */
export function lock(
  room: Room,
  { choice: pick }: Command & { type: 'lock' },
  by: By,
  context: Context,
): readonly RoomEvent[] | Refusal {
  if (by.role !== 'player' || !presentSeat(room, by.seat)) return refuse('no-seat');
  const { phase } = room;
  if (phase.name !== 'choose' && phase.name !== 'race') return refuse('wrong-phase');
  if (phase.choices.has(by.seat)) return refuse('already-locked');
  if (phase.name === 'race' || isLate(phase, by.seat, context.nowMs)) return refuse('too-late');
  const choice = choiceOf(settingsOf(room, phase.round, phase.heat), pick);
  if (isUnfit(choice)) return refuse('out-of-range', choice.path, choice.expected);
  const done = (seat: number): boolean => seat === by.seat || phase.choices.has(seat);
  return [{ type: 'locked', seat: by.seat, choice }, ...shortened(room, phase, done, context)];
}

/**
 * Time passes while a class chooses: at the deadline the race starts, or choosing goes on when nobody has chosen, since a
 * race without balls teaches nothing.
 */
export function passChooseTime(room: Room, phase: Choose, context: Context): readonly RoomEvent[] {
  const { nowMs } = context;
  const done = (seat: number): boolean => phase.choices.has(seat);
  if (!isTimeUp(room, phase, done, context)) return shortened(room, phase, done, context);
  if (presentChoices(room, phase.choices).size > 0) return enterRace(room, phase, nowMs);
  return [{ type: 'deadline-moved', deadlineAtMs: nowMs + chooseMs(room, phase.round, phase.heat) }];
}
