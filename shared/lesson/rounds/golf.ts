import { round as whole } from '../../math/exact.ts';
import { arrivalPoints, shareOfTheWay } from '../../race/score.ts';
import type { GolfRound } from '../lesson.ts';
import type { Play } from './move.ts';
import { courseOf, strokesOf } from './strokes.ts';

/** Fewest strokes to the goal; a stroke is a step θ ← θ − a∇L of a length that the player chooses. */
export const golfPlay: Play<GolfRound> = {
  moves: ({ strokes }) => strokes,
  isOver(round, made) {
    const { holedAt, flownAt } = strokesOf(courseOf(round), made);
    return holedAt !== null || flownAt !== null;
  },
  unfit({ lengths: { min, max } }, _, move) {
    // Written so that NaN is refused too.
    const fits = 'length' in move && move.length >= min && move.length <= max;
    return fits ? null : { path: 'move.length', expected: `${min} to ${max}` };
  },
  points(round, made) {
    const course = courseOf(round);
    const { points, holedAt, flownAt } = strokesOf(course, made);
    if (flownAt !== null) return 0;
    if (holedAt !== null) return arrivalPoints(course.par, holedAt);
    const { surface, start, goal } = course;
    return whole(40 * shareOfTheWay(surface, surface.value(...start), surface.value(...points.at(-1)!), goal));
  },
};
