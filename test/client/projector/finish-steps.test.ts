import { expect, test } from 'vitest';
import { finishSteps } from '../../../client/projector/finish-steps.ts';
import { lessons } from '../../../shared/lesson/lessons/index.ts';

const rounds = lessons.flatMap((lesson) => lesson.rounds);
const steps = (title: string) => finishSteps(rounds.find((round) => round.title === title)!);

test('a class is told in how many steps the finish is to be reached', () => {
  expect(steps('Goldilocks')).toBe(40);
  expect(steps('The ravine')).toBe(100);
});

test('nothing is said where something else than few steps is paid, or nobody races', () => {
  for (const kind of ['saddle', 'valley', 'survivor', 'two-knob', 'arrow', 'quiz', 'fog']) {
    const found = rounds.filter((round) => round.kind === kind);
    expect(found, kind).not.toEqual([]);
    for (const round of found) expect(finishSteps(round)).toBeNull();
  }
});
