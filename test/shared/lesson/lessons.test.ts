import { describe, expect, test } from 'vitest';
import { lessons } from '../../../shared/lesson/lessons/index.ts';
import { lessonOf } from '../../../shared/lesson/pick.ts';
import { resolveRound } from '../../../shared/lesson/resolve.ts';
import { parseLesson } from '../../../shared/lesson/schema.ts';
import { raceable, surfaceById } from '../../../shared/surfaces/index.ts';

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

describe('the numbers in the sentences are those of the surfaces', () => {
  const hessian = (id: string, x: number, y: number) => surfaceById(id)!.hessian(x, y);

  test('the curvatures of the seed bowl are 2 and 6, of the round bowl 2', () => {
    expect(hessian('seed-bowl', 0, 0)).toEqual([2, 0, 6]);
    expect(hessian('round-bowl', 0, 0)).toEqual([2, 0, 2]);
  });

  test('the walls of the ravine are 25 times more curved than its floor', () => {
    expect(hessian('ravine', 0, 0)).toEqual([1, 0, 25]);
  });

  test('between the two exits lies a saddle of curvature −1 across the ridge: a step multiplies y by about 1 + η', () => {
    expect(hessian('two-exits', 0, 0)).toEqual([1, 0, -1]);
    const [eta, y] = [0.1, 1e-4];
    expect((y - eta * surfaceById('two-exits')!.gradient(-1, y)[1]) / y).toBeCloseTo(1 + eta, 6);
  });

  test('the two wells differ in depth; the four of Himmelblau do not, and each has its own limit', () => {
    const minima = (id: string) => surfaceById(id)!.stationaryPoints.filter(({ kind }) => kind === 'min');
    const [one, other] = minima('double-well');
    expect(one!.value).not.toBeCloseTo(other!.value, 1);
    expect(minima('himmelblau')).toHaveLength(4);
    for (const { value } of minima('himmelblau')) expect(value).toBeCloseTo(0, 10);
    const limits = minima('himmelblau').map(({ eigenvalues }) => (2 / eigenvalues[1]).toFixed(3));
    expect(limits.toSorted()).toEqual(['0.747', '0.949', '1.215', '1.241']);
  });
});
