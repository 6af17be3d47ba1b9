import { exactLineStep } from '../../optimizers/exact-line.ts';
import { isQuadratic } from '../../optimizers/rivals.ts';
import type { Point } from '../../surfaces/surface.ts';
import type { Knob } from './move.ts';
import type { Course } from './strokes.ts';

const mostMoves = 100;

/**
 * How many moves to the goal a player needs who turns the knobs in turns, each to the lowest place on its line. Null
 * where that takes over 100, and where the lowest place of a line is not known exactly: on what is not quadratic.
 */
export function perfectKnobs({ surface, start, goal }: Course, first: Knob): number | null {
  if (!isQuadratic(surface)) return null;
  let point: Point = start;
  for (let move = 1; move <= mostMoves; move++) {
    const [gx, gy] = surface.gradient(...point);
    const along: Point = (move - 1 + first) % 2 === 0 ? [gx, 0] : [0, gy];
    // Already the lowest place of this line: the move is made, and changes nothing.
    point = exactLineStep(point, along, surface.hessian(...point))?.point ?? point;
    if (surface.value(...point) <= goal) return move;
  }
  return null;
}
