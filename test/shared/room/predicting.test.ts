import { describe, expect, test } from 'vitest';
import type { Lesson, QuizRound, RaceRound } from '../../../shared/lesson/lesson.ts';
import { withoutAnswers } from '../../../shared/lesson/shown-round.ts';
import { playerView, raceMessage, stageView } from '../../../shared/room/views.ts';
import { host, player, Table, threeRaces, typesOf } from './table.ts';

const race: RaceRound = {
  ...threeRaces.rounds[0]!,
  predict: {
    kind: 'choice',
    text: 'Which never settles?',
    options: ['.1', '.25', '.3', '.34'],
    right: 3,
    because: 'It is above 1/3.',
  },
};
const quiz: QuizRound = {
  kind: 'quiz',
  title: 'A rate',
  question: 'What is the limit?',
  why: 'Two over six.',
  predict: { kind: 'number', text: 'The limit?', right: 1 / 3, tolerance: 'ratio' },
};
const lesson: Lesson = { ...threeRaces, rounds: [race, quiz] };

const briefed = () => new Table(lesson).join('Ana', 'Bo', 'Cy').advance();
const predicting = () => briefed().advance();
const seen = (table: Table) => stageView(table.room, 'screen', table.seen);
const own = (table: Table, seat: number) => playerView(table.room, seat, table.seen).you!;

describe('a round with a prediction', () => {
  test('goes brief, predict, choose, race, reveal, standings; a quiz without choice and race', () => {
    const table = new Table(lesson).join('Ana');
    const path: string[] = [];
    while (table.room.phase.name !== 'closed') {
      const { phase } = table.room;
      path.push('round' in phase ? `${phase.name} ${phase.round}` : phase.name);
      if (phase.name === 'choose') table.lock(0, 0.05);
      table.advance();
    }
    const first = ['brief', 'predict', 'choose', 'race', 'race', 'reveal', 'standings'].map((name) => `${name} 0`);
    expect(path).toEqual(['lobby', ...first, 'brief 1', 'predict 1', 'reveal 1', 'standings 1', 'podium']);
  });

  test('has 30 s to vote, or what the round says; then it goes on, even without one answer', () => {
    expect(predicting().phase('predict')).toMatchObject({ vote: 1, deadlineAtMs: 30_000 });
    const table = predicting();
    expect(typesOf(table.pass(30_050))).toEqual(['phase-entered']);
    expect(table.room.phase).toMatchObject({ name: 'choose', round: 0, heat: 1 });
    const quick = new Table({ ...lesson, rounds: [{ ...quiz, predictSeconds: 7 }] }).join('Ana').advance().advance();
    expect(quick.phase('predict').deadlineAtMs).toBe(7000);
  });

  test('hurries when all who are connected have answered', () => {
    const table = predicting().predict(0, 1).predict(1, 2);
    expect(table.phase('predict').deadlineAtMs).toBe(30_000);
    table.connected.delete(2);
    table.pass(50);
    expect(table.phase('predict').deadlineAtMs).toBe(3050);
  });

  test('keeps its time over a restart of the server', () => {
    const table = predicting();
    table.nowMs = 29_000;
    expect(table.do({ type: 'resume' }, { role: 'server' })).toEqual([
      { type: 'deadline-moved', deadlineAtMs: 34_000 },
    ]);
  });
});

