import { expectedAnswer } from '../lesson/question.ts';
import type { By, Command, Context } from './commands.ts';
import { isLate, isTimeUp, shortened } from './deadline.ts';
import type { RoomEvent } from './events.ts';
import { type Refusal, refuse } from './refusals.ts';
import type { Phase, Room, Vote } from './room.ts';
import { roundAt } from './rounds.ts';
import { presentSeat } from './seats.ts';

type Predict = Phase & { name: 'predict' };

const voteSeconds = 30;

export function enterPredict(room: Room, round: number, heat: number, vote: Vote, nowMs: number): RoomEvent {
  const deadlineAtMs = nowMs + 1000 * (roundAt(room, round).predictSeconds ?? voteSeconds);
  return { type: 'phase-entered', phase: 'predict', round, heat, vote, deadlineAtMs };
}

/** A player's answer. It counts once a vote, and only while there is time. */
export function predict(
  room: Room,
  { answer }: Command & { type: 'predict' },
  by: By,
  context: Context,
): readonly RoomEvent[] | Refusal {
  if (by.role !== 'player' || !presentSeat(room, by.seat)) return refuse('no-seat');
  const { phase } = room;
  if (phase.name !== 'predict') return refuse('wrong-phase');
  if (phase.answers.has(by.seat)) return refuse('already-locked');
  if (isLate(phase, by.seat, context.nowMs)) return refuse('too-late');
  const question = roundAt(room, phase.round).predict;
  if (!question) return refuse('wrong-phase');
  const expected = expectedAnswer(question, answer);
  if (expected !== null) return refuse('out-of-range', 'answer', expected);
  const done = (seat: number): boolean => seat === by.seat || phase.answers.has(seat);
  const { vote } = phase;
  return [{ type: 'predicted', seat: by.seat, answer, vote }, ...shortened(room, phase, done, context)];
}

/** Time passes while a class votes; at the deadline the round goes on by `next`, with however many answers there are. */
export function passPredictTime(
  room: Room,
  phase: Predict,
  context: Context,
  next: () => readonly RoomEvent[],
): readonly RoomEvent[] {
  const done = (seat: number): boolean => phase.answers.has(seat);
  return isTimeUp(room, phase, done, context) ? next() : shortened(room, phase, done, context);
}
