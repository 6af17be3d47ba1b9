import { sqrt } from '../math/exact.ts';

/** PyTorch adds it to the norm that it divides by. */
const normGuard = 1e-6;

/** Shortens the slopes of a ball, all coordinates by one factor, where they are longer than `limit`. */
function clipNorms(limit: number, slopes: readonly Float64Array[], count: number): void {
  for (let i = 0; i < count; i++) {
    let squares = 0;
    for (const slope of slopes) squares += slope[i]! * slope[i]!;
    const factor = limit / (sqrt(squares) + normGuard);
    if (factor < 1) for (const slope of slopes) slope[i] = slope[i]! * factor;
  }
}

function clipValues(limit: number, slope: Float64Array): void {
  for (let i = 0; i < slope.length; i++) {
    if (slope[i]! > limit) slope[i] = limit;
    else if (slope[i]! < -limit) slope[i] = -limit;
  }
}

function turnRound(slope: Float64Array): void {
  for (let i = 0; i < slope.length; i++) slope[i] = -slope[i]!;
}

function decaySlopes(decay: number, theta: Float64Array, slope: Float64Array): void {
  for (let i = 0; i < slope.length; i++) slope[i] = slope[i]! + decay * theta[i]!;
}

function decayThetas(decay: number, learningRates: Float64Array, theta: Float64Array): void {
  for (let i = 0; i < theta.length; i++) theta[i] = theta[i]! * (1 - learningRates[i]! * decay);
}

export interface Preparation {
  readonly clipNorm: number;
  readonly clipValue: number;
  readonly maximize: boolean;
  readonly weightDecay: number;
  readonly decoupledDecay: boolean;
}

/**
 * What happens to slopes before a rule uses them, in PyTorch's order: clipping, the turn to ascent, weight decay. The
 * decay is g ← g + wd·θ; where it is decoupled, θ ← θ − η·wd·θ instead.
 */
export function prepareSlopes(
  { clipNorm, clipValue, maximize, weightDecay, decoupledDecay }: Preparation,
  learningRates: Float64Array,
  thetas: readonly Float64Array[],
  slopes: readonly Float64Array[],
): void {
  if (clipNorm !== 0) clipNorms(clipNorm, slopes, learningRates.length);
  if (clipValue !== 0) for (const slope of slopes) clipValues(clipValue, slope);
  if (maximize) for (const slope of slopes) turnRound(slope);
  if (weightDecay === 0) return;
  slopes.forEach((slope, axis) => {
    const theta = thetas[axis]!;
    if (decoupledDecay) decayThetas(weightDecay, learningRates, theta);
    else decaySlopes(weightDecay, theta, slope);
  });
}
