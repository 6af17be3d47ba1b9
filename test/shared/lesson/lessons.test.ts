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

  const curvatures = (id: string) =>
    surfaceById(id)!.stationaryPoints.find(({ value }) => value === surfaceById(id)!.best)!.eigenvalues;

  test.each([
    ['turned-ravine', '2/25', 2 / 25],
    ['booth', '2/18', 2 / 18],
    ['matyas', 'up to 2', 2],
    ['three-hump-camel', '2/4.41', 2 / 4.41],
    ['six-hump-camel', '2/16.5', 2 / 16.5],
    ['goldstein-price', '2/965', 2 / 965],
    ['mccormick', '2/4', 2 / 4],
    ['peaks', '30.2', 2 / 30.2],
    ['banana-100', '1002', 2 / 1002],
    ['rastrigin', '2/397', 2 / 397],
    ['levy', '2/2.24', 2 / 2.24],
    ['michalewicz', '2/81', 2 / 81],
    ['best-box', '2/24', 2 / 24],
    ['one-example', '1/2', 1 / 2],
    ['line-standardised', 'limit is 2', 2],
    ['logistic', '2/0.138', 2 / 0.138],
  ])('%s: its limit is said to be %s', (id, said, limit) => {
    const { question, why } = lessonOf(id).rounds[0]!;
    expect(question + why).toContain(said);
    expect(2 / curvatures(id)[1] / limit).toBeCloseTo(1, 2);
  });

  test('how many times flatter: Beale 162, the raw line 132, the steep banana 10 times the first; Levy outside 8.7', () => {
    const ratio = (id: string) => curvatures(id)[1] / curvatures(id)[0];
    expect([ratio('beale'), ratio('line-raw')].map(Math.round)).toEqual([162, 132]);
    expect(curvatures('banana-100')[1] / curvatures('banana')[1]).toBeCloseTo(9.9, 1);
    const minima = surfaceById('levy')!.stationaryPoints.filter(({ kind }) => kind === 'min');
    expect(Math.max(...minima.map(({ eigenvalues }) => eigenvalues[1])) / curvatures('levy')[1]).toBeCloseTo(8.7, 1);
  });

  test('counts of valleys, saddles and depths', () => {
    const count = (id: string, kind: string) =>
      surfaceById(id)!.stationaryPoints.filter((place) => place.kind === kind).length;
    const depths = (id: string) =>
      new Set(
        surfaceById(id)!.stationaryPoints.flatMap(({ kind, value }) => (kind === 'min' ? [value.toFixed(6)] : [])),
      );
    expect([count('six-hump-camel', 'min'), count('styblinski-tang', 'min'), depths('styblinski-tang').size]).toEqual([
      6, 4, 3,
    ]);
    expect([count('three-hump-camel', 'min'), count('peaks', 'min'), count('peaks', 'max')]).toEqual([3, 3, 3]);
    expect([count('network-slice', 'min'), count('network-slice', 'saddle')]).toEqual([2, 2]);
    expect([count('michalewicz', 'min'), count('fog', 'min')]).toEqual([2, 2]);
  });

  test('on the cliff the slope is more than ten times that of the ground about it', () => {
    const slope = (x: number) => surfaceById('cliff')!.gradient(x, 0)[0];
    for (const ground of [2, 3, 5.5, 6]) expect(slope(4) / slope(ground)).toBeGreaterThan(10);
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
