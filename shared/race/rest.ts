import { length } from '../math/exact.ts';
import { eigenvalues } from '../math/matrix2.ts';
import { cos, PI, sin } from '../math/real.ts';
import { armijoStep, newtonStep } from '../optimizers/index.ts';
import { diagonal } from '../surfaces/box.ts';
import type { Point, Surface } from '../surfaces/surface.ts';

/**
 * At what a ball rests that does not move any more and has not settled (ROUNDS, Fates, rules 6 to 8). `near` = .02 D is
 * how far off its resting place it may be.
 */
export type Rest =
  | { readonly kind: 'saddle' | 'summit' }
  | { readonly kind: 'local' /** L(m) − L* */; readonly missedDepth: number };

const mostNewtonSteps = 40;
const mostArmijoSteps = 1000;
/** ‖∇L‖ ≈ 0 means this share of the slope at the start (plus the mean slope, for a start without slope). */
const flat = 1e-9;
/** Armijo's test compares losses, so it cannot see slopes below about the root of a double's precision. */
const flatForDescent = 1e-7;
/** A curvature is visible when it changes the loss by this share of the gap within `near`. */
const visible = 1e-4;
const directions = 32;
const rings = 16;

/** L on the way from `centre` outwards to `radius`, in every direction (a lane has two): one list of `rings` losses each. */
function rays(surface: Surface, [x, y]: Point, radius: number): readonly (readonly number[])[] {
  const count = surface.lane ? 2 : directions;
  return Array.from({ length: count }, (_, i) => {
    const angle = (2 * PI * i) / count;
    const [dx, dy] = [cos(angle), sin(angle)];
    return Array.from({ length: rings }, (__, ring) => {
      const r = (radius * (ring + 1)) / rings;
      return surface.value(x + r * dx, y + r * dy);
    });
  });
}

function slope(surface: Surface, [x, y]: Point): number {
  return length(...surface.gradient(x, y));
}

function apart(a: Point, b: Point): number {
  return length(a[0] - b[0], a[1] - b[1]);
}

/** The stationary point to which Newton's method leads from `from`, if it is within `near`. */
function stationaryNear(surface: Surface, from: Point, near: number, tolerance: number): Point | null {
  let point = from;
  for (let step = 0; step <= mostNewtonSteps; step++) {
    if (slope(surface, point) <= tolerance) return apart(point, from) <= near ? point : null;
    const next = newtonStep(surface, point);
    if (next === null) return null;
    point = next;
  }
  return null;
}

/** The minimum to which careful descent leads from `from`, if it gets there without leaving `near`. */
function minimumNear(surface: Surface, from: Point, near: number, tolerance: number): Point | null {
  let point = from;
  for (let step = 0; step <= mostArmijoSteps; step++) {
    if (apart(point, from) > near) return null;
    if (slope(surface, point) <= tolerance) return point;
    const next = armijoStep(surface, point);
    if (next === null) return point;
    point = next.point;
  }
  return null;
}

function unstable(surface: Surface, z: Point, near: number, gap: number): Rest | null {
  const [low, high] = eigenvalues(...surface.hessian(...z));
  const isVisible = (eigenvalue: number): boolean =>
    0.5 * (eigenvalue < 0 ? -eigenvalue : eigenvalue) * near * near >= visible * gap;
  if (low < 0 && isVisible(low)) return { kind: high > 0 ? 'saddle' : 'summit' };
  if (isVisible(low) || isVisible(high)) return null;
  const level = surface.value(...z);
  // On a plain, rounding goes up and down as well.
  const least = visible * gap;
  const rises = rays(surface, z, near).map((ray) => ray[rings - 1]! - level);
  return rises.some((rise) => rise >= least) && rises.some((rise) => rise <= -least) ? { kind: 'saddle' } : null;
}

function valley(surface: Surface, m: Point, loss: number, goal: number, radius: number): Rest | null {
  const { best } = surface;
  const bottom = surface.value(...m);
  if (best === null || bottom <= goal) return null;
  const missedDepth = bottom - best;
  let leastRise = Number.POSITIVE_INFINITY;
  for (const ray of rays(surface, m, radius)) {
    let rise = 0;
    for (const height of ray) if (height - bottom > rise) rise = height - bottom;
    if (rise < leastRise) leastRise = rise;
  }
  const shallower = leastRise < missedDepth ? leastRise : missedDepth;
  return leastRise >= 0.01 * missedDepth && loss - bottom <= 0.1 * shallower ? { kind: 'local', missedDepth } : null;
}

/**
 * @param gap L(start) − L*
 * @returns null for a ball that is merely slow
 */
export function restOf(surface: Surface, start: Point, place: Point, gap: number, goal: number): Rest | null {
  const size = diagonal(surface.domain);
  const near = 0.02 * size;
  const steepness = slope(surface, start) + gap / size;
  const z = stationaryNear(surface, place, near, flat * steepness);
  const rest = z && unstable(surface, z, near, gap);
  if (rest) return rest;
  const m = minimumNear(surface, place, near, flatForDescent * steepness);
  return m && valley(surface, m, surface.value(...place), goal, 2 * near);
}
