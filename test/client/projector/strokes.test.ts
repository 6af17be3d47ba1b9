import { describe, expect, test } from 'vitest';
import { strokeBars, strokeCounts, strokeRows } from '../../../client/projector/moves/stroke-rows.ts';
import { strokeStage } from '../../../client/projector/moves/stroke-stage.ts';
import type { GolfRound, KnobRound } from '../../../shared/lesson/lesson.ts';
import { courseOf } from '../../../shared/lesson/rounds/strokes.ts';

const told = { title: '', question: '', why: '' };
const golf: GolfRound = {
  kind: 'golf',
  ...told,
  surface: 'ravine',
  strokes: 8,
  lengths: { min: 0.005, max: 2, initial: 0.02 },
};
const knobs: KnobRound = { kind: 'one-knob', ...told, surface: 'turned-ravine', strokes: 6 };
const course = courseOf(golf);
const player = (seat: number, ...lengths: number[]) => ({ seat, moves: lengths.map((length) => ({ length })) });

describe('who leads in a round of strokes', () => {
  const played = [
    player(0, 0.01),
    player(1, 2, 2),
    player(2, 0.04, 1),
    player(3),
    player(5, 0.005, 0.04, 1),
    player(7),
    player(8, 2.5),
  ];
  const rows = strokeRows(course, played);

  test('first who has holed, the fewest strokes first, then by loss, last who flew', () => {
    expect(rows.map(({ seat }) => seat)).toEqual([2, 5, 0, 3, 7, 8, 1]);
    expect(rows.map(({ holedAt }) => holedAt)).toEqual([2, 3, null, null, null, null, null]);
    // The one that flew was seen last at less than the loss of one that did not.
    expect(rows[6]!.loss).toBeLessThan(rows[5]!.loss);
  });

  test('equal players share a place', () => {
    expect(rows.map(({ place }) => place)).toEqual([1, 2, 3, 4, 4, 6, 7]);
  });

  test('every player is counted once', () => {
    expect(strokeCounts(rows)).toEqual({ holed: 2, onTheWay: 4, flown: 1 });
    expect(strokeBars(rows, 8)).toEqual({ holedIn: [0, 1, 1, 0, 0, 0, 0, 0], notHoled: 5 });
  });

  test('without a player there are no rows and no counts', () => {
    expect(strokeRows(course, [])).toEqual([]);
    expect(strokeCounts([])).toEqual({ holed: 0, onTheWay: 0, flown: 0 });
  });
});

describe('what the stage shows of strokes', () => {
  const view = { phase: 'move', round: golf, moves: [player(4, 0.04, 1), player(9)], played: null } as const;

  test('while the class plays: all balls at their last stroke, no ghost', () => {
    const stage = strokeStage(view)!;
    expect(stage.seats).toEqual([4, 9]);
    expect(stage.race.step).toBe(2);
    expect(stage.ranks).toEqual([0, 1]);
    expect(stage.ghosts).toEqual([]);
    expect(Array.from(stage.race.xs.subarray(4))).toEqual([expect.closeTo(0, 12), -9]);
  });

  test('at the reveal the ways of those who played, in the order of seats, and rows enough for every ghost', () => {
    const played = [
      { ...player(9, 0.04, 1), points: 100 },
      { ...player(4, 0.01), points: 3 },
    ];
    const stage = strokeStage({ ...view, phase: 'reveal', moves: [], played })!;
    expect(stage.seats).toEqual([4, 9]);
    expect(stage.ranks).toEqual([1, 0]);
    expect(stage.ghosts.map(({ id, xs }) => [id, xs.length - 1])).toEqual([
      ['exact', 4],
      ['armijo', 20],
      ['newton', 1],
    ]);
    expect(stage.race.step).toBe(20);
  });

  test('knobs are turned against exact line search alone', () => {
    const stage = strokeStage({ phase: 'reveal', round: knobs, moves: [], played: [] })!;
    expect(stage.ghosts.map(({ id }) => id)).toEqual(['exact']);
  });

  test('in other phases and other rounds there is none', () => {
    expect(strokeStage({ ...view, phase: 'brief' })).toBeNull();
    expect(strokeStage({ ...view, round: null })).toBeNull();
    const race = { kind: 'goldilocks', ...told, surface: 'seed-bowl' } as const;
    expect(strokeStage({ ...view, round: race })).toBeNull();
  });
});
