import { learningRate, weightDecay } from './fields.ts';
import { optimizer } from './optimizer.ts';

/** Plain gradient descent: θ ← θ − η∇L. */
export const descent = optimizer({
  fields: { learningRate: learningRate(0.001), weightDecay: weightDecay() },
  slots: [],
  shared: [],
  adaptive: false,
  move({ thetas, slopes }, { count, learningRates }) {
    for (let i = 0; i < count; i++) thetas[i] = thetas[i]! - learningRates[i]! * slopes[i]!;
  },
});
