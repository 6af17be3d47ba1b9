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

/** A place where ∇L = 0. `eigenvalues` of the Hessian there, ascending. */
export interface StationaryPoint {
  readonly point: Point;
  readonly kind: StationaryKind;
  readonly value: number;
  readonly eigenvalues: readonly [number, number];
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
}

/** A loss surface: a value with its exact derivatives, and what is known about it. */
export interface Surface {
  readonly id: string;
  readonly domain: Box;
  value(x: number, y: number): number;
  gradient(x: number, y: number): Point;
  hessian(x: number, y: number): Hessian;
  /** Gradients of `count` points at once, with the same bits as `gradient`. */
  gradientBatch(
    xs: Float64Array,
    ys: Float64Array,
    gradientXs: Float64Array,
    gradientYs: Float64Array,
    count: number,
  ): void;
  /** Every stationary point inside the domain. */
  readonly stationaryPoints: readonly StationaryPoint[];
  /** L*: least value of a minimum inside the domain, or the declared infimum, or null when there is none. */
  readonly best: number | null;
  /** True when `best` is an infimum that no point reaches. */
  readonly endless: boolean;
  /** True when the loss is convex on the whole plane. */
  readonly convex: boolean;
  readonly race: RaceDefaults;
}
