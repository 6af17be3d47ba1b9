import { describe, expect, test } from 'vitest';
import type { Lesson } from '../../../shared/lesson/lesson.ts';
import { apply } from '../../../shared/room/apply.ts';
import type { RoomEvent } from '../../../shared/room/events.ts';
import type { Room } from '../../../shared/room/room.ts';
import { playerView, stageView } from '../../../shared/room/views.ts';
import { golf } from './moves-lesson.ts';
import { choosing, host, newcomer, player, racing, server, Table, threeRaces, typesOf } from './table.ts';

const predict = { kind: 'choice', text: 'Which?', options: ['this', 'that'], right: 1 } as const;
const lesson: Lesson = { ...threeRaces, rounds: [{ ...threeRaces.rounds[0]!, predict }, golf] };

const ask = (table: Table, auto: boolean) => table.ask({ type: 'auto', auto }, host);
const left = (table: Table) => {
  const { phase } = table.room;
  return 'deadlineAtMs' in phase && phase.deadlineAtMs !== null ? phase.deadlineAtMs - table.nowMs : null;
};

test('a room that goes on by itself plays a lesson to its podium, and waits there and in the lobby', () => {
  const table = new Table(lesson).join('Ana').auto(true);
  expect(table.pass(600_000)).toEqual([]);
  table.advance();
  const path: string[] = [];
  for (let beats = 0; table.room.phase.name !== 'podium' && beats < 10_000; beats++) {
    const { phase } = table.room;
    if (path.at(-1) !== phase.name) path.push(phase.name);
    if (phase.name === 'choose' && phase.choices.size === 0) table.lock(0, 0.1);
    table.pass(50);
  }
  const end = ['reveal', 'standings'];
  expect(path).toEqual(['brief', 'predict', 'choose', 'race', ...end, 'move', ...end]);
  expect(table.pass(600_000)).toEqual([]);
});

test('a room that was not told to waits for the instructor in every phase that is not the players’', () => {
  const table = new Table(lesson).join('Ana').advance();
  for (const phase of ['brief', 'race', 'reveal', 'standings'] as const) {
    if (phase === 'race') table.until('race').advance();
    else table.until(phase);
    expect(left(table)).toBeNull();
    expect(table.pass(600_000)).toEqual([]);
  }
});

describe('by itself', () => {
  test.each([
    ['brief', 20],
    ['reveal', 60],
    ['standings', 12],
  ] as const)('%s lasts %d s', (phase, seconds) => {
    const table = new Table(lesson).join('Ana').auto(true).until(phase);
    expect(left(table)).toBe(1000 * seconds);
    expect(table.pass(1000 * seconds)).toEqual([]);
    expect(typesOf(table.pass(50))).toEqual(['phase-entered']);
  });

  test('a race goes on 8 s after its end, however it came to it', () => {
    const byTime = racing().auto(true);
    byTime.pass(13_000);
    expect(byTime.phase('race')).toMatchObject({ ended: true, deadlineAtMs: 21_000 });
    const skipped = racing().auto(true).pace({ kind: 'skip' });
    expect(skipped.phase('race')).toMatchObject({ ended: true, deadlineAtMs: 8000 });
    const ended = racing().auto(true).advance();
    expect(ended.pass(8000)).toEqual([]);
    expect(typesOf(ended.pass(50))).toEqual(['phase-entered']);
    expect(ended.room.phase.name).toBe('reveal');
  });

  test('a race that runs has no such deadline', () => {
    const table = racing().auto(true);
    expect(left(table)).toBeNull();
    table.pace({ kind: 'pause' });
    expect(table.pass(600_000)).toEqual([]);
    expect(table.room.phase.name).toBe('race');
  });

  test('nobody who chose means no race: it goes on waiting', () => {
    const table = new Table().join('Ana').auto(true).advance();
    table.pass(90_050);
    expect(table.phase('choose').deadlineAtMs).toBe(180_050);
  });

  test('the instructor’s button works as before, and the next phase has its own time', () => {
    const table = racing().auto(true).advance().advance();
    table.pass(59_000);
    expect(table.advance().room.phase).toMatchObject({ name: 'standings', deadlineAtMs: table.nowMs + 12_000 });
  });

  test('a jump leads to a phase with its own time', () => {
    const table = new Table(lesson).join('Ana').auto(true).jump(0);
    expect(left(table)).toBe(20_000);
  });

  test('the class sees that, and until when', () => {
    const table = new Table(lesson).join('Ana').auto(true).advance();
    const seen = { auto: true, deadlineAtMs: 20_000 };
    expect(stageView(table.room, 'screen', table.seen)).toMatchObject(seen);
    expect(playerView(table.room, 0, table.seen)).toMatchObject(seen);
  });

  test('after a restart of the server at least five seconds are left', () => {
    const table = racing().auto(true).until('reveal');
    expect(table.do({ type: 'resume' }, server)).toEqual([]);
    table.nowMs += 59_000;
    expect(table.do({ type: 'resume' }, server)).toEqual([
      { type: 'deadline-moved', deadlineAtMs: table.nowMs + 5000 },
    ]);
  });
});

