import { describe, expect, test } from 'vitest';
import { isRefusal } from '../../../shared/room/refusals.ts';
import { choosing, host, racing, Table, threeRaces, typesOf } from './table.ts';

const advance = (table: Table, more: { turn?: number; again?: boolean } = {}) =>
  table.ask({ type: 'advance', turn: table.room.turn, ...more }, host);

describe('the button that moves on', () => {
  test('leads through a whole lesson', () => {
    const table = new Table().join('Ana');
    const path: string[] = [];
    while (table.room.phase.name !== 'closed') {
      const { phase } = table.room;
      path.push('round' in phase ? `${phase.name} ${phase.round}` : phase.name);
      if (phase.name === 'choose') table.lock(0, 0.05);
      table.advance();
    }
    const round = (index: number) =>
      ['choose', 'race', 'race', 'reveal', 'standings'].map((name) => `${name} ${index}`);
    expect(path).toEqual(['lobby', ...round(0), ...round(1), ...round(2), 'podium']);
    expect(table.events.at(-1)).toEqual({ type: 'room-closed' });
  });

  test('ends a race that is on, then reveals', () => {
    const table = racing();
    expect(advance(table)).toEqual([
      { type: 'race-paced', fromStep: 40, atMs: 0, stepMs: null },
      { type: 'race-ended', step: 40 },
    ]);
    expect(table.phase('race').ended).toBe(true);
    table.advance();
    expect(table.room.phase).toMatchObject({ name: 'reveal', round: 0, heat: 1, deadlineAtMs: null });
  });

  test('starts a race at once when somebody has locked, and says so when nobody has', () => {
    const table = choosing();
    expect(advance(table)).toEqual({ refused: 'wrong-phase', path: 'choices', expected: 'at least one locked choice' });
    expect(typesOf(table.lock(1, 0.1).do({ type: 'advance', turn: table.room.turn }, host))).toEqual([
      'phase-entered',
      'race-paced',
    ]);
  });

  test('does not race with nobody but the removed', () => {
    const table = choosing().lock(0, 0.1).roster({ kind: 'remove', seat: 0 });
    expect(advance(table)).toMatchObject({ refused: 'wrong-phase' });
  });

  test('a click that was meant for an earlier turn does nothing', () => {
    const table = racing();
    const stale = table.room.turn;
    table.pass(20_000);
    expect(table.room.turn).toBe(stale + 1);
    expect(advance(table, { turn: stale })).toEqual({ refused: 'wrong-phase', path: 'turn', expected: `${stale + 1}` });
    expect(table.phase('race').ended).toBe(true);
    expect(advance(table, { turn: stale + 2 })).toMatchObject({ refused: 'wrong-phase' });
    expect(isRefusal(advance(table))).toBe(false);
  });

  test('a double click moves on once', () => {
    const table = racing().until('reveal');
    const { turn } = table.room;
    table.do({ type: 'advance', turn }, host);
    expect(advance(table, { turn })).toMatchObject({ refused: 'wrong-phase' });
    expect(table.room.phase.name).toBe('standings');
  });

  test('a later heat that nobody has chosen in can be left out', () => {
    const table = racing().until('standings').advance(true);
    expect(table.phase('choose').heat).toBe(2);
    expect(table.advance().phase('standings')).toMatchObject({ round: 0, heat: 1 });
  });

  test('again: the same round, the next heat, with everything open', () => {
    const table = racing().until('standings').advance(true);
    expect(table.room.phase).toMatchObject({
      ...{ name: 'choose', round: 0, heat: 2, deadlineAtMs: 30_000, choices: new Map() },
    });
    table.lock(0, 0.2).until('standings').advance(true);
    expect(table.room.phase).toMatchObject({ name: 'choose', round: 0, heat: 3 });
    expect(table.room.heats.map(({ round, heat }) => [round, heat])).toEqual([
      [0, 1],
      [0, 2],
    ]);
  });

  test.each(['choose', 'race', 'reveal', 'podium'] as const)('again is not for %s without a prediction', (phase) => {
    const lesson = { ...threeRaces, rounds: threeRaces.rounds.slice(0, 1) };
    const table = new Table(lesson).join('Ana').advance().lock(0, 0.1).until(phase);
    expect(advance(table, { again: true })).toMatchObject({ refused: 'wrong-phase', path: 'again' });
  });
});

describe('closing', () => {
  test.each(['lobby', 'choose', 'race', 'reveal', 'standings', 'podium'] as const)('ends the room in %s', (phase) => {
    const table = phase === 'lobby' || phase === 'choose' ? new Table().until(phase) : racing().until(phase);
    expect(typesOf(table.do({ type: 'close' }, host))).toEqual(['phase-entered', 'room-closed']);
    expect(table.room.phase).toEqual({ name: 'closed' });
  });

  test.each([
    { type: 'close' },
    { type: 'advance', turn: 0 },
    { type: 'pace', change: { kind: 'pause' } },
    { type: 'roster', change: { kind: 'lock', locked: true } },
  ] as const)('nothing follows it: $type', (command) => {
    const table = new Table();
    table.do({ type: 'close' }, host);
    expect(table.ask(command, host)).toEqual({ refused: 'room-closed' });
    expect(table.pass(1000)).toEqual([]);
  });
});
