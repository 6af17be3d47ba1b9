import type { Entry } from '../../../server/journal/journal.ts';
import { sqliteJournal } from '../../../server/journal/sqlite.ts';
import { hashToken } from '../../../server/tokens.ts';
import type { RoomEvent } from '../../../shared/room/events.ts';
import { engine, schema } from '../../../shared/room/room.ts';
import { choicesOf, codeOf, lessonOf, type Plan, seedOf, stepMs, tokenOf } from './plan.ts';

/** The events of a room whose whole class has locked in and whose race stands paused at its first step. */
function eventsOf(room: number, plan: Plan): readonly RoomEvent[] {
  const seats = Array.from({ length: plan.playersPerRoom }, (_, seat) => seat);
  const choices = choicesOf(room, plan);
  const phase = { type: 'phase-entered', round: 0, heat: 1 } as const;
  return [
    {
      type: 'room-opened',
      id: `bench-${room}`,
      code: codeOf(room),
      seed: seedOf(room),
      lesson: lessonOf(plan),
      hostTokenHash: hashToken(tokenOf(room, 'host')),
      schema,
      engine,
    },
    ...seats.map(
      (seat): RoomEvent => ({
        type: 'seat-taken',
        seat,
        nickname: `Player ${seat + 1}`,
        tokenHash: hashToken(tokenOf(room, seat)),
      }),
    ),
    { ...phase, phase: 'choose', deadlineAtMs: 60_000 },
    ...seats.map((seat): RoomEvent => ({ type: 'locked', seat, choice: choices[seat]! })),
    { ...phase, phase: 'race', deadlineAtMs: null },
    { type: 'race-paced', fromStep: 0, atMs: 0, stepMs },
    { type: 'reached', step: 1 },
    { type: 'race-paced', fromStep: 1, atMs: stepMs, stepMs: null },
  ];
}

/**
 * Writes the rooms of a plan into the journal of a server that is not running. It comes up with all of them, so that
 * thousands of phones need not pass the limits on joining and opening.
 */
export function seedJournal(folder: string, plan: Plan): void {
  const journal = sqliteJournal(folder, {
    durability: 'process',
    warn: (sentence) => {
      throw new Error(sentence);
    },
  });
  for (let room = 0; room < plan.rooms; room++) {
    journal.append(
      eventsOf(room, plan).map((event, seq): Entry => ({ room: `bench-${room}`, seq, atMs: stepMs, event })),
    );
  }
  journal.close();
}
