import { abs } from '../math/exact.ts';
import { integerPower } from '../math/power.ts';
import { guard, kept, learningRate, weightDecay } from './fields.ts';
import { optimizer } from './optimizer.ts';

/** PyTorch's `Adamax`: m ← β₁m + (1 − β₁)g; u ← max(β₂u, |g| + ε); θ ← θ − η/(1 − β₁ᵗ) · m/u. */
export const adamax = optimizer({
  fields: {
    learningRate: learningRate(0.002),
    beta1: kept(0.9),
    beta2: kept(0.999),
    eps: guard(1e-8),
    weightDecay: weightDecay(),
  },
  slots: ['first', 'greatest'],
  shared: ['raise'],
  adaptive: true,
  begin({ step, settings: { beta1 }, shared }) {
    shared.raise = 1 / (1 - integerPower(beta1, step));
  },
  move({ thetas, slopes, memory: { first, greatest } }, { count, learningRates, settings, shared: { raise } }) {
    const { beta1, beta2, eps } = settings;
    const intake = 1 - beta1;
    for (let i = 0; i < count; i++) {
      const slope = slopes[i]!;
      const m = beta1 * first[i]! + intake * slope;
      const faded = beta2 * greatest[i]!;
      const now = abs(slope) + eps;
      const u = faded > now ? faded : now;
      first[i] = m;
      greatest[i] = u;
      thetas[i] = thetas[i]! - (learningRates[i]! * raise * m) / u;
    }
  },
});
