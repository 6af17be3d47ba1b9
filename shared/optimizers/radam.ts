import { sqrt } from '../math/exact.ts';
import { guard, kept, learningRate, weightDecay } from './fields.ts';
import { optimizer } from './optimizer.ts';
import { advancePowers } from './powers.ts';

/** ρₜ up to which v is too young to divide by. */
const youngUpTo = 5;

/** √(1 − β₂ᵗ) times the rectification, or 0 while v is too young. */
function rectified(beta2: number, power2: number, step: number): number {
  const most = 2 / (1 - beta2) - 1;
  const rho = most - (2 * step * power2) / (1 - power2);
  if (rho <= youngUpTo) return 0;
  const share = ((rho - 4) * (rho - 2) * most) / ((most - 4) * (most - 2) * rho);
  return sqrt(share) * sqrt(1 - power2);
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
  shared: ['beta1Before', 'beta2Before', 'power1', 'power2', 'rate', 'rectification'],
  turn({ learningRate, beta1, beta2 }, { count, step, shared }) {
    const { beta1Before, beta2Before, power1, power2, rate, rectification } = shared;
    advancePowers(beta1, beta1Before, power1, count, step);
    advancePowers(beta2, beta2Before, power2, count, step);
    for (let i = 0; i < count; i++) {
      rate[i] = learningRate[i]! / (1 - power1[i]!);
      rectification[i] = rectified(beta2[i]!, power2[i]!, step);
    }
  },
  move({ thetas, slopes, memory: { first, second } }, { beta1, beta2, eps }, { count, shared }) {
    const { rate, rectification } = shared;
    for (let i = 0; i < count; i++) {
      const slope = slopes[i]!;
      const m = beta1[i]! * first[i]! + (1 - beta1[i]!) * slope;
      const v = beta2[i]! * second[i]! + (1 - beta2[i]!) * slope * slope;
      first[i] = m;
      second[i] = v;
      const factor = rectification[i]! === 0 ? 1 : rectification[i]! / (sqrt(v) + eps[i]!);
      thetas[i] = thetas[i]! - rate[i]! * m * factor;
    }
  },
});
