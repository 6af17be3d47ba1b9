import { abs, max } from '../math/exact.ts';
import { eigenvalues, solve } from '../math/matrix2.ts';
import { newtonMove } from '../surfaces/newton-move.ts';
import type { Point, Surface } from '../surfaces/surface.ts';
import { backtrack, type LineStep } from './armijo.ts';

/**
 * One Newton step, to the stationary point of the local quadratic model, whatever its kind (a saddle attracts as a
 * minimum does); null where the Hessian is singular.
 */
export function newtonStep(surface: Pick<Surface, 'gradient' | 'hessian' | 'lane'>, [x, y]: Point): Point | null {
  const move = newtonMove(surface, x, y);
  return move && [x - move[0], y - move[1]];
}

/** Least eigenvalue of the damped Hessian, as a share of the largest in size. */
const leastCurvature = 1e-3;

/**
 * One damped Newton step: the Hessian is raised by λI until it is positive definite, which makes the step one downhill,
 * and the step is shortened by Armijo's rule. Null at a stationary point.
 */
export function dampedNewtonStep(
  surface: Pick<Surface, 'value' | 'gradient' | 'hessian'>,
  from: Point,
): LineStep | null {
  const [gx, gy] = surface.gradient(...from);
  const [xx, xy, yy] = surface.hessian(...from);
  const [low, high] = eigenvalues(xx, xy, yy);
  const least = leastCurvature * max(abs(low), abs(high));
  const raise = low >= least ? 0 : least - low;
  const direction = solve(xx + raise, xy, yy + raise, gx, gy) ?? [gx, gy];
  return backtrack(surface, from, direction, gx * direction[0] + gy * direction[1]);
}
