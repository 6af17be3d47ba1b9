import { angleBetween, directionOf, isAngle } from '../../math/direction.ts';
import { max, round as whole } from '../../math/exact.ts';
import { knownSurface } from '../../surfaces/known.ts';
import type { ArrowRound, MapPoint } from '../lesson.ts';
import type { Play } from './move.ts';

/** An arrow that is so far off, in degrees, is worth nothing (ROUNDS, 2). */
const worthlessAngle = 30;

/** The direction of −∇L at a point of a map, in degrees. */
export function downhillAt({ surface, at: [x, y] }: MapPoint): number {
  const [gx, gy] = knownSurface(surface).gradient(x, y);
  return directionOf(-gx, -gy);
}

/** 0 to 1: 1 for the right direction itself, 0 from 30° off. */
export function aim(angle: number, right: number): number {
  return max(0, 1 - angleBetween(angle, right) / worthlessAngle);
}

/** Aim −∇L at each of the points; what is not aimed counts as 0. */
export const arrowPlay: Play<ArrowRound> = {
  moves: ({ targets }) => targets.length,
  unfit: (_, __, move) =>
    'angle' in move && isAngle(move.angle) ? null : { path: 'move.angle', expected: '0 to 360 degrees' },
  points({ targets }, made) {
    const sum = made.reduce(
      (all, move, i) => all + ('angle' in move ? aim(move.angle, downhillAt(targets[i]!)) : 0),
      0,
    );
    return whole((100 * sum) / targets.length);
  },
};
