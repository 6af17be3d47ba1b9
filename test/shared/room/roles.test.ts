import { describe, expect, test } from 'vitest';
import type { By, Command } from '../../../shared/room/commands.ts';
import { playerView, stageView } from '../../../shared/room/views.ts';
import { choosing, host, newcomer, player, racing, server, Table, threeRaces } from './table.ts';

const remote: By = { role: 'remote' };
const tables = [new Table().join('Ana'), racing(), racing().until('standings'), racing().until('closed')];

const forHost: readonly Command[] = [
  { type: 'advance', turn: 0 },
  { type: 'jump', turn: 0, round: 0 },
  { type: 'more-time', seconds: 10 },
  { type: 'more-time', seconds: 10, seat: 0 },
  { type: 'auto', auto: true },
  { type: 'show', change: { names: false } },
  { type: 'pace', change: { kind: 'pause' } },
  { type: 'roster', change: { kind: 'remove', seat: 0 } },
  { type: 'roster', change: { kind: 'teams', teams: 2 } },
  { type: 'lesson', lesson: threeRaces },
  { type: 'close' },
];
const forServer: readonly Command[] = [{ type: 'time' }, { type: 'resume' }];

describe('only the instructor', () => {
  test.each(forHost)('P7 $type', (command) => {
    for (const table of tables) {
      for (const by of [player(0), newcomer, server, remote]) {
        expect(table.ask(command, by)).toEqual({ refused: 'not-host' });
      }
    }
  });
});

describe('only the server', () => {
  test.each(forServer)('P7 $type', (command) => {
    for (const table of tables) {
      for (const by of [player(0), newcomer, host, remote]) {
        expect(table.ask(command, by)).toEqual({ refused: 'not-host' });
      }
    }
  });
});

describe('one hand has the room: the instructor’s page or phone', () => {
  const paired = () => {
    const table = choosing();
    table.do({ type: 'pair', remoteTokenHash: 'hash-remote' }, host);
    return table;
  };

  test('a phone that was paired has it, and the page has it no longer', () => {
    const table = paired();
    expect(table.room).toMatchObject({ controller: 'remote', remoteTokenHash: 'hash-remote' });
    const show = { type: 'show', change: { names: false } } as const;
    expect(table.ask(show, host)).toEqual({ refused: 'not-host' });
    expect(table.ask(show, remote)).toHaveLength(1);
  });

  test('each takes it back at any time, with everything as it was', () => {
    const table = paired();
    expect(table.ask({ type: 'control' }, host)).toEqual([{ type: 'host-changed', controller: 'host' }]);
    expect(table.room.remoteTokenHash).toBe('hash-remote');
    expect(table.ask({ type: 'control' }, host)).toEqual([]);
    expect(table.ask({ type: 'control' }, remote)).toEqual([{ type: 'host-changed', controller: 'remote' }]);
    expect(table.phase('choose').deadlineAtMs).toBe(90_000);
  });

  test('P7 nobody else pairs a phone or takes it', () => {
    const table = paired();
    for (const by of [player(0), newcomer, server, remote]) {
      expect(table.ask({ type: 'pair', remoteTokenHash: 'hash-other' }, by)).toEqual({ refused: 'not-host' });
    }
    for (const by of [player(0), newcomer, server]) {
      expect(table.ask({ type: 'control' }, by)).toEqual({ refused: 'not-host' });
    }
    table.do({ type: 'close' }, remote);
    expect(table.ask({ type: 'control' }, host)).toEqual({ refused: 'room-closed' });
    expect(table.ask({ type: 'pair', remoteTokenHash: 'hash-other' }, host)).toEqual({ refused: 'room-closed' });
  });

  test('P7 screens know who has it, and nobody the token or the notes but the phone', () => {
    const notes = { misconception: 'Bigger is faster.', ask: 'Is it so?', minutes: 4 };
    const { lesson } = choosing().room;
    const table = new Table({ ...lesson, rounds: [{ ...lesson.rounds[0]!, notes }] }).join('Ana').advance();
    table.do({ type: 'pair', remoteTokenHash: 'hash-remote' }, host);
    for (const name of ['choose', 'race', 'reveal', 'standings'] as const) {
      while (table.room.phase.name !== name) {
        if (table.room.phase.name === 'choose') table.lock(0, 0.1);
        table.do({ type: 'advance', turn: table.room.turn }, remote);
      }
      const views = (['host', 'screen'] as const).map((role) => stageView(table.room, role, table.seen));
      for (const view of views) expect(view).toMatchObject({ controller: 'remote', paired: true, notes: null });
      const others = JSON.stringify([...views, playerView(table.room, 0, table.seen)]);
      expect(others).not.toMatch(/hash-|Bigger is faster|Is it so/);
      expect(stageView(table.room, 'remote', table.seen).notes).toEqual(notes);
    }
  });
});
