import {
  optimizerOf,
  type ReferenceSurface,
  type SurfaceObject,
  scheduleOf,
  surfaceOf,
  type TorchObject,
} from '../../scripts/reference.ts';
import { eigenvalues } from '../../shared/math/matrix2.ts';
import {
  armijoStep,
  exactLineStep,
  momentumAt,
  newtonStep,
  optimizers,
  lrAt as rateAt,
  settingsOf,
} from '../../shared/optimizers/index.ts';
import { kindOf } from '../../shared/surfaces/stationary.ts';
import type { Point, StationaryKind } from '../../shared/surfaces/surface.ts';

/**
 * The product's mathematics, asked in the words of the reference files (README.md): their `surface`, `optimizer` and
 * `schedule` objects as they stand, θ as an array of one or two numbers.
 */
export type Theta = readonly number[];

/** What a one-cycle schedule puts in the place of the optimizer's own. */
export interface Overrides {
  readonly momentum?: number;
  readonly beta1?: number;
}

const pointOf = (theta: Theta): Point => [theta[0]!, theta[1] ?? 0];
const inDimensions = (theta: Theta, [x, y]: Point): number[] => (theta.length === 1 ? [x] : [x, y]);

export function value(surface: SurfaceObject, theta: Theta, batchIndices?: readonly number[]): number {
  return surfaceOf(surface).value(...pointOf(theta), batchIndices);
}

/** @param batchIndices places in the data; all of it when absent */
export function gradient(surface: SurfaceObject, theta: Theta, batchIndices?: readonly number[]): number[] {
  return inDimensions(theta, surfaceOf(surface).gradient(...pointOf(theta), batchIndices));
}

export function hessian(surface: SurfaceObject, theta: Theta): number[][] {
  const [xx, xy, yy] = surfaceOf(surface).hessian(...pointOf(theta));
  return theta.length === 1
    ? [[xx]]
    : [
        [xx, xy],
        [xy, yy],
      ];
}

export type Stepper = (theta: Theta, grad: Theta, learningRate: number, overrides?: Overrides | null) => number[];

/** One ball of `optimizer`, which remembers its own past steps. */
export function stepper(optimizer: TorchObject, dims: number): Stepper {
  const { id, settings } = optimizerOf(optimizer);
  const thetas = Array.from({ length: dims }, () => new Float64Array(1));
  const slopes = Array.from({ length: dims }, () => new Float64Array(1));
  const learningRates = new Float64Array(1);
  const mover = optimizers[id].begin(settings, learningRates, thetas, slopes);
  const own = settingsOf(id, settings) as { readonly momentum?: number; readonly beta1?: number };
  return (theta, grad, learningRate, overrides) => {
    thetas.forEach((coordinate, i) => {
      coordinate[0] = theta[i]!;
      slopes[i]![0] = grad[i]!;
    });
    learningRates[0] = learningRate;
    mover.cycleMomentum(overrides?.momentum ?? overrides?.beta1 ?? own.momentum ?? own.beta1 ?? 0);
    mover.step();
    return thetas.map((coordinate) => coordinate[0]!);
  };
}

/** The rate of the step that leaves θ_step; `schedule` null: `baseLr`. */
export function lrAt(schedule: TorchObject | null, baseLr: number, step: number): number {
  const ours = scheduleOf(schedule);
  if (ours.type === 'plateau') throw new Error('the rates of a plateau schedule follow the losses, not the step');
  return rateAt(ours, baseLr, step);
}

/** μ or β₁ of that step where the schedule cycles them, else nothing. */
export function overridesAt(schedule: TorchObject | null, optimizer: TorchObject, step: number): Overrides {
  const ours = scheduleOf(schedule);
  const cycled = ours.type === 'plateau' ? null : momentumAt(ours, step);
  if (cycled === null) return {};
  const { fields } = optimizers[optimizerOf(optimizer).id];
  if ('momentum' in fields) return { momentum: cycled };
  return 'beta1' in fields ? { beta1: cycled } : {};
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
