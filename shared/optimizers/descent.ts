import type { Optimizer } from './optimizer.ts';

export interface DescentSettings {
  readonly learningRate: number;
}

export interface DescentMemory {
  readonly learningRates: Float64Array;
}

/** Plain gradient descent: θ ← θ − η∇L. */
export const descent: Optimizer<DescentSettings, DescentMemory> = {
  slots: 0,
  begin: (settings) => ({ learningRates: Float64Array.from(settings, (one) => one.learningRate) }),
  step({ count, xs, ys, gradientXs, gradientYs }, { learningRates }) {
    for (let i = 0; i < count; i++) {
      const rate = learningRates[i]!;
      xs[i] = xs[i]! - rate * gradientXs[i]!;
      ys[i] = ys[i]! - rate * gradientYs[i]!;
    }
  },
};
