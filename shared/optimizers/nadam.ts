import { sqrt } from '../math/exact.ts';
import { exp, log } from '../math/real.ts';
import { guard, kept, learningRate, weightDecay } from './fields.ts';
import { optimizer } from './optimizer.ts';
import { advancePowers } from './powers.ts';

const logFade = log(0.96);

/**
 * PyTorch's `NAdam` in the form of 2.x: μₜ = β₁(1 − ½·0.96^(tψ)); θ ← θ − η(1 − μₜ)/(1 − Πμ) · g/d
 * − ημₜ₊₁/(1 − Πμ·μₜ₊₁) · m/d with d = √(v/(1 − β₂ᵗ)) + ε. (1.13 multiplies μₜ₊₁ into Πμ for good.)
 */
export const nadam = optimizer({
  fields: {
    learningRate: learningRate(0.002),
    beta1: kept(0.9),
    beta2: kept(0.999),
    eps: guard(1e-8),
    /** ψ */
    momentumDecay: { initial: 0.004, min: 0, max: 10 },
    weightDecay: weightDecay(),
    decoupledDecay: false,
  },
  slots: ['first', 'second'],
  shared: ['beta2Before', 'power2', 'fading', 'fade', 'product', 'slopeRate', 'meanRate'],
  turn({ learningRate, beta1, beta2, momentumDecay }, { count, step, shared }) {
    const { beta2Before, power2, fading, fade, product, slopeRate, meanRate } = shared;
    advancePowers(beta2, beta2Before, power2, count, step);
    for (let i = 0; i < count; i++) {
      if (step === 1) fading[i] = exp(momentumDecay[i]! * logFade);
      fade[i] = fade[i]! * fading[i]!;
      const mu = beta1[i]! * (1 - 0.5 * fade[i]!);
      const next = beta1[i]! * (1 - 0.5 * fade[i]! * fading[i]!);
      product[i] = product[i]! * mu;
      slopeRate[i] = (learningRate[i]! * (1 - mu)) / (1 - product[i]!);
      meanRate[i] = (learningRate[i]! * next) / (1 - product[i]! * next);
    }
  },
  move({ thetas, slopes, memory: { first, second } }, { beta1, beta2, eps }, { count, shared }) {
    const { power2, slopeRate, meanRate } = shared;
    for (let i = 0; i < count; i++) {
      const slope = slopes[i]!;
      const m = beta1[i]! * first[i]! + (1 - beta1[i]!) * slope;
      const v = beta2[i]! * second[i]! + (1 - beta2[i]!) * slope * slope;
      first[i] = m;
      second[i] = v;
      const divisor = sqrt(v / (1 - power2[i]!)) + eps[i]!;
      thetas[i] = thetas[i]! - (slopeRate[i]! * slope + meanRate[i]! * m) / divisor;
    }
  },
});