describe('an answer', () => {
  test.each([
    ['twice', (table: Table) => table.predict(0, 1), 0, 2, { refused: 'already-locked' }],
    ['of no option', (table: Table) => table, 0, 4, { refused: 'out-of-range', path: 'answer', expected: '0 to 3' }],
    [
      'between options',
      (table: Table) => table,
      0,
      0.5,
      { refused: 'out-of-range', path: 'answer', expected: '0 to 3' },
    ],
    ['that is no number', (table: Table) => table, 0, Number.NaN, { refused: 'out-of-range' }],
    ['from nobody', (table: Table) => table, 7, 1, { refused: 'no-seat' }],
    ['after the vote', (table: Table) => table.advance(), 0, 1, { refused: 'wrong-phase' }],
  ] as const)('%s is refused', (_, prepare, seat, answer, refusal) => {
    expect(prepare(predicting()).ask({ type: 'predict', answer }, player(seat))).toMatchObject(refusal);
  });

  test('a moment too late is refused, and so is one from the instructor', () => {
    const table = predicting();
    table.nowMs = 30_001;
    expect(table.ask({ type: 'predict', answer: 1 }, player(0))).toEqual({ refused: 'too-late' });
    expect(table.ask({ type: 'predict', answer: 1 }, host)).toEqual({ refused: 'no-seat' });
  });

  test('is worth up to 100 beside the race, and the first vote is the one that counts', () => {
    const table = predicting().predict(0, 3).predict(1, 2).advance().lock(0, 0.25).lock(1, 0.25).until('reveal');
    expect(own(table, 0)).toMatchObject({ answer: 3, predictionPoints: 100 });
    table.advance(true).predict(0, 2).predict(1, 3).advance();
    expect(own(table, 0)).toMatchObject({ answer: 3, predictionPoints: 100 });
    expect(own(table, 1)).toMatchObject({ answer: 2, predictionPoints: 0 });
    expect(own(table, 2)).toMatchObject({ answer: null, predictionPoints: null });
    table.advance();
    const { standings } = seen(table);
    const racePoints = table.room.heats[0]!.results.get(0)!.points;
    expect(standings!.map(({ seat, points, place }) => [seat, points, place])).toEqual([
      [0, racePoints + 100, 1],
      [1, racePoints, 2],
      [2, 0, 3],
    ]);
  });

  test('to a quiz counts without any race', () => {
    const table = predicting().until('standings').advance().advance().predict(1, 0.333).advance().advance();
    expect(seen(table).standings![0]).toMatchObject({ seat: 1, roundPoints: 100 });
    expect(seen(table)).toMatchObject({ results: null });
    expect(raceMessage(table.room)).toBeNull();
  });
});

describe('the second vote', () => {
  test('comes after the reveal, once, and leads back to it with both tallies and the race', () => {
    const table = predicting().predict(0, 1).predict(1, 3).advance().lock(2, 0.25).until('reveal');
    expect(seen(table)).toMatchObject({ mayRevote: true, tallies: [{ vote: 1, answers: [1, 3] }] });
    table.advance(true);
    expect(seen(table)).toMatchObject({ phase: 'predict', vote: 2, counts: { ready: 0 } });
    expect(own(table, 0).answer).toBeNull();
    table.predict(0, 3).advance();
    expect(seen(table)).toMatchObject({
      phase: 'reveal',
      mayRevote: false,
      tallies: [
        { vote: 1, answers: [1, 3] },
        { vote: 2, answers: [3] },
      ],
    });
    expect(seen(table).results).toHaveLength(1);
    expect(raceMessage(table.room)).not.toBeNull();
    expect(table.ask({ type: 'advance', turn: table.room.turn, again: true }, host)).toMatchObject({
      refused: 'wrong-phase',
    });
  });
});

describe('before the reveal', () => {
  test.each(['brief', 'predict', 'choose', 'race'] as const)(
    'nobody is told an answer or a right one in %s',
    (phase) => {
      const table = briefed();
      if (phase !== 'brief') table.advance().predict(1, 2);
      if (phase !== 'brief' && phase !== 'predict') table.advance().lock(0, 0.1).until(phase);
      const views = [seen(table), stageView(table.room, 'host', table.seen), playerView(table.room, 0, table.seen)];
      for (const view of [...views, raceMessage(table.room)]) {
        expect(JSON.stringify(view)).not.toMatch(/"right"|"because"|above 1\/3|steepest curvature/);
      }
      for (const view of views) expect(view).not.toHaveProperty('tallies.0');
      expect(own(table, 0)).toMatchObject({ answer: null, predictionPoints: null });
    },
  );

  test('from the reveal on everyone has question, answer and reason', () => {
    const table = predicting().advance().lock(0, 0.1).until('reveal');
    expect(seen(table).round).toEqual(race);
    expect(playerView(table.room, null, table.seen).round).toEqual(race);
  });

  test('a round is hidden the same way each time, as the same object', () => {
    expect(withoutAnswers(race)).toBe(withoutAnswers(race));
  });
});
