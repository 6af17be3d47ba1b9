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
  move({ thetas, slopes, memory: { sum } }, { learningRate, rateDecay, initialSum, eps }, { count, step }) {
    for (let i = 0; i < count; i++) {
      const slope = slopes[i]!;
      const squares = (step === 1 ? initialSum[i]! : sum[i]!) + slope * slope;
      sum[i] = squares;
      const rate = learningRate[i]! / (1 + (step - 1) * rateDecay[i]!);
      thetas[i] = thetas[i]! - (rate * slope) / (sqrt(squares) + eps[i]!);
    }
  },
});
