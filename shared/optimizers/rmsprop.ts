import { sqrt } from '../math/exact.ts';
import { guard, kept, learningRate, weightDecay } from './fields.ts';
import { optimizer } from './optimizer.ts';

/**
 * PyTorch's `RMSprop`: v ← αv + (1 − α)g²; b ← μb + g/(√v + ε); θ ← θ − ηb. Centered, it divides by the deviation
 * √(v − m²) with m ← αm + (1 − α)g instead.
 */
export const rmsprop = optimizer({
  fields: {
    learningRate: learningRate(0.01),
    alpha: kept(0.99),
    eps: guard(1e-8),
    /** μ */
    momentum: { initial: 0, min: 0, max: 1 },
    centered: false,
    weightDecay: weightDecay(),
  },
  slots: ['square', 'mean', 'buffer'],
  shared: [],
  adaptive: true,
  move({ thetas, slopes, memory: { square, mean, buffer } }, { count, learningRates, settings }) {
    const { alpha, eps, momentum, centered } = settings;
    const intake = 1 - alpha;
    for (let i = 0; i < count; i++) {
      const slope = slopes[i]!;
      const v = alpha * square[i]! + intake * slope * slope;
      square[i] = v;
      let spread = v;
      if (centered) {
        const m = alpha * mean[i]! + intake * slope;
        mean[i] = m;
        spread = v - m * m;
      }
      const speed = momentum * buffer[i]! + slope / (sqrt(spread) + eps);
      buffer[i] = speed;
      thetas[i] = thetas[i]! - learningRates[i]! * speed;
    }
  },
});
