import { describe, expect, test } from 'vitest';
import { apply } from '../../../shared/room/apply.ts';
import type { RoomEvent } from '../../../shared/room/events.ts';
import type { Room } from '../../../shared/room/room.ts';
import { choosing, racing, Table } from './table.ts';

/** As a journal on disk gives them back. */
const read = (events: readonly RoomEvent[]) => JSON.parse(JSON.stringify(events)) as RoomEvent[];
const fold = (events: readonly RoomEvent[]) => events.reduce<Room | null>(apply, null);

test('the same events give the same room, results and all', () => {
  const table = racing();
  table.pass(13_000);
  table.until('standings').advance(true).lock(1, 0.3).until('reveal').join('Late').roster({ kind: 'remove', seat: 2 });
  expect(fold(read(table.events))).toEqual(table.room);
});

test('an older room is as it was after a newer one has been made', () => {
  const table = choosing();
  const older = structuredClone(table.room);
  const { room } = table;
  table.lock(0, 0.1).roster({ kind: 'rename', seat: 1, nickname: 'Bob' }).advance();
  table.pass(20_000);
  expect(room).toEqual(older);
});

test('the turn grows with every phase and the end of a race, and with nothing else', () => {
  const table = choosing();
  expect(table.room.turn).toBe(1);
  table.lock(0, 0.1).join('Cy').roster({ kind: 'lock', locked: true });
  expect(table.room.turn).toBe(1);
  table.advance();
  expect(table.room.turn).toBe(2);
  table.pace({ kind: 'pause' }).pace({ kind: 'skip' });
  expect(table.room.turn).toBe(3);
});

test('balls are in the order of seats, whoever locked first', () => {
  const table = new Table().join('Ana', 'Bo', 'Cy').advance().lock(2, 0.5).lock(1, 0.25).lock(0, 0.005).advance();
  expect([...table.phase('race').choices.keys()]).toEqual([0, 1, 2]);
  table.advance();
  const other = racing().advance();
  expect([...table.room.heats[0]!.results]).toEqual([...other.room.heats[0]!.results]);
});

describe('an event that cannot follow is a broken journal, and said to be one', () => {
  const opened = new Table().events[0]!;
  const entered = { type: 'phase-entered', round: 0, heat: 1, deadlineAtMs: null } as const;
  test.each<[string, readonly RoomEvent[], string]>([
    ['nothing before the opening', [{ type: 'room-closed' }], 'expected room-opened first, got room-closed'],
    ['a second opening', [opened, opened], 'expected one room-opened, got a second'],
    [
      'a seat too far',
      [opened, { type: 'seat-taken', seat: 1, nickname: 'Ana', tokenHash: '' }],
      'expected seat 0, got 1',
    ],
    ['a seat that nobody took', [opened, { type: 'seat-removed', seat: 0 }], 'expected one of 0 seats, got seat 0'],
    [
      'a choice in the lobby',
      [opened, { type: 'locked', seat: 0, choice: { learningRate: 0.1 } }],
      'expected the phase choose for locked, got lobby',
    ],
    ['a race without choices', [opened, { ...entered, phase: 'race' }], 'expected the phase choose for phase-entered'],
    ['a step without a race', [opened, { type: 'reached', step: 1 }], 'expected the phase race for reached, got lobby'],
    ['choosing without a deadline', [opened, { ...entered, phase: 'choose' }], 'expected a deadline for choose'],
    [
      'a round too far',
      [opened, { ...entered, phase: 'choose', round: 3, deadlineAtMs: 1 }],
      'expected one of 3 rounds, got round 3',
    ],
  ])('%s', (_, events, sentence) => {
    expect(() => fold(events)).toThrow(sentence);
  });
});
