import { sqrt } from '../math/exact.ts';
import { guard, kept, learningRate, weightDecay } from './fields.ts';
import { optimizer } from './optimizer.ts';

/**
 * PyTorch's `Adadelta`: s ← ρs + (1 − ρ)g²; Δ = √(d + ε)/√(s + ε) · g; θ ← θ − ηΔ; d ← ρd + (1 − ρ)Δ². Both roots
 * hold ε inside.
 */
export const adadelta = optimizer({
  fields: { learningRate: learningRate(1), rho: kept(0.9), eps: guard(1e-6), weightDecay: weightDecay() },
  slots: ['square', 'moved'],
  shared: [],
  move({ thetas, slopes, memory: { square, moved } }, { learningRate, rho, eps }, { count }) {
    for (let i = 0; i < count; i++) {
      const slope = slopes[i]!;
      const keep = rho[i]!;
      const s = keep * square[i]! + (1 - keep) * slope * slope;
      const d = moved[i]!;
      const move = (sqrt(d + eps[i]!) / sqrt(s + eps[i]!)) * slope;
      square[i] = s;
      moved[i] = keep * d + (1 - keep) * move * move;
      thetas[i] = thetas[i]! - learningRate[i]! * move;
    }
  },
});
