import { expect, test } from 'vitest';
import type { ArrowRound, Lesson } from '../../../../shared/lesson/lesson.ts';
import { prepareLesson } from '../../../../shared/lesson/own/prepare-lesson.ts';
import { painted } from './specs.ts';

const large = painted((x, y) => x * x + 2 * y * y, [120, 120]);

function aiming(targets: number): Lesson {
  const at = [1, 1] as const;
  const round: ArrowRound = {
    kind: 'arrow',
    title: 'Aim',
    question: 'Where is down?',
    why: 'So.',
    targets: Array.from({ length: targets }, () => ({ surface: 'own:large', at })),
  };
  return { schema: 1, id: 'large', title: 'Large', surfaces: { 'own:large': large }, rounds: [round] };
}

test('a round may carry as much as a lesson may bring, and no more', () => {
  expect(prepareLesson(aiming(2))).toMatchObject({ lesson: { id: 'large' } });
  expect(prepareLesson(aiming(12))).toEqual({ path: 'rounds.0', expected: 'smaller surfaces' });
});
