import { sqrt } from '../math/exact.ts';
import { integerPower } from '../math/power.ts';
import { exp, log } from '../math/real.ts';
import { guard, kept, learningRate, weightDecay } from './fields.ts';
import { optimizer } from './optimizer.ts';

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
  shared: ['product', 'slopeShare', 'meanShare', 'rootRaise'],
  adaptive: true,
  begin({ step, settings: { beta1, beta2, momentumDecay }, shared }) {
    const muAt = (t: number): number => beta1 * (1 - 0.5 * exp(t * momentumDecay * logFade));
    const [mu, next] = [muAt(step), muAt(step + 1)];
    shared.product *= mu;
    shared.slopeShare = (1 - mu) / (1 - shared.product);
    shared.meanShare = next / (1 - shared.product * next);
    shared.rootRaise = 1 / sqrt(1 - integerPower(beta2, step));
  },
  move({ thetas, slopes, memory: { first, second } }, { count, learningRates, settings, shared }) {
    const { beta1, beta2, eps } = settings;
    const { slopeShare, meanShare, rootRaise } = shared;
    const [intake1, intake2] = [1 - beta1, 1 - beta2];
    for (let i = 0; i < count; i++) {
      const slope = slopes[i]!;
      const m = beta1 * first[i]! + intake1 * slope;
      const v = beta2 * second[i]! + intake2 * slope * slope;
      first[i] = m;
      second[i] = v;
      const move = (slopeShare * slope + meanShare * m) / (sqrt(v) * rootRaise + eps);
      thetas[i] = thetas[i]! - learningRates[i]! * move;
    }
  },
});
