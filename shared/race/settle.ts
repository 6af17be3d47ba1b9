import { ceil, max } from '../math/exact.ts';
import { isInside } from '../surfaces/box.ts';
import type { Surface } from '../surfaces/surface.ts';
import type { Path } from './path.ts';

/** A settled ball is inside the goal for this many positions, to the end. */
const settledPositions = 10;
/** With mini-batches the mean loss counts, over this many example-gradients and at least so many steps. */
const [meanExamples, meanSteps] = [40, 5];

/** For every step the mean loss of the last `window` positions up to it; +∞ before there are so many. */
function runningMeans(losses: Float64Array, window: number): Float64Array {
  return losses.map((_, step) => {
    if (step < window - 1) return Number.POSITIVE_INFINITY;
    let sum = 0;
    for (let k = step - window + 1; k <= step; k++) sum += losses[k]!;
    return sum / window;
  });
}

/**
 * Least s ≤ N − 9 from which on the ball stays inside goal and domain, or null (ROUNDS, Fates, rule 4).
 *
 * @param batchSize B of mini-batches, whose jitter only a mean can judge; null for the whole loss
 */
export function settleStep(
  { domain }: Surface,
  { xs, ys, losses, last }: Path,
  goal: number,
  batchSize: number | null,
): number | null {
  const judged = batchSize === null ? losses : runningMeans(losses, max(meanSteps, ceil(meanExamples / batchSize)));
  let step = last + 1;
  while (step > 0 && judged[step - 1]! <= goal && isInside(domain, xs[step - 1]!, ys[step - 1]!)) step--;
  return step <= last - settledPositions + 1 ? step : null;
}
