import type { Point, Surface } from '../surfaces/surface.ts';

export interface ArmijoSettings {
  /** α₀: the first length tried. */
  readonly firstLength: number;
  /** ρ: what a refused length is multiplied by. */
  readonly shrink: number;
  /** c₁: the share of the descent that the slope promises which a length must bring. */
  readonly promise: number;
}

const armijoDefaults: ArmijoSettings = { firstLength: 1, shrink: 0.5, promise: 1e-4 };
const mostShrinkings = 60;

export interface LineStep {
  readonly point: Point;
  /** α in θ − α·d. */
  readonly length: number;
  /** How often the loss was asked for on the way. */
  readonly values: number;
}

/**
 * A step against `direction`, whose length is shrunk until the loss falls by the promised share (Armijo 1966); null
 * where no length does, which is at a minimum to the last bit.
 *
 * @param slope ∇L · direction, which must be positive
 */
export function backtrack(
  surface: Pick<Surface, 'value'>,
  [x, y]: Point,
  [dx, dy]: Point,
  slope: number,
  { firstLength, shrink, promise }: ArmijoSettings = armijoDefaults,
): LineStep | null {
  const loss = surface.value(x, y);
  let length = firstLength;
  for (let shrinkings = 0; shrinkings <= mostShrinkings; shrinkings++) {
    const point = [x - length * dx, y - length * dy] as const;
    if (surface.value(...point) <= loss - promise * length * slope) return { point, length, values: shrinkings + 2 };
    length *= shrink;
  }
  return null;
}

/** One step of steepest descent by Armijo's rule. */
export function armijoStep(
  surface: Pick<Surface, 'value' | 'gradient'>,
  from: Point,
  settings: ArmijoSettings = armijoDefaults,
): LineStep | null {
  const [gx, gy] = surface.gradient(...from);
  return backtrack(surface, from, [gx, gy], gx * gx + gy * gy, settings);
}
