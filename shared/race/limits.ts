import { abs, max, min } from '../math/exact.ts';
import { optimizers, settingsOf } from '../optimizers/index.ts';
import { bestMinima } from '../surfaces/stationary.ts';
import type { Point, Surface } from '../surfaces/surface.ts';
import { type ChoiceBesidesRate, hasCliff, keepsRate, optimizerOf } from './choice.ts';

/** What a minimum of curvature λmin … λmax does to learning rates. */
export interface Limit {
  readonly point: Point;
  readonly lambdaMin: number;
  readonly lambdaMax: number;
  /** 2/λmax: above this no ball of plain descent can settle here. It need not fly there, and it may fly elsewhere. */
  readonly cliff: number;
  /** 2/(λmin + λmax): the best rate for the worst start, "safest from everywhere". */
  readonly safest: number;
}

/** One limit for every minimum of the best value; none for a sharp one, which no rate suits. */
export function limitsOf(surface: Surface): readonly Limit[] {
  const minima = bestMinima(surface).filter(({ sharp }) => !sharp);
  return minima.map(({ point, eigenvalues: [lambdaMin, lambdaMax] }) => ({
    point,
    lambdaMin,
    lambdaMax,
    cliff: 2 / lambdaMax,
    safest: 2 / (lambdaMin + lambdaMax),
  }));
}

export interface Inertia {
  /** μ */
  readonly momentum: number;
  /** τ; not with Nesterov. */
  readonly dampening?: number;
  readonly nesterov?: boolean;
}

/**
 * The learning rate above which momentum cannot settle at curvature `lambda`: 2(1+μ)/((1−τ)λ), with Nesterov's look
 * ahead 2(1+μ)/((1+2μ)λ) (ROUNDS, The cliff to draw). At μ = 0 both are 2/λ.
 */
export function settleLimit(lambda: number, { momentum, dampening = 0, nesterov = false }: Inertia): number {
  const intake = nesterov ? 1 + 2 * momentum : 1 - dampening;
  return (2 * (1 + momentum)) / (intake * lambda);
}

/**
 * The rate above which a choice cannot settle at curvature `lambda`. Weight decay adds to the curvature. Null where
 * there is no such rate: the adaptive optimizers settle at any, so for them the reach line is drawn; and where a
 * schedule changes the rate.
 */
export function cliffOf(choice: ChoiceBesidesRate, lambda: number): number | null {
  if (!hasCliff(choice)) return null;
  if (optimizerOf(choice) === 'descent') return 2 / (lambda + settingsOf('descent', choice).weightDecay);
  const { momentum, dampening, nesterov, weightDecay } = settingsOf('momentum', choice);
  // Without momentum PyTorch keeps no buffer, so there is nothing to dampen.
  return settleLimit(lambda + weightDecay, { momentum, dampening: momentum === 0 ? 0 : dampening, nesterov });
}

/** A(N): how far a choice comes in `steps` steps at η = 1 down a slope that is 1 everywhere. */
export function travel(choice: ChoiceBesidesRate, steps: number): number {
  const [theta, slope] = [new Float64Array(1), new Float64Array(1)];
  const alone = { ...choice, weightDecay: 0, maximize: false };
  const mover = optimizers[optimizerOf(choice)].begin(alone, Float64Array.of(1), [theta], [slope]);
  for (let step = 0; step < steps; step++) {
    slope[0] = 1;
    mover.step();
  }
  return -theta[0]!;
}

/** The rate below which a race is too short, and what it is made of. */
export interface Reach {
  /** max |θ₀ − θ*|ᵢ, in units of θ. */
  readonly away: number;
  /** A(N) */
  readonly travel: number;
  /** away / travel */
  readonly learningRate: number;
}

/**
 * The reach line: below about this rate `steps` steps are too few to come from `start` to the nearest best minimum,
 * max |θ₀ − θ*|ᵢ / A(N) (ROUNDS). Null without a best minimum, where a schedule changes the rate, and where
 * a cliff is drawn instead, as the travel of plain descent hangs on how steep it is.
 */
export function reachLine(choice: ChoiceBesidesRate, surface: Surface, start: Point, steps: number): Reach | null {
  const minima = bestMinima(surface);
  if (!keepsRate(choice) || hasCliff(choice) || minima.length === 0) return null;
  const away = min(...minima.map(({ point }) => max(abs(start[0] - point[0]), abs(start[1] - point[1]))));
  const far = travel(choice, steps);
  return { away, travel: far, learningRate: away / far };
}
