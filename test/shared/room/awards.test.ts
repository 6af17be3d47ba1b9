import { describe, expect, test } from 'vitest';
import type { Lesson } from '../../../shared/lesson/lesson.ts';
import { apply } from '../../../shared/room/apply.ts';
import { awardsShown } from '../../../shared/room/awards.ts';
import type { RoomEvent } from '../../../shared/room/events.ts';
import type { Room } from '../../../shared/room/room.ts';
import { playerView, stageView } from '../../../shared/room/views.ts';
import { golf, lessonOfMoves } from './moves-lesson.ts';
import { racing, Table, threeRaces } from './table.ts';

/** The seats of each award; of the cliff those on both sides. */
const awards = (table: Table): Record<string, unknown> =>
  Object.fromEntries(awardsShown(table.room).map(({ kind, seats, flew }) => [kind, flew ? [seats, flew] : seats]));
const names = ['Ana', 'Bo', 'Cy', 'Di', 'Ed'];

/** One race in which each seat locks what is given, up to the standings. */
function raced(learningRates: readonly number[]): Table {
  const table = new Table().join(...names.slice(0, learningRates.length)).advance();
  learningRates.forEach((rate, seat) => {
    table.lock(seat, rate);
  });
  return table.until('standings');
}

const question = { kind: 'number', text: 'How many?', right: 10, tolerance: 10 } as const;
const quiz = { kind: 'quiz', title: 'A quiz', question: 'How many?', why: 'Counted.', predict: question } as const;
const quizzes: Lesson = { ...threeRaces, rounds: [quiz, { ...quiz, title: 'Another' }, { ...quiz, title: 'Last' }] };

/** What each seat answers in each round; null: nothing. 10 is worth 100, 11 90, 20 nothing. Up to the last standings. */
function answered(...rounds: readonly (readonly (number | null)[])[]): Table {
  const table = new Table(quizzes).join(...names.slice(0, rounds[0]!.length));
  for (const answers of rounds) {
    table.advance().until('predict');
    answers.forEach((answer, seat) => {
      if (answer !== null) table.predict(seat, answer);
    });
    table.until('standings');
  }
  return table;
}

describe('awards of a race', () => {
  test('name the smoothest, the boldest that settled, and the pair beside the cliff', () => {
    expect(awards(racing().until('standings'))).toEqual({ smoothest: [1], boldest: [1], cliff: [[1], [2]] });
    expect(awards(raced([0.25, 0.3, 0.1, 0.36, 0.5]))).toMatchObject({ boldest: [1], cliff: [[1], [3]] });
  });

  test('are shared by up to three, and by more than three they are given to none', () => {
    expect(awards(raced([0.25, 0.25, 0.25]))).toEqual({ smoothest: [0, 1, 2], boldest: [0, 1, 2] });
    expect(awards(raced([0.25, 0.25, 0.25, 0.25]))).toEqual({});
    expect(awards(raced([0.25, 0.25, 0.5, 0.5]))).toMatchObject({
      cliff: [
        [0, 1],
        [2, 3],
      ],
    });
    expect(awards(raced([0.25, 0.5, 0.5, 0.5, 0.5]))).toEqual({ smoothest: [0], boldest: [0] });
  });

  test('are shown at the standings, not before them', () => {
    const table = racing();
    for (const phase of ['race', 'reveal'] as const) expect(awards(table.until(phase))).toEqual({});
    expect(awards(table.until('standings'))).not.toEqual({});
  });

  test('are those of the last heat of this round', () => {
    const table = racing().until('standings').advance(true).lock(0, 0.25).lock(1, 0.005).until('standings');
    expect(awards(table)).toEqual({ smoothest: [0], boldest: [0] });
    expect(awards(table.advance().lock(0, 0.005).until('standings'))).toEqual({});
  });

  test('are not of who was removed, and one side alone is no cliff', () => {
    const settled = racing().until('standings').roster({ kind: 'remove', seat: 1 });
    expect(awards(settled)).toEqual({});
    const flew = racing().until('standings').roster({ kind: 'remove', seat: 2 });
    expect(awards(flew)).toEqual({ smoothest: [1], boldest: [1] });
    expect(awards(flew.roster({ kind: 'readmit', seat: 2 }))).toMatchObject({ cliff: [[1], [2]] });
  });

  test('are none where there is no race', () => {
    expect(awards(new Table(lessonOfMoves(golf)).join('Ana').advance().until('standings'))).toEqual({});
  });

  test('are told to everyone on the screen, and to a phone its own', () => {
    const table = racing().until('standings');
    expect(stageView(table.room, 'screen', table.seen).awards).toContainEqual({ kind: 'cliff', seats: [1], flew: [2] });
    expect(playerView(table.room, 1, table.seen).you!.awards).toEqual(['smoothest', 'boldest', 'cliff']);
    expect(playerView(table.room, 2, table.seen).you!.awards).toEqual(['cliff']);
    expect(playerView(table.room, 0, table.seen).you!.awards).toEqual([]);
  });
});

