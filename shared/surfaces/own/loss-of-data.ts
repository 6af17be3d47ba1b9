import { sqrt } from '../../math/exact.ts';
import { integerPower } from '../../math/power.ts';
import { type DataLoss, type Examples, meanOver } from '../data/data-loss.ts';
import { linear } from '../data/linear.ts';
import { logistic } from '../data/logistic.ts';
import { neuron } from '../data/neuron.ts';
import type { DataSpec } from './spec.ts';

/** The rows that a model is fitted to: x as it was pasted, or in units of its standard deviation about its mean. */
export function examplesOf({ xs, ys, standardise }: DataSpec): Examples {
  if (!standardise) return { xs, ys };
  const mean = xs.reduce((sum, x) => sum + x, 0) / xs.length;
  const deviation = sqrt(xs.reduce((sum, x) => sum + (x - mean) * (x - mean), 0) / xs.length);
  return { xs: xs.map((x) => (x - mean) / deviation), ys };
}

/** A polynomial of which two coefficients are free: w·x^p + b·x^q + the rest. */
function polynomialSlice(
  examples: Examples,
  [p, q]: readonly [number, number],
  rest: readonly number[],
  factor: number,
) {
  const fixed = (x: number): number => {
    return rest.reduce((sum, each, power) => sum + (power === p || power === q ? 0 : each * integerPower(x, power)), 0);
  };
  const error = (w: number, b: number, x: number, y: number): number =>
    w * integerPower(x, p) + b * integerPower(x, q) + fixed(x) - y;
  return meanOver(examples, {
    value(w, b, x, y) {
      const off = error(w, b, x, y);
      return factor * off * off;
    },
    gradient(w, b, x, y) {
      const slope = 2 * factor * error(w, b, x, y);
      return [slope * integerPower(x, p), slope * integerPower(x, q)];
    },
    hessian(_, __, x) {
      const [byW, byB] = [integerPower(x, p), integerPower(x, q)];
      return [2 * factor * byW * byW, 2 * factor * byW * byB, 2 * factor * byB * byB];
    },
  });
}

/** The loss of the spec's model on its rows, with (w, b) as the place. */
export function lossOfData(spec: DataSpec): DataLoss {
  const examples = examplesOf(spec);
  const factor = spec.loss === 'half-squared' ? 0.5 : 1;
  switch (spec.model) {
    case 'line':
      return linear(examples, factor);
    case 'polynomial-slice':
      return polynomialSlice(examples, spec.powers ?? [2, 1], spec.rest ?? [], factor);
    case 'logistic':
      return logistic(examples);
    case 'neuron':
      return neuron(examples, factor);
  }
}
