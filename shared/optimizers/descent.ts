import { learningRate, weightDecay } from './fields.ts';
import { optimizer } from './optimizer.ts';

/** Plain gradient descent: θ ← θ − η∇L. */
export const descent = optimizer({
  fields: { learningRate: learningRate(0.001), weightDecay: weightDecay() },
  slots: [],
  shared: [],
  fits: 'fences',
  move({ thetas, slopes }, { learningRate }, { count }) {
    for (let i = 0; i < count; i++) thetas[i] = thetas[i]! - learningRate[i]! * slopes[i]!;
  },
});
