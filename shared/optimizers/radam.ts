import { sqrt } from '../math/exact.ts';
import { integerPower } from '../math/power.ts';
import { guard, kept, learningRate, weightDecay } from './fields.ts';
import { optimizer } from './optimizer.ts';

/** ρₜ up to which v is too young to divide by. */
const youngUpTo = 5;

/** √(1 − β₂ᵗ) times the rectification, or 0 while v is too young. */
function rectified(beta2: number, step: number): number {
  const power = integerPower(beta2, step);
  const most = 2 / (1 - beta2) - 1;
  const rho = most - (2 * step * power) / (1 - power);
  if (rho <= youngUpTo) return 0;
  const share = ((rho - 4) * (rho - 2) * most) / ((most - 4) * (most - 2) * rho);
  return sqrt(share) * sqrt(1 - power);
}

/**
 * PyTorch's `RAdam`: θ ← θ − η/(1 − β₁ᵗ) · m · r√(1 − β₂ᵗ)/(√v + ε), and without the last factor in the first steps,
 * where the step is as long as the slope.
 */
export const radam = optimizer({
  fields: {
    learningRate: learningRate(0.001),
    beta1: kept(0.9),
    beta2: kept(0.999),
    eps: guard(1e-8),
    weightDecay: weightDecay(),
    decoupledDecay: false,
  },
  slots: ['first', 'second'],
  shared: ['raise', 'rectification'],
  adaptive: true,
  begin({ step, settings: { beta1, beta2 }, shared }) {
    shared.raise = 1 / (1 - integerPower(beta1, step));
    shared.rectification = rectified(beta2, step);
  },
  move({ thetas, slopes, memory: { first, second } }, { count, learningRates, settings, shared }) {
    const { beta1, beta2, eps } = settings;
    const { raise, rectification } = shared;
    const [intake1, intake2] = [1 - beta1, 1 - beta2];
    for (let i = 0; i < count; i++) {
      const slope = slopes[i]!;
      const m = beta1 * first[i]! + intake1 * slope;
      const v = beta2 * second[i]! + intake2 * slope * slope;
      first[i] = m;
      second[i] = v;
      const factor = rectification === 0 ? 1 : rectification / (sqrt(v) + eps);
      thetas[i] = thetas[i]! - learningRates[i]! * raise * m * factor;
    }
  },
});
