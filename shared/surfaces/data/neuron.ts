import { tanh } from '../../math/real.ts';
import { type DataLoss, dataLoss, type Examples } from './data-loss.ts';

/** Squared error of one neuron: mean(factor · (tanh(wx + b) − y)²). */
export function neuron(examples: Examples, factor = 1): DataLoss {
  return dataLoss(examples, {
    value: (z, y) => {
      const error = tanh(z) - y;
      return factor * error * error;
    },
    slope: (z, y) => {
      const t = tanh(z);
      return 2 * factor * (t - y) * (1 - t * t);
    },
    curvature: (z, y) => {
      const t = tanh(z);
      const steepness = 1 - t * t;
      return 2 * factor * steepness * (steepness - 2 * t * (t - y));
    },
  });
}
