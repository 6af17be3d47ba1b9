import { abs, exp, log1p, max } from '../../math/real.ts';
import { type DataLoss, dataLoss, type Examples } from './data-loss.ts';

/** σ(z). Where e⁻ᶻ is infinite the quotient is 0, as it should be. */
function sigmoid(z: number): number {
  return 1 / (1 + exp(-z));
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
