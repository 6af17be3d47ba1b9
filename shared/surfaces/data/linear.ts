import { type DataLoss, dataLoss, type Examples } from './data-loss.ts';

/** Mean squared error of the line wx + b: mean((wx + b − y)²). */
export function linear(examples: Examples): DataLoss {
  return dataLoss(examples, {
    value: (z, y) => (z - y) * (z - y),
    slope: (z, y) => 2 * (z - y),
    curvature: () => 2,
  });
}
