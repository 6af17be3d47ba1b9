import { max, min } from '../../math/exact.ts';
import { type Race, startRace } from '../../race/race.ts';
import type { Move } from './move.ts';
import { type Course, strokesOf } from './strokes.ts';

/**
 * The strokes of a class as rows of a race, so that what draws races draws them: row k has every ball after k strokes,
 * or after all it has made. As many rows as the longest has, and the start; all of them computed.
 *
 * @param made the moves of each ball, in the order of the balls
 * @param leastRows rows besides the start, where others have more strokes than the balls
 */
export function strokeRace(course: Course, made: readonly (readonly Move[])[], leastRows = 0): Race {
  const { surface, start } = course;
  const steps = max(leastRows, ...made.map(({ length }) => length));
  // Nobody takes a step: every row is filled in here.
  const race = startRace(
    { surface, start, steps },
    made.map(() => ({ learningRate: 1 })),
  );
  for (const [ball, moves] of made.entries()) {
    const { points, flownAt } = strokesOf(course, moves);
    race.flownAt[ball] = flownAt ?? -1;
    for (let row = 0; row <= steps; row++) {
      const [x, y] = points[min(row, points.length - 1)]!;
      const at = row * race.count + ball;
      race.xs[at] = x;
      race.ys[at] = y;
      race.losses[at] = surface.value(x, y);
    }
  }
  race.step = steps;
  return race;
}
