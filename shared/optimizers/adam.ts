import { sqrt } from '../math/exact.ts';
import { guard, kept, learningRate, weightDecay } from './fields.ts';
import { optimizer, type Rule } from './optimizer.ts';
import { advancePowers } from './powers.ts';

const fields = {
  learningRate: learningRate(0.001),
  beta1: kept(0.9),
  beta2: kept(0.999),
  eps: guard(1e-8),
  /** Divides by the largest v so far. */
  amsgrad: false,
  weightDecay: weightDecay(),
  decoupledDecay: false,
} as const;

/**
 * PyTorch's `Adam`: m ← β₁m + (1 − β₁)g; v ← β₂v + (1 − β₂)g²; θ ← θ − η/(1 − β₁ᵗ) · m/(√v/√(1 − β₂ᵗ) + ε). AMSGrad
 * takes the largest v before its correction.
 */
const rule: Rule<
  typeof fields,
  'first' | 'second' | 'greatest',
  'beta1Before' | 'beta2Before' | 'power1' | 'power2' | 'rate' | 'root'
> = {
  fields,
  slots: ['first', 'second', 'greatest'],
  shared: ['beta1Before', 'beta2Before', 'power1', 'power2', 'rate', 'root'],
  turn({ learningRate, beta1, beta2 }, { count, step, shared }) {
    const { beta1Before, beta2Before, power1, power2, rate, root } = shared;
    advancePowers(beta1, beta1Before, power1, count, step);
    advancePowers(beta2, beta2Before, power2, count, step);
    for (let i = 0; i < count; i++) {
      rate[i] = learningRate[i]! / (1 - power1[i]!);
      root[i] = sqrt(1 - power2[i]!);
    }
  },
  move({ thetas, slopes, memory: { first, second, greatest } }, settings, { count, shared: { rate, root } }) {
    const { beta1, beta2, eps, amsgrad } = settings;
    for (let i = 0; i < count; i++) {
      const slope = slopes[i]!;
      const m = beta1[i]! * first[i]! + (1 - beta1[i]!) * slope;
      let v = beta2[i]! * second[i]! + (1 - beta2[i]!) * slope * slope;
      first[i] = m;
      second[i] = v;
      if (amsgrad[i] !== 0) {
        if (v < greatest[i]!) v = greatest[i]!;
        greatest[i] = v;
      }
      thetas[i] = thetas[i]! - (rate[i]! * m) / (sqrt(v) / root[i]! + eps[i]!);
    }
  },
};

export const adam = optimizer(rule);

/** PyTorch's `AdamW`: Adam whose weight decay shrinks θ itself, by η·wd, and never enters m and v. */
export const adamw = optimizer({
  ...rule,
  fields: { ...fields, weightDecay: weightDecay(0.01), decoupledDecay: true as boolean },
});
