import { describe, expect, test } from 'vitest';
import type { MoveRound } from '../../../shared/lesson/lesson.ts';
import type { Move } from '../../../shared/lesson/rounds/move.ts';
import { apply } from '../../../shared/room/apply.ts';
import type { RoomEvent } from '../../../shared/room/events.ts';
import type { Room } from '../../../shared/room/room.ts';
import { playerView, stageView } from '../../../shared/room/views.ts';
import { arrow, classify, fog, golf, good, kinds, knobs, lessonOfMoves, moving } from './moves-lesson.ts';
import { choosing, host, newcomer, player, server, Table, typesOf } from './table.ts';

const ask = (table: Table, seat: number, index: number, move: Move) =>
  table.ask({ type: 'move', index, move }, player(seat));
const you = (table: Table, seat: number) => playerView(table.room, seat, table.seen).you!;
const screen = (table: Table) => stageView(table.room, 'screen', table.seen);

describe('a round of moves', () => {
  test.each(kinds)('$kind goes from moves to reveal, without choice and race, and on to the standings', (round) => {
    const table = moving(round).move(0, good[round.kind]);
    const path = [table.room.phase.name];
    while (table.room.phase.name !== 'podium') path.push(table.advance().room.phase.name);
    expect(path).toEqual(['move', 'reveal', 'standings', 'podium']);
    expect(table.room.played).toHaveLength(1);
  });

  test('comes after its prediction where it has one', () => {
    const predict = { kind: 'choice', text: 'Which?', options: ['this', 'that'], right: 1 } as const;
    const table = new Table(lessonOfMoves({ ...golf, predict })).join('Ana').advance();
    expect(table.room.phase.name).toBe('brief');
    table.advance().predict(0, 1).advance();
    expect(table.room.phase).toMatchObject({ name: 'move', round: 0, heat: 1 });
    table.move(0, { length: 0.25 }).advance();
    expect(you(table, 0)).toMatchObject({ predictionPoints: 100, moves: [{ length: 0.25 }] });
    table.advance(true).predict(0, 0).advance();
    expect(table.room.phase.name).toBe('reveal');
    expect(table.room.played).toHaveLength(1);
  });

  test('has ten seconds a move, or what the round says', () => {
    expect(moving(golf).phase('move').deadlineAtMs).toBe(40_000);
    expect(moving(arrow).phase('move').deadlineAtMs).toBe(20_000);
    expect(moving({ ...fog, moveSeconds: 8 }).phase('move').deadlineAtMs).toBe(16_000);
  });

  test('goes on at its deadline, with however many moves there are', () => {
    const table = moving(golf).move(1, { length: 0.1 });
    expect(table.pass(40_000)).toEqual([]);
    expect(typesOf(table.pass(50))).toEqual(['phase-entered']);
    expect(table.room.phase).toMatchObject({ name: 'reveal', round: 0 });
    expect([...table.room.played[0]!.moves]).toEqual([[1, [{ length: 0.1 }]]]);
  });

  test('hurries when all who are connected have made every move; a sleeping phone is not waited for', () => {
    const table = moving(arrow).move(0, good.arrow, good.arrow).move(1, good.arrow, good.arrow).move(2, good.arrow);
    expect(table.phase('move').deadlineAtMs).toBe(20_000);
    table.connected.delete(2);
    table.pass(50);
    expect(table.phase('move').deadlineAtMs).toBe(3050);
  });

  test('the last move hurries at once', () => {
    const table = moving(fog);
    for (const seat of [0, 1, 2]) table.move(seat, good.fog);
    table.move(0, good.fog).move(1, good.fog);
    expect(ask(table, 2, 1, { x: 0 })).toEqual([
      { type: 'moved', seat: 2, move: { x: 0 } },
      { type: 'deadline-moved', deadlineAtMs: 3000 },
    ]);
  });

  test('who has holed or flown has nothing left to do', () => {
    const table = moving(golf);
    table.connected.delete(2);
    // 0.25 leads from (−2.7, .9) to (−1.35, −.45) and (−.675, .225), and that is home; 2 flies at the third stroke.
    table.move(0, { length: 0.25 }, { length: 0.25 }).move(1, { length: 2 }, { length: 2 });
    expect(ask(table, 0, 2, { length: 0.25 })).toEqual({ refused: 'already-locked' });
    expect(you(table, 0).moves).toHaveLength(2);
    expect(ask(table, 1, 2, { length: 2 })).toMatchObject([{ type: 'moved' }, { type: 'deadline-moved' }]);
    expect(ask(table, 1, 3, { length: 2 })).toEqual({ refused: 'already-locked' });
  });
});

