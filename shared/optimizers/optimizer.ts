/** Balls that one optimizer moves together: structure of arrays, one entry a ball. */
export interface Balls {
  readonly count: number;
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  readonly gradientXs: Float64Array;
  readonly gradientYs: Float64Array;
}

/**
 * A rule that turns slopes into a step. Every ball has settings of its own; the rule keeps them, and what it remembers
 * of earlier steps, in a `Memory` that `begin` makes for a whole race.
 */
export interface Optimizer<Settings, Memory> {
  /** Numbers that a ball remembers per coordinate. */
  readonly slots: number;
  begin(settings: readonly Settings[]): Memory;
  /** Moves every ball by its gradient, all coordinates at once. */
  step(balls: Balls, memory: Memory): void;
}
