import { sqrt } from '../math/exact.ts';
import type { Columns } from './optimizer.ts';

/** PyTorch adds it to the norm that it divides by. */
const normGuard = 1e-6;

const isUsed = (column: Float64Array | undefined): column is Float64Array =>
  column?.some((value) => value !== 0) ?? false;

/** Shortens the slopes of a ball, all coordinates by one factor, where they are longer than its `limits`. */
function clipNorms(limits: Float64Array, slopes: readonly Float64Array[], count: number): void {
  for (let i = 0; i < count; i++) {
    const limit = limits[i]!;
    if (limit === 0) continue;
    let squares = 0;
    for (const slope of slopes) squares += slope[i]! * slope[i]!;
    const factor = limit / (sqrt(squares) + normGuard);
    if (factor < 1) for (const slope of slopes) slope[i] = slope[i]! * factor;
  }
}

function clipValues(limits: Float64Array, slope: Float64Array, count: number): void {
  for (let i = 0; i < count; i++) {
    const limit = limits[i]!;
    if (limit === 0) continue;
    if (slope[i]! > limit) slope[i] = limit;
    else if (slope[i]! < -limit) slope[i] = -limit;
  }
}

/**
 * What happens to slopes before a rule uses them, in PyTorch's order: clipping, the turn to ascent, weight decay. The
 * decay is g ← g + wd·θ; where it is decoupled, θ ← θ − η·wd·θ instead. Costs nothing where no ball asks for it.
 */
export function slopePreparation(
  settings: Readonly<Partial<Columns<string>>>,
  thetas: readonly Float64Array[],
  slopes: readonly Float64Array[],
): (count: number) => void {
  const { learningRate, clipNorm, clipValue, maximize, weightDecay, decoupledDecay } = settings;
  const parts: ((count: number) => void)[] = [];
  if (isUsed(clipNorm)) parts.push((count) => clipNorms(clipNorm, slopes, count));
  if (isUsed(clipValue)) {
    parts.push((count) => {
      for (const slope of slopes) clipValues(clipValue, slope, count);
    });
  }
  if (isUsed(maximize)) {
    parts.push((count) => {
      for (const slope of slopes) {
        for (let i = 0; i < count; i++) if (maximize[i] !== 0) slope[i] = -slope[i]!;
      }
    });
  }
  if (isUsed(weightDecay)) {
    parts.push((count) => {
      slopes.forEach((slope, axis) => {
        const theta = thetas[axis]!;
        for (let i = 0; i < count; i++) {
          const decay = weightDecay[i]!;
          if (decoupledDecay && decoupledDecay[i] !== 0) theta[i] = theta[i]! * (1 - learningRate![i]! * decay);
          else slope[i] = slope[i]! + decay * theta[i]!;
        }
      });
    });
  }
  return (count) => {
    for (const part of parts) part(count);
  };
}
