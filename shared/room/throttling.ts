import { cardOf } from '../lesson/choosing.ts';
import { floor } from '../math/exact.ts';
import type { By, Command, Context } from './commands.ts';
import type { RoomEvent } from './events.ts';
import { progressAt } from './pace.ts';
import { type Refusal, refuse } from './refusals.ts';
import type { Room } from './room.ts';
import { roundAt, settingsOf } from './rounds.ts';
import { presentSeat } from './seats.ts';

/** Screens show what was 200 ms ago: a change that is due later than now is in time for most of them (PROTOCOL, Choices). */
const aheadMs = 200;
/** More than a thumb does in a race; it bounds what one seat can make every screen fold. */
export const mostChanges = 100;

/** A player's other rate, while the race runs: from the first step that is due in 200 ms at the earliest. */
export function changeRate(
  room: Room,
  { learningRate }: Command & { type: 'change' },
  by: By,
  { nowMs }: Context,
): readonly RoomEvent[] | Refusal {
  if (by.role !== 'player' || !presentSeat(room, by.seat)) return refuse('no-seat');
  const { phase } = room;
  if (phase.name !== 'race' || roundAt(room, phase.round).kind !== 'throttle') return refuse('wrong-phase');
  const choice = phase.choices.get(by.seat);
  if (!choice) return refuse('too-late');
  const settings = settingsOf(room, phase.round, phase.heat);
  const { min, max } = settings.cards[cardOf(settings, choice)]!.learningRates;
  // Written so that NaN is refused too.
  if (!(learningRate >= min && learningRate <= max)) return refuse('out-of-range', 'learningRate', `${min} to ${max}`);
  const { changes = [] } = choice;
  if (changes.length >= mostChanges) return refuse('too-many');
  const atStep = floor(progressAt(phase.pace, nowMs + aheadMs, settings.steps)) + 1;
  if (phase.ended || atStep > settings.steps) return refuse('too-late');
  return [{ type: 'choice-changed', seat: by.seat, learningRate, atStep }];
}
