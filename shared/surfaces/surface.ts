import type { GradientBatch } from '../formula/index.ts';
import type { DataLoss } from './data/data-loss.ts';

/** θ, in the surface's own coordinates. */
export type Point = readonly [x: number, y: number];

/** The symmetric second derivative, as (∂²L/∂x², ∂²L/∂x∂y, ∂²L/∂y²). */
export type Hessian = readonly [xx: number, xy: number, yy: number];

/** An axis-parallel rectangle of θ. */
export interface Box {
  readonly xMin: number;
  readonly xMax: number;
  readonly yMin: number;
  readonly yMax: number;
}

export type StationaryKind = 'min' | 'max' | 'saddle' | 'degenerate';

/** A place where ∇L = 0. `eigenvalues` of the Hessian there, ascending; in a lane both are the one curvature. */
export interface StationaryPoint {
  readonly point: Point;
  readonly kind: StationaryKind;
  readonly value: number;
  readonly eigenvalues: readonly [number, number];
  /** A minimum that is no stationary point, in a kink or on a fence: its eigenvalues tell nothing and are 0. */
  readonly sharp?: true;
}

/** Where balls may be; after a step outside, each is put back to the nearest allowed place. */
export interface Fence {
  /** The nearest allowed place; a place inside is its own. */
  project(x: number, y: number): Point;
  /** ∇g of the constraints g ≤ 0 that hold with equality at an allowed place (to 10⁻⁹); none inside. */
  active(x: number, y: number): readonly Point[];
}

/** What a race on this surface is when the round does not say otherwise; checked by the fairness run. */
export interface RaceDefaults {
  readonly start: Point;
  /** The slider: `min` to `max` on a log scale, `initial` a mediocre run (neither win nor crash). */
  readonly learningRates: { readonly min: number; readonly max: number; readonly initial: number };
  readonly steps: number;
  readonly stepsPerSecond: number;
  /** f in the goal level G = L* + f·(L(start) − L*). */
  readonly goalFraction: number;
  /** Fewest gradient evaluations that at least 5 % of the settling rates reach. */
  readonly par: number;
  /** Why blind choices of a plain descent do not settle in 25–75 % of cases, where they do not. */
  readonly unfair?: string;
}

/** A loss surface: a value with its exact derivatives, and what is known about it. */
export interface Surface {
  readonly id: string;
  /** What people call it, where it is in no catalogue. */
  readonly title?: string;
  readonly domain: Box;
  value(x: number, y: number): number;
  gradient(x: number, y: number): Point;
  hessian(x: number, y: number): Hessian;
  readonly gradientBatch: GradientBatch;
  /** Losses of `count` points at once, with the same bits as `value`. */
  valueBatch(xs: Float64Array, ys: Float64Array, values: Float64Array, count: number): void;
  /** True where only x counts and y is 0: the domain's height is for the eye. */
  readonly lane?: true;
  /** The formula in the formula language, with the names of its variables, where there is one. */
  readonly source?: string;
  readonly vars?: readonly string[];
  /** The formula as one `<math>` element, where the pages do not have it by the surface's id. */
  readonly mathml?: string;
  /** Where the slope jumps: each is 0 on its kink, with other signs on its two sides. */
  readonly kinks?: readonly ((x: number, y: number) => number)[];
  readonly fence?: Fence;
  /** The examples that the loss is the mean over, for mini-batches. */
  readonly data?: DataLoss;
  /** Mini-batches of this size for everyone whose round deals no cards. */
  readonly batchSize?: number;
  /** The place of value `best` that is nearest, where such places make a curve. */
  nearestBest?(x: number, y: number): Point;
  /** Every stationary point inside the domain, and the sharp minima; of a curve of them none. */
  readonly stationaryPoints: readonly StationaryPoint[];
  /** L*: least value of a minimum inside the domain, or the declared infimum, or null when there is none. */
  readonly best: number | null;
  /** True when `best` is an infimum that no point reaches. */
  readonly endless: boolean;
  /** True when the loss is convex on the whole plane. */
  readonly convex: boolean;
  readonly race: RaceDefaults;
}
