import { describe, expect, test } from 'vitest';
import { poolOf } from '../../../shared/room/moving.ts';
import { playerView, stageView } from '../../../shared/room/views.ts';
import { arrow, classify, fog, golf, good, knobs, lessonOfMoves, moving } from './moves-lesson.ts';
import { Table } from './table.ts';

const you = (table: Table, seat: number) => playerView(table.room, seat, table.seen).you!;
const screen = (table: Table) => stageView(table.room, 'screen', table.seen);

describe('who sees a move', () => {
  test.each([arrow, classify, fog])('$kind: nobody but the player, before the reveal', (round) => {
    const table = moving(round).move(1, good[round.kind]);
    expect(you(table, 1).moves).toEqual([good[round.kind]]);
    expect(you(table, 0).moves).toEqual([]);
    for (const role of ['host', 'screen', 'remote'] as const) {
      expect(stageView(table.room, role, table.seen)).toMatchObject({ moves: [], played: null });
    }
    table.advance();
    expect(screen(table).played).toMatchObject([{ seat: 1, moves: [good[round.kind]] }]);
  });

  test.each([golf, knobs])('$kind: the screens watch, the other players do not get it', (round) => {
    const table = moving(round).move(1, good[round.kind]);
    expect(screen(table).moves).toEqual([
      { seat: 0, moves: [] },
      { seat: 1, moves: [good[round.kind]] },
      { seat: 2, moves: [] },
    ]);
    for (const seat of [0, 2, null]) {
      const digits = /0312345|2345678/;
      expect(JSON.stringify(playerView(table.room, seat, table.seen))).not.toMatch(digits);
    }
    table.advance();
    expect(screen(table).moves).toEqual([]);
  });

  test('without the moves of who was removed', () => {
    const table = moving(golf).move(1, good.golf).roster({ kind: 'remove', seat: 1 });
    expect(screen(table).moves.map(({ seat }) => seat)).toEqual([0, 2]);
    expect(screen(table.advance()).played).toEqual([]);
  });
});

describe('fog', () => {
  test('a probe tells its slope to who asked; nobody is told the surface before the reveal', () => {
    const table = moving(fog).move(0, { x: 1 });
    expect(you(table, 0)).toMatchObject({ probes: [{ x: 1, slope: expect.closeTo(0.3, 12) }], pooledProbes: [] });
    expect(you(table, 1)).toMatchObject({ probes: [], pooledProbes: [] });
    const frames = () => JSON.stringify([screen(table), playerView(table.room, 0, table.seen)]);
    expect(frames()).not.toContain('double-well');
    expect(screen(table).round).toMatchObject({ kind: 'fog', lane: { xMin: -2, xMax: 2 } });
    table.advance();
    expect(frames()).toContain('double-well');
  });

  test('in the lobby the first round is named, and its surface is not', () => {
    const table = new Table(lessonOfMoves(fog)).join('Ana');
    expect(JSON.stringify([screen(table), playerView(table.room, 0, table.seen)])).not.toContain('double-well');
  });

  const pooled = () => {
    const table = new Table(lessonOfMoves({ ...fog, pooled: true }));
    return table.join('Ana', 'Bo', 'Cy', 'Di', 'Ed', 'Flo').advance();
  };

  test('pooled: four neighbours see each other’s probes, the next four do not', () => {
    const table = pooled().move(1, { x: 1 }).move(4, { x: -1 });
    expect(you(table, 0).pooledProbes).toMatchObject([{ x: 1 }]);
    expect(you(table, 1)).toMatchObject({ probes: [{ x: 1 }], pooledProbes: [] });
    expect(you(table, 5).pooledProbes).toMatchObject([{ x: -1 }]);
    expect(screen(table).moves).toEqual([]);
  });

  test('pooled with teams: the team, wherever it sits', () => {
    const table = pooled().roster({ kind: 'teams', teams: 2 });
    expect(poolOf(table.room, 0)).toEqual([2, 4]);
    expect(poolOf(table.room, 5)).toEqual([1, 3]);
  });

  test('neighbours move up when somebody is removed, and who is removed has none', () => {
    const { room } = pooled().roster({ kind: 'remove', seat: 0 });
    expect(poolOf(room, 1)).toEqual([2, 3, 4]);
    expect(poolOf(room, 5)).toEqual([]);
    expect(poolOf(room, 0)).toEqual([]);
  });
});
