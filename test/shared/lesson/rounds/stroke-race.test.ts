import { expect, test } from 'vitest';
import type { GolfRound } from '../../../../shared/lesson/lesson.ts';
import { strokeRace } from '../../../../shared/lesson/rounds/stroke-race.ts';
import { courseOf } from '../../../../shared/lesson/rounds/strokes.ts';
import { hashAt } from '../../../../shared/race/race.ts';

const round: GolfRound = {
  kind: 'golf',
  title: '',
  question: '',
  why: '',
  surface: 'seed-bowl',
  start: [1, 1],
  strokes: 8,
  lengths: { min: 0.005, max: 2, initial: 0.02 },
};
const course = courseOf(round);
const lengths = (...all: number[]) => all.map((length) => ({ length }));

test('row k has each ball after k strokes, or after all it has made', () => {
  const { xs, ys, losses, count, step } = strokeRace(course, [lengths(0.5, 0.25), lengths(0.25), []]);
  expect([count, step]).toEqual([3, 2]);
  const row = (k: number) => Array.from({ length: 3 }, (_, ball) => [xs[3 * k + ball], ys[3 * k + ball]]);
  expect(row(0)).toEqual(Array(3).fill([1, 1]));
  expect(row(1)).toEqual([
    [0, -2],
    [0.5, -0.5],
    [1, 1],
  ]);
  expect(row(2)).toEqual([
    [0, 1],
    [0.5, -0.5],
    [1, 1],
  ]);
  expect(Array.from(losses.subarray(6))).toEqual([3, 1, 4]);
});

test('a ball that flew says at which stroke, and rests where it was seen last', () => {
  const race = strokeRace(course, [lengths(2, 2, 2), lengths(0.1, 0.1, 0.1, 0.1)]);
  expect(Array.from(race.flownAt)).toEqual([3, -1]);
  expect(race.xs[2 * 2]).toBe(race.xs[2 * 4]);
  expect([...race.xs, ...race.ys, ...race.losses].every(Number.isFinite)).toBe(true);
});

test('before any stroke, and without a player, there is the start and a hash of it', () => {
  for (const made of [[], [[], []]]) {
    const race = strokeRace(course, made);
    expect(race.step).toBe(0);
    expect(hashAt(race, 0)).toBe(hashAt(strokeRace(course, made), 0));
  }
});