describe('best prediction', () => {
  test('is the most points of this round', () => {
    expect(awards(answered([20, 12, 11, null]))).toEqual({ prediction: [2] });
    expect(awards(answered([10, 20], [20, 11]))).toEqual({ prediction: [1] });
  });

  test('is shared by up to three, and by more given to none', () => {
    expect(awards(answered([11, 11, 9, 20]))).toEqual({ prediction: [0, 1, 2] });
    expect(awards(answered([11, 11, 9, 9]))).toEqual({});
  });

  test('is nobody’s where nobody has a point', () => {
    expect(awards(answered([20, 30, null]))).toEqual({});
  });

  test('is the first vote’s, and not of who was removed', () => {
    const table = answered([10, 11, 20]).roster({ kind: 'remove', seat: 0 });
    expect(awards(table)).toEqual({ prediction: [1] });
    const revoted = new Table(quizzes).join('Ana', 'Bo').until('predict').predict(0, 12).predict(1, 20).advance();
    revoted.advance(true).predict(1, 10).until('standings');
    expect(awards(revoted)).toEqual({ prediction: [0] });
  });

  test('at the podium is that of the whole lesson', () => {
    const table = answered([10, 11, 20], [20, 11, 20], [20, 11, 11]).advance();
    expect(awards(table)).toMatchObject({ prediction: [1] });
  });
});

test('a lesson of one race ends with the awards of that race', () => {
  const table = new Table({ ...threeRaces, rounds: threeRaces.rounds.slice(0, 1) }).join('Ana', 'Bo').advance();
  table.lock(0, 0.25).lock(1, 0.5).until('podium');
  expect(awards(table)).toMatchObject({ smoothest: [0], boldest: [0], cliff: [[0], [1]] });
  expect(awards(racing().until('podium'))).not.toHaveProperty('cliff');
});

describe('comeback', () => {
  const comeback = (...rounds: readonly (readonly number[])[]) => awards(answered(...rounds).advance()).comeback;

  test('is at the podium, the most places won since the worst one', () => {
    // Bo goes from second to first in the last round; Cy from third to first in the two last ones.
    expect(comeback([10, 11, 20], [10, 11, 20], [20, 15, 10])).toEqual([1]);
    expect(comeback([10, 11, 20], [20, 20, 10], [20, 20, 10])).toEqual([2]);
  });

  test('counts from the worst place, wherever that was', () => {
    // Ana is first, second, first; Bo second, first, second; Cy third, second, third.
    expect(comeback([10, 15, 20], [20, 10, 10], [10, 20, 20])).toEqual([0]);
  });

  test('counts places, not points', () => {
    // Di goes from fourth to second, Cy from third to first; Ana and Bo fall.
    expect(comeback([10, 11, 19, 20], [20, 20, 10, 11], [20, 20, 10, 11])).toEqual([2, 3]);
  });

  test('is shared by up to three, and by more given to none', () => {
    expect(comeback([10, 20, 20, 20], [20, 10, 10, 10], [20, 10, 10, 10])).toEqual([1, 2, 3]);
    expect(comeback([10, 20, 20, 20, 20], [20, 10, 10, 10, 10], [20, 10, 10, 10, 10])).toBeUndefined();
  });

  test('is nobody’s where nobody has won a place, nor at the standings', () => {
    expect(comeback([10, 11], [10, 11], [10, 11])).toBeUndefined();
    expect(awards(answered([10, 11, 20], [20, 20, 10], [20, 20, 10]))).not.toHaveProperty('comeback');
  });
});

test('the journal, read back from JSON, gives the same awards', () => {
  const table = racing().until('standings').advance().lock(0, 0.07).until('podium');
  const journal = JSON.parse(JSON.stringify(table.events)) as RoomEvent[];
  const again = journal.reduce<Room | null>(apply, null)!;
  expect(again).toEqual(table.room);
  expect(awardsShown(again)).toEqual(awardsShown(table.room));
});
