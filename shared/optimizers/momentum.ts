import type { Optimizer } from './optimizer.ts';

/** Hyper-parameters of PyTorch's `SGD`; those that are absent are off. */
export interface MomentumSettings {
  readonly learningRate: number;
  /** μ. At 0 there is no buffer, and `dampening` and `nesterov` do nothing, as in PyTorch. */
  readonly momentum: number;
  /** τ */
  readonly dampening?: number;
  readonly nesterov?: boolean;
  readonly weightDecay?: number;
}

export interface MomentumMemory {
  readonly learningRates: Float64Array;
  readonly momenta: Float64Array;
  /** 1 − τ */
  readonly intakes: Float64Array;
  /** μ with Nesterov's look ahead, else 0. */
  readonly lookAheads: Float64Array;
  readonly weightDecays: Float64Array;
  readonly bufferXs: Float64Array;
  readonly bufferYs: Float64Array;
  /** False until the first step, which fills the buffers without dampening. */
  begun: boolean;
}

/**
 * Momentum as PyTorch writes it: g ← ∇L + wd·θ; b₁ = g₁, then b ← μb + (1 − τ)g; θ ← θ − ηb, or with Nesterov
 * θ ← θ − η(g + μb).
 */
export const momentum: Optimizer<MomentumSettings, MomentumMemory> = {
  slots: 1,
  begin: (settings) => ({
    learningRates: Float64Array.from(settings, (one) => one.learningRate),
    momenta: Float64Array.from(settings, (one) => one.momentum),
    intakes: Float64Array.from(settings, (one) => (one.momentum === 0 ? 1 : 1 - (one.dampening ?? 0))),
    lookAheads: Float64Array.from(settings, (one) => (one.nesterov ? one.momentum : 0)),
    weightDecays: Float64Array.from(settings, (one) => one.weightDecay ?? 0),
    bufferXs: new Float64Array(settings.length),
    bufferYs: new Float64Array(settings.length),
    begun: false,
  }),
  step({ count, xs, ys, gradientXs, gradientYs }, memory) {
    const { learningRates, momenta, intakes, lookAheads, weightDecays, bufferXs, bufferYs, begun } = memory;
    memory.begun = true;
    for (let i = 0; i < count; i++) {
      const decay = weightDecays[i]!;
      const keep = momenta[i]!;
      const intake = intakes[i]!;
      const ahead = lookAheads[i]!;
      const gx = gradientXs[i]! + decay * xs[i]!;
      const gy = gradientYs[i]! + decay * ys[i]!;
      const bx = begun ? keep * bufferXs[i]! + intake * gx : gx;
      const by = begun ? keep * bufferYs[i]! + intake * gy : gy;
      bufferXs[i] = bx;
      bufferYs[i] = by;
      const rate = learningRates[i]!;
      xs[i] = xs[i]! - rate * (ahead === 0 ? bx : gx + ahead * bx);
      ys[i] = ys[i]! - rate * (ahead === 0 ? by : gy + ahead * by);
    }
  },
};
