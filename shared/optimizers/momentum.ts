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
  fits: 'fences',
  move({ thetas, slopes, memory: { buffer } }, settings, { count, step }) {
    const { learningRate, momentum, dampening, nesterov } = settings;
    for (let i = 0; i < count; i++) {
      const slope = slopes[i]!;
      const mu = momentum[i]!;
      const ahead = nesterov[i] !== 0;
      const intake = ahead || mu === 0 ? 1 : 1 - dampening[i]!;
      const speed = step === 1 ? slope : mu * buffer[i]! + intake * slope;
      buffer[i] = speed;
      thetas[i] = thetas[i]! - learningRate[i]! * (ahead && mu !== 0 ? slope + mu * speed : speed);
    }
  },
});
