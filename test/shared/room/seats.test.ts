import { describe, expect, test } from 'vitest';
import { maxSeats } from '../../../shared/room/room.ts';
import { choosing, host, newcomer, player, racing, Table } from './table.ts';

const joinAs = (nickname: string) => ({ type: 'join', nickname, tokenHash: 'hash' }) as const;
const badNickname = { refused: 'bad-request', path: 'nickname', expected: '1 to 20 characters' };

describe('joining', () => {
  test.each(['lobby', 'choose', 'race', 'reveal', 'standings', 'podium'] as const)('is possible in %s', (phase) => {
    const table = phase === 'lobby' || phase === 'choose' ? new Table().until(phase) : racing().until(phase);
    const seat = table.room.seats.length;
    expect(table.ask(joinAs('Late'), newcomer)).toEqual([
      { type: 'seat-taken', seat, nickname: 'Late', tokenHash: 'hash' },
    ]);
  });

  test('a closed room is closed', () => {
    expect(racing().until('closed').ask(joinAs('Late'), newcomer)).toEqual({ refused: 'room-closed' });
  });

  test('a locked room is locked, and open again when the instructor opens it', () => {
    const table = new Table().roster({ kind: 'lock', locked: true });
    expect(table.ask(joinAs('Ana'), newcomer)).toEqual({ refused: 'room-locked' });
    table.roster({ kind: 'lock', locked: false }).join('Ana');
    expect(table.nicknames).toEqual(['Ana']);
  });

  test('500 seats and no more; a removed one makes room', () => {
    const table = new Table().join(...Array.from({ length: maxSeats }, (_, i) => `Player ${i}`));
    expect(maxSeats).toBe(500);
    expect(table.ask(joinAs('Ana'), newcomer)).toEqual({ refused: 'room-full' });
    table.roster({ kind: 'remove', seat: 17 }).join('Ana');
    expect(table.room.seats.at(-1)).toMatchObject({ seat: 500, nickname: 'Ana' });
    expect(table.ask({ type: 'roster', change: { kind: 'readmit', seat: 17 } }, host)).toEqual({
      refused: 'room-full',
    });
  });

  test.each(['', '   ', '\u200B', 'x'.repeat(21), 'x'.repeat(201)])(
    'the nickname %j is refused with what is expected',
    (name) => {
      expect(new Table().ask(joinAs(name), newcomer)).toEqual(badNickname);
    },
  );

  test('the name is cleaned, and numbered when somebody has it', () => {
    const table = new Table().join('  Ana ', 'ana', '\u202EAna', '<b>Ana</b>');
    expect(table.nicknames).toEqual(['Ana', 'ana 2', 'Ana 3', '<b>Ana</b>']);
  });

  test('who has a seat cannot take another', () => {
    const refusal = { refused: 'bad-request', path: 'role', expected: 'somebody without a seat' };
    expect(choosing().ask(joinAs('Ana'), player(0))).toEqual(refusal);
    expect(choosing().ask(joinAs('Ana'), host)).toEqual(refusal);
  });

  test('who joins while the class chooses takes part; who joins during the race waits for the next heat', () => {
    const table = choosing().join('Cy').lock(2, 0.1).advance().join('Late');
    expect([...table.phase('race').choices.keys()]).toEqual([2]);
    expect(table.ask({ type: 'lock', choice: { learningRate: 0.1 } }, player(3))).toEqual({ refused: 'too-late' });
    table.until('standings').advance(true).lock(3, 0.1).advance();
    expect([...table.phase('race').choices.keys()]).toEqual([3]);
  });
});

describe('the roster', () => {
  test('a removed player has no seat until readmitted; a number never means somebody else', () => {
    const table = choosing().roster({ kind: 'remove', seat: 0 });
    const lock = { type: 'lock', choice: { learningRate: 0.1 } } as const;
    expect(table.ask(lock, player(0))).toEqual({ refused: 'no-seat' });
    table.join('Cy');
    expect(table.room.seats[2]).toMatchObject({ seat: 2, nickname: 'Cy' });
    table.roster({ kind: 'readmit', seat: 0 }).do(lock, player(0));
    expect(table.phase('choose').choices.get(0)).toEqual({ learningRate: 0.1 });
  });

  test('who is removed after locking does not race', () => {
    const table = choosing().lock(0, 0.1).lock(1, 0.2).roster({ kind: 'remove', seat: 0 }).advance();
    expect([...table.phase('race').choices.keys()]).toEqual([1]);
  });

  test('who is removed during the race keeps the ball, since every screen steps it already', () => {
    const table = racing().roster({ kind: 'remove', seat: 1 }).advance();
    expect([...table.room.heats[0]!.results.keys()]).toEqual([0, 1, 2]);
  });

  test('a name that was free for a while gets a number when its owner comes back', () => {
    const table = new Table().join('Ana').roster({ kind: 'remove', seat: 0 }).join('Ana');
    expect(table.nicknames).toEqual(['Ana', 'Ana']);
    table.roster({ kind: 'readmit', seat: 0 });
    expect(table.nicknames).toEqual(['Ana 2', 'Ana']);
  });

  test('a new name is cleaned and stays unique; the own one in another case is not taken', () => {
    const table = new Table().join('Ana', 'Bo').roster({ kind: 'rename', seat: 1, nickname: ' ANA ' });
    expect(table.nicknames).toEqual(['Ana', 'ANA 2']);
    table.roster({ kind: 'rename', seat: 0, nickname: 'ana' });
    expect(table.nicknames).toEqual(['ana', 'ANA 2']);
    expect(table.ask({ type: 'roster', change: { kind: 'rename', seat: 0, nickname: ' ' } }, host)).toEqual({
      ...badNickname,
      path: 'change.nickname',
    });
  });

  test('locking the room never touches who has a seat', () => {
    const table = choosing().roster({ kind: 'lock', locked: true }).lock(0, 0.1);
    expect(table.phase('choose').choices.size).toBe(1);
  });

  test.each([
    { kind: 'remove', seat: 2 },
    { kind: 'readmit', seat: -1 },
    { kind: 'rename', seat: 0.5, nickname: 'Cy' },
    { kind: 'remove', seat: Number.NaN },
  ] as const)('nobody sits in %o', (change) => {
    expect(choosing().ask({ type: 'roster', change }, host)).toEqual({ refused: 'no-seat' });
  });

  test.each([
    { kind: 'readmit', seat: 0 },
    { kind: 'rename', seat: 0, nickname: 'Ana' },
    { kind: 'lock', locked: false },
  ] as const)('what is so already does nothing: %o', (change) => {
    expect(choosing().ask({ type: 'roster', change }, host)).toEqual([]);
  });

  test('removing twice is removing once; a removed seat cannot be renamed', () => {
    const table = choosing().roster({ kind: 'remove', seat: 0 });
    expect(table.ask({ type: 'roster', change: { kind: 'remove', seat: 0 } }, host)).toEqual([]);
    const rename = { kind: 'rename', seat: 0, nickname: 'Cy' } as const;
    expect(table.ask({ type: 'roster', change: rename }, host)).toEqual({ refused: 'no-seat' });
  });
});
