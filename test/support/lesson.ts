import type { RaceLesson, RaceRound } from '../../shared/lesson/lesson.ts';

const round: RaceRound = {
  kind: 'goldilocks',
  title: 'Goldilocks',
  question: 'Is bigger faster?',
  why: 'The steepest curvature sets the limit.',
  surface: 'seed-bowl',
  steps: 20,
  stepsPerSecond: 20,
  chooseSeconds: 5,
};

/** Two short rounds on the seed bowl: a second of racing each. `change` applies to both. */
export function shortLesson(change: Partial<RaceRound> = {}): RaceLesson {
  const rounds = [
    { ...round, ...change },
    { ...round, title: 'Again', ...change },
  ];
  return { schema: 1, id: 'short', title: 'Short lesson', rounds };
}
