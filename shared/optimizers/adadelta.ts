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
  adaptive: true,
  move({ thetas, slopes, memory: { square, moved } }, { count, learningRates, settings: { rho, eps } }) {
    const intake = 1 - rho;
    for (let i = 0; i < count; i++) {
      const slope = slopes[i]!;
      const s = rho * square[i]! + intake * slope * slope;
      const d = moved[i]!;
      const move = (sqrt(d + eps) / sqrt(s + eps)) * slope;
      square[i] = s;
      moved[i] = rho * d + intake * move * move;
      thetas[i] = thetas[i]! - learningRates[i]! * move;
    }
  },
});
