import { type DataLoss, dataLoss, type Examples } from './data-loss.ts';

/** Squared error of the line wx + b: mean(factor · (wx + b − y)²); ½ makes the slope of an example (wx + b − y)x. */
export function linear(examples: Examples, factor = 1): DataLoss {
  return dataLoss(examples, {
    value: (z, y) => factor * (z - y) * (z - y),
    slope: (z, y) => 2 * factor * (z - y),
    curvature: () => 2 * factor,
  });
}