describe('switched in the middle', () => {
  test.each([
    ['brief', 20],
    ['reveal', 60],
    ['standings', 12],
  ] as const)('%s goes on by itself from now on, and no longer', (phase, seconds) => {
    const table = new Table(lesson).join('Ana').until(phase);
    table.nowMs += 100_000;
    expect(ask(table, true)).toEqual([
      { type: 'auto-set', auto: true },
      { type: 'deadline-moved', deadlineAtMs: table.nowMs + 1000 * seconds },
    ]);
    expect(ask(table, false)).toEqual([
      { type: 'auto-set', auto: false },
      { type: 'deadline-moved', deadlineAtMs: null },
    ]);
    expect(table.pass(600_000)).toEqual([]);
  });

  test('a race that has ended follows at once, a running one at its end', () => {
    const ended = racing().advance().auto(true);
    expect(left(ended)).toBe(8000);
    expect(ended.auto(false).phase('race').deadlineAtMs).toBeNull();
    expect(ask(racing(), true)).toEqual([{ type: 'auto-set', auto: true }]);
  });

  test('the time of players is theirs: choosing keeps its deadline', () => {
    const table = choosing();
    expect(ask(table, true)).toEqual([{ type: 'auto-set', auto: true }]);
    expect(ask(table, false)).toEqual([{ type: 'auto-set', auto: false }]);
    expect(table.phase('choose').deadlineAtMs).toBe(90_000);
  });

  test.each(['lobby', 'podium'] as const)('%s waits for the instructor', (phase) => {
    const table = phase === 'lobby' ? new Table() : racing().until(phase);
    expect(ask(table, true)).toEqual([{ type: 'auto-set', auto: true }]);
    expect(table.pass(600_000)).toEqual([]);
  });

  test('what is so already does nothing', () => {
    const table = racing().until('reveal');
    expect(ask(table, false)).toEqual([]);
    table.auto(true);
    table.nowMs += 10_000;
    expect(ask(table, true)).toEqual([]);
  });
});

describe('the clock of a room that goes on by itself', () => {
  test.each(['brief', 'reveal', 'standings'] as const)('stops in %s and goes on with what was left', (phase) => {
    const table = new Table(lesson).join('Ana').auto(true).until(phase);
    const leftMs = left(table)!;
    table.pass(2000);
    table.pace({ kind: 'pause' });
    expect(table.pass(600_000)).toEqual([]);
    expect(left(table.pace({ kind: 'resume' }))).toBe(leftMs - 2000);
  });

  test('stops after a race too', () => {
    const table = racing().auto(true).advance().pace({ kind: 'pause' });
    expect(table.pass(600_000)).toEqual([]);
    expect(table.phase('race').pausedLeftMs).toBe(8000);
    expect(left(table.pace({ kind: 'resume' }))).toBe(8000);
  });

  test('taken back into the hand, there is nothing to go on with', () => {
    const table = racing().until('reveal').auto(true).pace({ kind: 'pause' }).auto(false);
    expect(table.phase('reveal')).toMatchObject({ deadlineAtMs: null, pausedLeftMs: null });
    expect(table.ask({ type: 'pace', change: { kind: 'resume' } }, host)).toEqual({ refused: 'wrong-phase' });
  });
});

test('only the instructor switches it, in a room that is open', () => {
  const table = choosing();
  for (const by of [player(0), newcomer, server]) {
    expect(table.ask({ type: 'auto', auto: true }, by)).toEqual({ refused: 'not-host' });
  }
  table.do({ type: 'close' }, host);
  expect(ask(table, true)).toEqual({ refused: 'room-closed' });
});

test('the journal, read back from JSON, gives the same room', () => {
  const table = racing().auto(true);
  table.pass(120_000);
  table.lock(0, 0.02).pass(60_000);
  const journal = JSON.parse(JSON.stringify(table.events)) as RoomEvent[];
  expect(journal.reduce<Room | null>(apply, null)).toEqual(table.room);
});
