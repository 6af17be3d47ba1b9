import { expect, test } from 'vitest';
import type { Round } from '../../../shared/lesson/lesson.ts';
import { lessonOf } from '../../../shared/lesson/pick.ts';
import { resolveRound } from '../../../shared/lesson/resolve.ts';
import { surfaceById } from '../../../shared/surfaces/index.ts';

const round: Round = lessonOf('seed-bowl').rounds[0]!;
const bowl = surfaceById('seed-bowl')!;

test('what a round leaves open comes from its surface', () => {
  const { start, learningRates, steps, stepsPerSecond, par } = bowl.race;
  // G = 0 + 0.001·(2.7² + 3·0.9² − 0)
  expect(resolveRound(round)).toEqual({
    surface: bowl,
    start,
    learningRates,
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
  expect(resolveRound({ ...round, ...said, goalFraction: 0.25 })).toEqual({ surface: bowl, ...said, goal: 1 });
});

test('a surface that is not in the catalogue is our bug, and said to be one', () => {
  expect(() => resolveRound({ ...round, surface: 'moon' })).toThrow(
    'expected the id of a surface in the catalogue, got "moon"',
  );
});