describe('a move', () => {
  test('a second tap with the same index does nothing', () => {
    const table = moving(golf).move(0, { length: 0.1 });
    const { room } = table;
    expect(ask(table, 0, 0, { length: 0.2 })).toEqual({ refused: 'already-locked' });
    expect(table.room).toBe(room);
    expect(you(table, 0).moves).toEqual([{ length: 0.1 }]);
  });

  test.each([1, 7, 0.5, -1, Number.NaN, Number.POSITIVE_INFINITY])('with index %d is not the next one', (index) => {
    const table = moving(golf);
    expect(ask(table, 0, index, good.golf)).toMatchObject({
      refused: index < 0 ? 'already-locked' : 'out-of-range',
    });
    expect(table.phase('move').moves.size).toBe(0);
  });

  test('says which index is next', () => {
    const table = moving(golf).move(0, good.golf);
    expect(ask(table, 0, 2, good.golf)).toEqual({ refused: 'out-of-range', path: 'index', expected: '1' });
  });

  test('one more than there are is refused', () => {
    const table = moving(arrow).move(0, good.arrow, good.arrow);
    expect(ask(table, 0, 2, good.arrow)).toEqual({ refused: 'already-locked' });
  });

  test('in the last instant is in time, a moment later it is late', () => {
    const table = moving(golf);
    table.nowMs = 40_000;
    expect(typesOf(table.do({ type: 'move', index: 0, move: good.golf }, player(0)))).toEqual(['moved']);
    table.nowMs = 40_001;
    expect(ask(table, 1, 0, good.golf)).toEqual({ refused: 'too-late' });
  });

  test('is for who has a seat', () => {
    const table = moving(golf).roster({ kind: 'remove', seat: 2 });
    for (const by of [player(2), player(3), player(-1), player(0.5), player(Number.NaN), newcomer, host, server]) {
      expect(table.ask({ type: 'move', index: 0, move: good.golf }, by)).toEqual({ refused: 'no-seat' });
    }
  });

  test('is for a round of moves that is on', () => {
    for (const table of [
      choosing(),
      choosing().lock(0, 0.1).advance(),
      moving(golf).advance(),
      new Table().join('Ana'),
    ]) {
      expect(ask(table, 0, 0, good.golf)).toEqual({ refused: 'wrong-phase' });
    }
    const closed = moving(golf);
    closed.do({ type: 'close' }, host);
    expect(ask(closed, 0, 0, good.golf)).toEqual({ refused: 'room-closed' });
  });

  test('a choice or an answer is not one', () => {
    const table = moving(golf);
    expect(table.ask({ type: 'lock', choice: { learningRate: 0.1 } }, player(0))).toEqual({ refused: 'wrong-phase' });
    expect(table.ask({ type: 'predict', answer: 1 }, player(0))).toEqual({ refused: 'wrong-phase' });
  });

  const angles = { path: 'move.angle', expected: '0 to 360 degrees' };
  const types = { path: 'move.type', expected: 'min or max or saddle or degenerate' };
  const lengths = { path: 'move.length', expected: '0.005 to 2' };
  const aKnob = { path: 'move.knob', expected: '0 or 1' };
  const xs = { path: 'move.x', expected: '-2 to 2' };
  const unfitting: readonly [MoveRound, Move, { path: string; expected: string }][] = [
    [arrow, { angle: 360 }, angles],
    [arrow, { angle: -1 }, angles],
    [arrow, { angle: Number.NaN }, angles],
    [arrow, { x: 1 }, angles],
    [classify, { angle: 1 }, types],
    [golf, { length: 0.0049 }, lengths],
    [golf, { length: 2.1 }, lengths],
    [golf, { length: Number.NaN }, lengths],
    [golf, { x: 1 }, lengths],
    [knobs, { length: 1 }, aKnob],
    [knobs, { knob: 0, to: 3.1 }, { path: 'move.to', expected: '-3 to 3' }],
    [knobs, { knob: 1, to: Number.NaN }, { path: 'move.to', expected: '-3 to 3' }],
    [fog, { x: 2.1 }, xs],
    [fog, { x: Number.NaN }, xs],
    [fog, { length: 1 }, xs],
  ];
  test.each(unfitting.map(([round, move, unfit]) => [round.kind, move, round, unfit] as const))(
    '%s: %j is out of range',
    (_, move, round, unfit) => {
      const table = moving(round);
      expect(ask(table, 0, 0, move)).toEqual({ refused: 'out-of-range', ...unfit });
      expect(table.phase('move').moves.size).toBe(0);
    },
  );
});

