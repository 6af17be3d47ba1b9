/**
 * Height to 0…1 for a surface of any range: t(v) = ln(1 + (v − min)/s) / ln(1 + (max − min)/s). With R = max − min and
 * m = median − min, s = m²/(R − 2m) puts the median height at ½ (solve t(median) = ½: (1 + m/s)² = 1 + R/s).
 * Where R ≤ 2.05 m the surface is no deeper than linear, and the scale is linear.
 */
export interface Scale {
  readonly min: number;
  readonly max: number;
  /** 0 at `min`, 1 at `max`, and held there outside. */
  position(height: number): number;
}

/** The scale of a sample of heights; values that are not finite are left out. */
export function scaleOf(heights: ArrayLike<number>): Scale {
  const sorted = Float64Array.from(heights).filter(Number.isFinite).sort();
  const min = sorted[0] ?? 0;
  const max = sorted[sorted.length - 1] ?? 1;
  const range = max - min;
  const m = (sorted[sorted.length >> 1] ?? 0) - min;
  if (range === 0) return { min, max, position: () => 0 };
  if (range <= 2.05 * m || m === 0) {
    return { min, max, position: (height) => clamp((height - min) / range) };
  }
  const s = (m * m) / (range - 2 * m);
  const whole = Math.log1p(range / s);
  return { min, max, position: (height) => clamp(Math.log1p(Math.max(0, height - min) / s) / whole) };
}

function clamp(t: number): number {
  return t < 0 ? 0 : t > 1 ? 1 : t;
}
