import { abs, exp, log1p, max } from '../../math/real.ts';
import { type DataLoss, dataLoss, type Examples } from './data-loss.ts';

/** 1/(1 + e⁻ᶻ), without an exponential that overflows. */
function sigmoid(z: number): number {
  if (z >= 0) return 1 / (1 + exp(-z));
  const small = exp(z);
  return small / (1 + small);
}

/**
 * Cross-entropy of p = σ(wx + b) with classes y ∈ {0, 1}: mean(log(1 + eᶻ) − yz), in the form that no z overflows.
 */
export function logistic(examples: Examples): DataLoss {
  return dataLoss(examples, {
    value: (z, y) => max(z, 0) - y * z + log1p(exp(-abs(z))),
    slope: (z, y) => sigmoid(z) - y,
    curvature: (z) => sigmoid(z) * sigmoid(-z),
  });
}
