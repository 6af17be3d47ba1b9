import { describe, expect, test } from 'vitest';
import type { Lesson, RaceRound } from '../../../shared/lesson/lesson.ts';
import { playerView, stageView } from '../../../shared/room/views.ts';
import { Table, threeRaces } from './table.ts';

const round: RaceRound = {
  kind: 'survivor',
  title: 'Survivor',
  question: 'How large may a step be?',
  why: 'Nobody lives above 1/3.',
  surface: 'seed-bowl',
  start: [0, 2.2],
  learningRates: { min: 0.02, max: 1, initial: 0.02 },
  steps: 20,
};
const lesson: Lesson = { ...threeRaces, rounds: [round] };

/** Ana and Bo race these heats. */
function raced(...heats: readonly (readonly [ana: number, bo: number])[]): Table {
  const table = new Table(lesson).join('Ana', 'Bo').advance();
  for (const [ana, bo] of heats) table.lock(0, ana).lock(1, bo).advance().advance().advance();
  return table;
}

describe('a round of four heats', () => {
  test('asks for the next rate after each race, and reveals after the fourth', () => {
    const table = raced([0.1, 0.2]);
    expect(table.room.phase).toMatchObject({ name: 'choose', round: 0, heat: 2 });
    const last = raced([0.1, 0.2], [0.1, 0.2], [0.1, 0.2], [0.1, 0.2]);
    expect(last.room.phase).toMatchObject({ name: 'reveal', round: 0, heat: 4 });
    expect(last.room.heats).toHaveLength(4);
  });

  test('a later heat that nobody has chosen in is left out, and the reveal shows the one before', () => {
    const table = raced([0.1, 0.2]).advance();
    expect(table.room.phase).toMatchObject({ name: 'reveal', round: 0, heat: 1 });
    const { results } = stageView(table.room, 'host', table.seen);
    expect(results!.map(({ choice }) => choice.learningRate)).toEqual([0.2, 0.1]);
    expect(table.advance().room.phase).toMatchObject({ name: 'standings', heat: 1 });
  });

  test('says while racing whether another heat follows', () => {
    const moreIn = (table: Table) => stageView(table.lock(0, 0.1).advance().room, 'host', table.seen).moreHeats;
    expect(moreIn(raced([0.1, 0.1], [0.1, 0.1]))).toBe(true);
    expect(moreIn(raced([0.1, 0.1], [0.1, 0.1], [0.1, 0.1]))).toBe(false);
  });

  test('shows between heats the largest rate that lived and the smallest that did not, and nobody’s name at it', () => {
    const bracket = (table: Table) => playerView(table.room, 1, table.seen).bracket;
    expect(bracket(raced())).toBeNull();
    expect(bracket(raced([0.1, 0.2]))).toEqual({ survived: 0.2, crashed: null });
    expect(bracket(raced([0.1, 0.2], [0.3, 0.5], [0.4, 0.25]))).toEqual({ survived: 0.3, crashed: 0.4 });
  });

  test('from (0, 2.2) lives at .3333 and not at .3334: the limit is measured exactly', () => {
    const table = raced([0.3333, 0.3334]);
    expect(playerView(table.room, 0, table.seen).bracket).toEqual({ survived: 0.3333, crashed: 0.3334 });
  });

  test('is worth a quarter of 100 a heat by η over the limit, nothing for a crash but the first flight, and the heats add up', () => {
    const table = raced([0.3333, 0.1], [0.3333, 0.5], [0.3333, 0.2], [0.3333, 0.3]).advance();
    const points = stageView(table.room, 'host', table.seen).standings!.map(({ seat, points }) => [seat, points]);
    const firstFlight = 20;
    const bo = [0.1, 0, 0.2, 0.3].reduce((sum, rate) => sum + Math.round(75 * rate), firstFlight);
    expect(points).toEqual([
      [0, 100],
      [1, bo],
    ]);
  });
});
