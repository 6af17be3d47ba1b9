import { describe, expect, test } from 'vitest';
import { lessons } from '../../../shared/lesson/lessons/index.ts';
import { lessonOf } from '../../../shared/lesson/pick.ts';
import { resolveRound } from '../../../shared/lesson/resolve.ts';
import { parseLesson } from '../../../shared/lesson/schema.ts';
import { raceable } from '../../../shared/surfaces/index.ts';

const picked = raceable.map(({ id }) => lessonOf(id));
const rounds = [...lessons, ...picked].flatMap((lesson) =>
  lesson.rounds.map((round) => [`${lesson.id}: ${round.title}`, round] as const),
);

describe('First descent', () => {
  test('is three rounds: seed bowl, ravine, two exits', () => {
    expect(lessons.map(({ title }) => title)).toEqual(['First descent']);
    expect(lessons[0]!.rounds.map(({ surface }) => surface)).toEqual(['seed-bowl', 'ravine', 'two-exits']);
  });
});

describe('Pick a surface', () => {
  test('has a lesson of one round for every surface with a goal, each with its own name', () => {
    expect(picked.map(({ rounds: [round] }) => round!.surface)).toEqual(raceable.map(({ id }) => id));
    expect(new Set(picked.map(({ title }) => title)).size).toBe(raceable.length);
  });

  test.each(['moon', '', '__proto__', 'toString', 'monkey-saddle'])('%j is no surface', (id) => {
    expect(() => lessonOf(id)).toThrow('expected the id of a surface in the catalogue');
  });
});

test.each([...lessons, ...picked])('what we offer passes our own check: $id', (lesson) => {
  expect(parseLesson(JSON.parse(JSON.stringify(lesson)))).toEqual({ lesson });
});

test.each(rounds)('one question, one sentence of why, at most 15 s: %s', (_, round) => {
  expect(round.question).toMatch(/^[A-Z][^?!]*\?$/);
  expect(round.why).toMatch(/^[A-Z].*[^.]\.$/);
  expect(round.why).not.toMatch(/[.!?] /);
  const { steps, stepsPerSecond } = resolveRound(round);
  expect(steps / stepsPerSecond).toBeLessThanOrEqual(15);
});
