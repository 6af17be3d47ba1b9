import { describe, expect, test } from 'vitest';
import type { MoveRound } from '../../../shared/lesson/lesson.ts';
import { parseLesson } from '../../../shared/lesson/schema.ts';
import { arrow, classify, fog, golf, kinds, knobs, lessonOfMoves } from '../room/moves-lesson.ts';

const parsed = (round: object) => parseLesson(JSON.parse(JSON.stringify(lessonOfMoves(round as MoveRound))));

test.each(kinds)('$kind passes as it is, with a question and its own time too', (round) => {
  expect(parsed(round)).toEqual({ lesson: lessonOfMoves(round) });
  const predict = { kind: 'point', text: 'Where?', surface: 'seed-bowl', right: [1, 1], tolerance: 1 } as const;
  const full = { ...round, predict, predictSeconds: 20, moveSeconds: 12 };
  expect(parsed(full)).toEqual({ lesson: lessonOfMoves(full) });
});

describe('a round of moves that cannot be played is refused with where and what was expected', () => {
  const thirteen = (one: unknown) => Array(13).fill(one);
  test.each<[string, object, string, string]>([
    ['no targets', { ...arrow, targets: [] }, 'targets', 'at least 1 entries'],
    ['13 targets', { ...arrow, targets: thirteen(arrow.targets[0]) }, 'targets', 'at most 12 entries'],
    ['a target off the map', { ...arrow, targets: [{ surface: 'seed-bowl', at: [4, 0] }] }, 'targets.0', 'at: a point'],
    ['a target nowhere', { ...arrow, targets: [{ surface: 'moon', at: [0, 0] }] }, 'targets.0.surface', 'seed-bowl or'],
    ['a slope at a classified point', { ...classify, points: [[1, 1]] }, 'points.0', 'a stationary point'],
    [
      'the second point',
      {
        ...classify,
        points: [
          [1.29, 0],
          [3, 3],
        ],
      },
      'points.1',
      'a stationary point',
    ],
    ['no points', { ...classify, points: [] }, 'points', 'at least 1 entries'],
    ['no strokes', { ...golf, strokes: 0 }, 'strokes', 'at least 1'],
    ['21 strokes', { ...knobs, strokes: 21 }, 'strokes', 'at most 20'],
    ['half a stroke', { ...knobs, strokes: 2.5 }, 'strokes', 'a whole number'],
    ['a hole at the start', { ...golf, start: [0, 0] }, 'start', 'a start outside the goal'],
    ['a start off the map', { ...knobs, start: [4, 0] }, 'start', 'a point of the map'],
    ['no hole', { ...golf, surface: 'monkey-saddle' }, 'surface', 'seed-bowl or'],
    ['a hole without end', { ...golf, surface: 'separable' }, 'surface', 'a surface with a best minimum'],
    ['a slider upside down', { ...golf, lengths: { min: 1, max: 0.1, initial: 1 } }, 'lengths', 'min ≤ initial ≤ max'],
    ['no slider', { ...golf, lengths: undefined }, 'lengths', 'an object'],
    ['a slider for knobs', { ...knobs, lengths: golf.lengths }, '', 'no other fields'],
    ['one probe', { ...fog, probes: 1 }, 'probes', 'at least 2'],
    ['fog over no minimum', { ...fog, surface: 'separable' }, 'surface', 'a surface with a best minimum'],
    ['pooled as a word', { ...fog, pooled: 'yes' }, 'pooled', 'true or false'],
    ['two seconds a move', { ...fog, moveSeconds: 2 }, 'moveSeconds', 'at least 3'],
    ['three minutes a move', { ...fog, moveSeconds: 180 }, 'moveSeconds', 'at most 120'],
    ['steps of a race', { ...golf, steps: 40 }, '', 'no other fields'],
  ])('%s', (_, round, path, expected) => {
    expect(parsed(round)).toEqual({
      path: path === '' ? 'rounds.0' : `rounds.0.${path}`,
      expected: expect.stringContaining(expected),
    });
  });
});
