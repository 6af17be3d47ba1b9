import { abs, clamp, length } from '../math/exact.ts';
import type { Box, Fence, Point } from './surface.ts';

/** A constraint this near to equality is active. */
const touching = 1e-9;

/** g = (x − cx)² + (y − cy)² − r² ≤ 0 */
export function disc([cx, cy]: Point, radius: number): Fence {
  return {
    project(x, y) {
      const away = length(x - cx, y - cy);
      // Also for NaN and ∞, which no scaling could bring back: they stay, and have flown.
      if (!(away > radius)) return [x, y];
      const scale = radius / away;
      return [cx + scale * (x - cx), cy + scale * (y - cy)];
    },
    active: (x, y) => (length(x - cx, y - cy) >= radius - touching ? [[2 * (x - cx), 2 * (y - cy)]] : []),
  };
}

/** g = ax + by − c ≤ 0 */
export function halfPlane(a: number, b: number, c: number): Fence {
  const norm = length(a, b);
  return {
    project(x, y) {
      const over = (a * x + b * y - c) / norm;
      if (!(over > 0)) return [x, y];
      return [x - (over * a) / norm, y - (over * b) / norm];
    },
    active: (x, y) => (a * x + b * y - c >= -touching * norm ? [[a, b]] : []),
  };
}

/** Four constraints: xMin − x ≤ 0, x − xMax ≤ 0, and alike for y. Two of them are active in a corner. */
export function boxFence({ xMin, xMax, yMin, yMax }: Box): Fence {
  return {
    project: (x, y) => [clamp(x, xMin, xMax), clamp(y, yMin, yMax)],
    active(x, y) {
      const sides: readonly (readonly [distance: number, gradient: Point])[] = [
        [x - xMin, [-1, 0]],
        [xMax - x, [1, 0]],
        [y - yMin, [0, -1]],
        [yMax - y, [0, 1]],
      ];
      return sides.filter(([distance]) => abs(distance) <= touching).map(([, gradient]) => gradient);
    },
  };
}

/**
 * The multiplier μ of ∇L + μ∇g = 0 at an allowed place (its least-squares solution where the ball does not rest yet); of
 * two active constraints the larger one; null where none is active.
 */
export function multiplierAt(fence: Fence, slope: Point, x: number, y: number): number | null {
  let largest: number | null = null;
  for (const [gx, gy] of fence.active(x, y)) {
    const mu = -(slope[0] * gx + slope[1] * gy) / (gx * gx + gy * gy);
    if (largest === null || mu > largest) largest = mu;
  }
  return largest;
}