describe('what moves are worth', () => {
  test('counts in the standings beside the prediction; who has made none has nothing', () => {
    const table = moving(golf).move(0, { length: 0.25 }, { length: 0.25 }).move(1, { length: 0.02 }).advance();
    expect(you(table, 0).movePoints).toBe(100);
    expect(you(table, 2).movePoints).toBeNull();
    expect(screen(table).played!.map(({ seat, points }) => [seat, points])).toEqual([
      [0, 100],
      [1, you(table, 1).movePoints],
    ]);
    expect(you(table, 1).movePoints).toBeLessThan(40);
    const { standings } = screen(table.advance());
    expect(standings!.map(({ seat, points, roundPoints }) => [seat, points, roundPoints])).toEqual([
      [0, 100, 100],
      [1, you(table, 1).movePoints, you(table, 1).movePoints],
      [2, 0, 0],
    ]);
  });

  test('played once more, the better time counts', () => {
    const table = moving(golf).move(0, { length: 0.25 }, { length: 0.25 }).move(1, { length: 0.02 });
    table.until('standings').advance(true);
    expect(table.room.phase).toMatchObject({ name: 'move', round: 0, heat: 2 });
    table.move(0, { length: 0.02 }).move(1, { length: 0.25 }, { length: 0.25 }).until('standings');
    expect(screen(table).standings!.map(({ points }) => points)).toEqual([100, 100, 0]);
    expect(you(table, 0)).toMatchObject({ moves: [{ length: 0.02 }] });
  });
});

describe('the journal', () => {
  test.each(kinds)('$kind: read back from JSON it gives the same room', (round) => {
    const table = moving(round).move(0, good[round.kind]).move(2, good[round.kind]).until('standings').advance(true);
    table.move(1, good[round.kind]);
    const journal = JSON.parse(JSON.stringify(table.events)) as RoomEvent[];
    expect(journal.reduce<Room | null>(apply, null)).toEqual(table.room);
  });

  test('a server that comes back leaves five seconds to go on', () => {
    const table = moving(golf).move(0, good.golf);
    table.nowMs = 39_000;
    expect(table.do({ type: 'resume' }, server)).toEqual([{ type: 'deadline-moved', deadlineAtMs: 44_000 }]);
  });

  test('moves in a phase that has none, and moves in a race, are a broken journal', () => {
    const table = choosing();
    const moved: RoomEvent = { type: 'moved', seat: 0, move: good.golf };
    expect(() => apply(table.room, moved)).toThrow('expected the phase move for moved, got choose');
    const entered = { type: 'phase-entered', phase: 'move', round: 0, heat: 1 } as const;
    expect(() => apply(moving(golf).room, { ...entered, deadlineAtMs: null })).toThrow('expected a deadline for move');
  });
});
