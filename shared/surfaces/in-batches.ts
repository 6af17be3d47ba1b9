import type { Surface } from './surface.ts';

/** Batches of what is computed point by point. */
export function inBatches({
  value,
  gradient,
}: Pick<Surface, 'value' | 'gradient'>): Pick<Surface, 'valueBatch' | 'gradientBatch'> {
  return {
    valueBatch(xs, ys, values, count) {
      for (let i = 0; i < count; i++) values[i] = value(xs[i]!, ys[i]!);
    },
    gradientBatch(xs, ys, gradientXs, gradientYs, count) {
      for (let i = 0; i < count; i++) [gradientXs[i], gradientYs[i]] = gradient(xs[i]!, ys[i]!) as [number, number];
    },
  };
}
