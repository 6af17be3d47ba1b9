import { learningRate, weightDecay } from './fields.ts';
import { optimizer } from './optimizer.ts';

/**
 * Momentum as PyTorch's `SGD` has it: b₁ = g₁, then b ← μb + (1 − τ)g; θ ← θ − ηb, or with Nesterov
 * θ ← θ − η(g + μb). At μ = 0 there is no buffer: dampening and Nesterov do nothing. PyTorch refuses Nesterov with
 * dampening; here Nesterov wins.
 */
export const momentum = optimizer({
  fields: {
    learningRate: learningRate(0.001),
    /** μ */
    momentum: { initial: 0.9, min: 0, max: 1 },
    /** τ */
    dampening: { initial: 0, min: 0, max: 1 },
    nesterov: false,
    weightDecay: weightDecay(),
  },
  slots: ['buffer'],
  shared: [],
  adaptive: false,
  move({ thetas, slopes, memory: { buffer } }, { count, step, learningRates, settings }) {
    const { momentum, dampening, nesterov } = settings;
    const looksAhead = nesterov && momentum !== 0;
    const intake = nesterov || momentum === 0 || step === 1 ? 1 : 1 - dampening;
    const keep = step === 1 ? 0 : momentum;
    for (let i = 0; i < count; i++) {
      const slope = slopes[i]!;
      const speed = keep * buffer[i]! + intake * slope;
      buffer[i] = speed;
      thetas[i] = thetas[i]! - learningRates[i]! * (looksAhead ? slope + momentum * speed : speed);
    }
  },
});
