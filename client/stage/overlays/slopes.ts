import type { Surface } from '../../../shared/surfaces/surface.ts';

const side = 24;
/** Slopes this many powers of ten below the steep ones have the shortest arrows. */
const decades = 2.5;

/** How long the arrow of a slope is, as a share of the longest: the same for all arrows on a surface. */
export type SlopeScale = (slope: number) => number;

/**
 * The scale of a surface's arrows: 1 for ‖∇L‖ at or above that of the steepest twentieth of the domain, falling with
 * its logarithm to 0 at 10^−2.5 of it. Slopes on one map differ a thousandfold, so a true length would show one arrow.
 */
export function slopeScale({ domain, gradientBatch }: Pick<Surface, 'domain' | 'gradientBatch'>): SlopeScale {
  const count = side * side;
  const [xs, ys] = [new Float64Array(count), new Float64Array(count)];
  const [slopeXs, slopeYs] = [new Float64Array(count), new Float64Array(count)];
  for (let i = 0; i < count; i++) {
    xs[i] = domain.xMin + ((domain.xMax - domain.xMin) * ((i % side) + 0.5)) / side;
    ys[i] = domain.yMin + ((domain.yMax - domain.yMin) * (Math.floor(i / side) + 0.5)) / side;
  }
  gradientBatch(xs, ys, slopeXs, slopeYs, count);
  const slopes = slopeXs
    .map((slope, i) => Math.hypot(slope, slopeYs[i]!))
    .filter((slope) => Number.isFinite(slope) && slope > 0)
    .sort();
  const steep = slopes[Math.floor(0.95 * slopes.length)] ?? 1;
  return (slope) => Math.min(1, Math.max(0, 1 + Math.log10(slope / steep) / decades));
}
