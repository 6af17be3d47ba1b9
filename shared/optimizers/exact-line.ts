import type { Hessian, Point } from '../surfaces/surface.ts';

export interface ExactLineStep {
  readonly point: Point;
  /** α in θ − αg. */
  readonly length: number;
  /** ∇L at the new point. */
  readonly gradient: Point;
}

/**
 * One step of steepest descent to the lowest point of the line on a quadratic loss: α = gᵀg/(gᵀHg). The next gradient
 * is g − αHg: taken anew near the minimum, where terms cancel, it would have lost the digits that the lengths need.
 * Null where the loss does not curve upwards along its slope, and at a stationary point.
 */
export function exactLineStep([x, y]: Point, [gx, gy]: Point, [xx, xy, yy]: Hessian): ExactLineStep | null {
  const [hx, hy] = [xx * gx + xy * gy, xy * gx + yy * gy];
  const curvature = gx * hx + gy * hy;
  if (!(curvature > 0)) return null;
  const length = (gx * gx + gy * gy) / curvature;
  return {
    point: [x - length * gx, y - length * gy],
    length,
    gradient: [gx - length * hx, gy - length * hy],
  };
}
