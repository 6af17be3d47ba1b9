import { abs, PI } from './exact.ts';
import { atan } from './real.ts';

const degrees = 180 / PI;

/** The direction of (x, y) in degrees, counter-clockwise from east, 0 ≤ … < 360; 0 for the null vector. */
export function directionOf(x: number, y: number): number {
  if (x === 0) return y > 0 ? 90 : y < 0 ? 270 : 0;
  const slope = degrees * atan(y / x);
  if (x < 0) return slope + 180;
  return slope < 0 ? slope + 360 : slope;
}

/** The angle between two directions in degrees, 0 to 180. */
export function angleBetween(a: number, b: number): number {
  const apart = abs(a - b) % 360;
  return apart > 180 ? 360 - apart : apart;
}

/** Whether a number is a direction as `directionOf` tells it. */
export function isAngle(degrees: number): boolean {
  return degrees >= 0 && degrees < 360;
}
