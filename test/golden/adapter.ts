import { type ReferenceSurface, type SurfaceObject, surfaceOf } from '../../scripts/reference.ts';
import { inDimensions, pointOf, type Theta } from '../../scripts/stepper.ts';
import { eigenvalues } from '../../shared/math/matrix2.ts';
import { armijoStep, exactLineStep, newtonStep } from '../../shared/optimizers/index.ts';
import { kindOf } from '../../shared/surfaces/stationary.ts';
import type { Point, StationaryKind } from '../../shared/surfaces/surface.ts';

/**
 * The product's mathematics, asked in the words of the reference files (README.md): their `surface`, `optimizer` and
 * `schedule` objects as they stand, θ as an array of one or two numbers. What `npm run trace` needs too is there.
 */
export {
  gradient,
  lrAt,
  type Overrides,
  overridesAt,
  stepper,
  type Theta,
  value,
} from '../../scripts/stepper.ts';

export function hessian(surface: SurfaceObject, theta: Theta): number[][] {
  const [xx, xy, yy] = surfaceOf(surface).hessian(...pointOf(theta));
  return theta.length === 1
    ? [[xx]]
    : [
        [xx, xy],
        [xy, yy],
      ];
}

export interface LineSearch {
  /** θ₀ first. */
  readonly theta: number[][];
  /** The length of each step. */
  readonly alpha: number[];
}

type Step = (from: Point) => { readonly point: Point; readonly length: number } | null;

function walk(step: Step, start: Theta, iterations: number): LineSearch {
  const theta = [[...start]];
  const alpha: number[] = [];
  let point = pointOf(start);
  for (let i = 0; i < iterations; i++) {
    const next = step(point);
    if (next === null) break;
    point = next.point;
    theta.push(inDimensions(start, point));
    alpha.push(next.length);
  }
  return { theta, alpha };
}

export interface ArmijoParams {
  readonly alpha0: number;
  readonly rho: number;
  readonly c1: number;
}

export function armijo(surface: SurfaceObject, params: ArmijoParams, start: Theta, iterations: number): LineSearch {
  const ours = surfaceOf(surface);
  const settings = { firstLength: params.alpha0, shrink: params.rho, promise: params.c1 };
  return walk((from) => armijoStep(ours, from, settings), start, iterations);
}

/** A surface of one variable as one of two, which is round in the other. */
function lone({ gradient, hessian }: ReferenceSurface): Pick<ReferenceSurface, 'gradient' | 'hessian'> {
  return { gradient, hessian: (x, y) => [hessian(x, y)[0], 0, 1] };
}

/** Undamped. */
export function newton(surface: SurfaceObject, start: Theta, iterations: number): Pick<LineSearch, 'theta'> {
  const ours = surfaceOf(surface);
  const step: Step = (from) => {
    const point = newtonStep(start.length === 1 ? lone(ours) : ours, from);
    return point && { point, length: 1 };
  };
  return { theta: walk(step, start, iterations).theta };
}

/** On ½θᵀAθ − bᵀθ. */
export function exactLine(A: readonly Theta[], b: Theta, start: Theta, iterations: number): LineSearch {
  const [[xx, xy], [, yy]] = A as [[number, number], [number, number]];
  const [x, y] = pointOf(start);
  let slopes: Point = [xx * x + xy * y - b[0]!, xy * x + yy * y - b[1]!];
  const step: Step = (from) => {
    const next = exactLineStep(from, slopes, [xx, xy, yy]);
    if (next) slopes = next.gradient;
    return next;
  };
  return walk(step, start, iterations);
}

export function classify(surface: SurfaceObject, point: Theta): StationaryKind {
  const [xx, xy, yy] = surfaceOf(surface).hessian(...pointOf(point));
  return kindOf(point.length === 1 ? [xx] : eigenvalues(xx, xy, yy));
}
