import { abs, sqrt } from '../math/exact.ts';
import type { Point } from './surface.ts';

const mostSteps = 60;

/**
 * The place on the branch x, y > 0 of xy = 1 that is nearest to (x, y). The branch is its own mirror image in y = x, so
 * the nearest place is on the same side of it: between those ends the slope of the distance changes sign.
 */
function nearestOnBranch(x: number, y: number): Point {
  /** Half the derivative, by t, of the squared distance to (t, 1/t), times t³. */
  const slope = (t: number): number => ((t - x) * t * t + y) * t - 1;
  let [low, high] = x >= y ? [1, 2 + abs(x) + sqrt(abs(y))] : [0, 1];
  for (let step = 0; step < mostSteps; step++) {
    const middle = (low + high) / 2;
    if (slope(middle) > 0) high = middle;
    else low = middle;
  }
  return [high, 1 / high];
}

/** The place with xy = 1 that is nearest to (x, y). */
export function nearestOnHyperbola(x: number, y: number): Point {
  const one = nearestOnBranch(x, y);
  const [mirroredX, mirroredY] = nearestOnBranch(-x, -y);
  const other: Point = [-mirroredX, -mirroredY];
  const squared = ([px, py]: Point): number => (px - x) * (px - x) + (py - y) * (py - y);
  return squared(one) <= squared(other) ? one : other;
}
