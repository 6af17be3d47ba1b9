import { sqrt } from '../math/exact.ts';
import { guard, learningRate, weightDecay } from './fields.ts';
import { optimizer } from './optimizer.ts';

/** PyTorch's `Adagrad`: s ← s + g²; θ ← θ − η/(1 + (t − 1)·decay) · g/(√s + ε). */
export const adagrad = optimizer({
  fields: {
    learningRate: learningRate(0.01),
    rateDecay: { initial: 0, min: 0, max: 10 },
    /** s before the first step. */
    initialSum: { initial: 0, min: 0, max: 1e6 },
    eps: guard(1e-10),
    weightDecay: weightDecay(),
  },
  slots: ['sum'],
  shared: [],
  adaptive: true,
  move({ thetas, slopes, memory: { sum } }, { count, step, learningRates, settings }) {
    const { rateDecay, initialSum, eps } = settings;
    const first = step === 1 ? initialSum : 0;
    const share = 1 / (1 + (step - 1) * rateDecay);
    for (let i = 0; i < count; i++) {
      const slope = slopes[i]!;
      const s = first + sum[i]! + slope * slope;
      sum[i] = s;
      thetas[i] = thetas[i]! - (learningRates[i]! * share * slope) / (sqrt(s) + eps);
    }
  },
});
