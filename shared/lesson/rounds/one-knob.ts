import { round as whole } from '../../math/exact.ts';
import { shareOfTheWay } from '../../race/score.ts';
import { knownSurface } from '../../surfaces/known.ts';
import type { KnobRound } from '../lesson.ts';
import type { Play } from './move.ts';
import { courseOf, strokesOf } from './strokes.ts';

/** How far a knob is nudged to see what it does (ROUNDS, 3). */
export const nudge = 0.1;

/** Turn one knob at a time, the other frozen; what counts is how far down that leads (q of ROUNDS). */
export const knobPlay: Play<KnobRound> = {
  moves: ({ strokes }) => strokes,
  isOver: (round, made) => strokesOf(courseOf(round), made).holedAt !== null,
  unfit({ surface }, _, move) {
    const { xMin, xMax, yMin, yMax } = knownSurface(surface).domain;
    if (!('knob' in move)) return { path: 'move.knob', expected: '0 or 1' };
    const [min, max] = move.knob === 0 ? [xMin, xMax] : [yMin, yMax];
    return move.to >= min && move.to <= max ? null : { path: 'move.to', expected: `${min} to ${max}` };
  },
  points(round, made) {
    const course = courseOf(round);
    const { surface, start, goal } = course;
    const end = strokesOf(course, made).points.at(-1)!;
    return whole(100 * shareOfTheWay(surface, surface.value(...start), surface.value(...end), goal));
  },
};
