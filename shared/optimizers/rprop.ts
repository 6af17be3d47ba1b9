import { clamp } from '../math/exact.ts';
import { learningRate } from './fields.ts';
import { optimizer } from './optimizer.ts';

/**
 * PyTorch's `Rprop`: a step of its own per coordinate, η at first, longer by η₊ while the slope keeps its sign. Where
 * the sign changes the step shrinks by η₋ and that slope counts as 0, now and at the next comparison.
 */
export const rprop = optimizer({
  fields: {
    learningRate: learningRate(0.01),
    etaMinus: { initial: 0.5, min: 1e-6, max: 1 },
    etaPlus: { initial: 1.2, min: 1, max: 10 },
    shortest: { initial: 1e-6, min: 0, max: 1e6 },
    longest: { initial: 50, min: 0, max: 1e6 },
  },
  slots: ['before', 'length'],
  shared: [],
  adaptive: true,
  move({ thetas, slopes, memory: { before, length } }, { count, step, learningRates, settings }) {
    const { etaMinus, etaPlus, shortest, longest } = settings;
    for (let i = 0; i < count; i++) {
      const agreement = slopes[i]! * before[i]!;
      const factor = agreement > 0 ? etaPlus : agreement < 0 ? etaMinus : 1;
      const long = clamp((step === 1 ? learningRates[i]! : length[i]!) * factor, shortest, longest);
      const slope = agreement < 0 ? 0 : slopes[i]!;
      before[i] = slope;
      length[i] = long;
      // A slope that is no number stays none, so that the ball flies and does not rest.
      const sign = slope > 0 ? 1 : slope < 0 ? -1 : slope;
      thetas[i] = thetas[i]! - sign * long;
    }
  },
});
