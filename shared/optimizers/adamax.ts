import { abs } from '../math/exact.ts';
import { guard, kept, learningRate, weightDecay } from './fields.ts';
import { optimizer } from './optimizer.ts';
import { advancePowers } from './powers.ts';

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
  shared: ['beta1Before', 'power1', 'rate'],
  turn({ learningRate, beta1 }, { count, step, shared: { beta1Before, power1, rate } }) {
    advancePowers(beta1, beta1Before, power1, count, step);
    for (let i = 0; i < count; i++) rate[i] = learningRate[i]! / (1 - power1[i]!);
  },
  move({ thetas, slopes, memory: { first, greatest } }, { beta1, beta2, eps }, { count, shared: { rate } }) {
    for (let i = 0; i < count; i++) {
      const slope = slopes[i]!;
      const m = beta1[i]! * first[i]! + (1 - beta1[i]!) * slope;
      const faded = beta2[i]! * greatest[i]!;
      const now = abs(slope) + eps[i]!;
      const u = faded > now ? faded : now;
      first[i] = m;
      greatest[i] = u;
      thetas[i] = thetas[i]! - (rate[i]! * m) / u;
    }
  },
});
