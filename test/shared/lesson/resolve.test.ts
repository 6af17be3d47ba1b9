import { expect, test } from 'vitest';
import type { RaceRound, RateRange } from '../../../shared/lesson/lesson.ts';
import { lessons } from '../../../shared/lesson/lessons/index.ts';
import { lessonOf } from '../../../shared/lesson/pick.ts';
import { raceOf, resolveRound } from '../../../shared/lesson/resolve.ts';
import { surfaceById } from '../../../shared/surfaces/index.ts';

const round: RaceRound = lessonOf('seed-bowl').rounds[0]!;
const bowl = surfaceById('seed-bowl')!;

test('what a round leaves open comes from its surface', () => {
  const { start, learningRates, steps, stepsPerSecond, par } = bowl.race;
  // G = 0 + 0.001·(2.7² + 3·0.9² − 0)
  expect(resolveRound(round)).toEqual({
    surface: bowl,
    start,
    learningRates,
    cards: [{ name: '', settings: {}, learningRates }],
    steps,
    stepsPerSecond,
    goal: 0.001 * bowl.value(-2.7, 0.9),
    par,
  });
});

test('what a round says counts, and the goal follows its start and fraction', () => {
  const said = {
    start: [1, 1],
    learningRates: { min: 0.01, max: 1, initial: 0.1 },
    steps: 25,
    stepsPerSecond: 5,
    par: 9,
    chooseSeconds: 45,
  } as const;
  expect(resolveRound({ ...round, ...said, goalFraction: 0.25 })).toEqual({
    surface: bowl,
    ...said,
    cards: [{ name: '', settings: {}, learningRates: said.learningRates }],
    goal: 1,
  });
});

test('cards keep their own sliders, and the slider of the round holds them all', () => {
  const range = (min: number, max: number) => ({ min, max, initial: min });
  const card = (name: string, learningRates: RateRange) => ({ name, settings: {}, learningRates });
  const cards = [card('wide', range(0.1, 20)), card('low', range(0.01, 0.5)), card('inside', range(0.2, 1))];
  const settings = resolveRound({ ...round, cards, starts: { kind: 'anywhere' } });
  expect(settings.cards).toEqual(cards);
  expect(settings.learningRates).toEqual({ min: 0.01, max: 20, initial: 0.01 });
  expect(settings.starts).toEqual({ kind: 'anywhere' });
});

test('only a round with a race has settings of one', () => {
  const quiz = lessons.flatMap(({ rounds }) => rounds).find(({ kind }) => kind === 'quiz')!;
  expect([raceOf(null), raceOf(quiz)]).toEqual([null, null]);
  expect(raceOf(round)).toBe(resolveRound(round));
});

test('a surface that is not in the catalogue is our bug, and said to be one', () => {
  expect(() => resolveRound({ ...round, surface: 'moon' })).toThrow(
    'expected the id of a surface in the catalogue, got "moon"',
  );
});
