import { bestMinima } from '../surfaces/stationary.ts';
import type { Point, Surface } from '../surfaces/surface.ts';

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

/** One limit for every minimum of the best value. */
export function limitsOf(surface: Surface): readonly Limit[] {
  return bestMinima(surface).map(({ point, eigenvalues: [lambdaMin, lambdaMax] }) => ({
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
