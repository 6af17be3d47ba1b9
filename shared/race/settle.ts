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
 * Where a ball settled (ROUNDS, Fates, rule 4): the least s from which on it stays inside goal and domain, s ≤ N − 9; or
 * null.
 *
 * @param batchSize B of mini-batches, whose jitter only a mean can judge, so that its losses count as means and ten
 *   positions are not asked for; null for the whole loss
 */
export function settleStep(
  { domain }: Surface,
  { xs, ys, losses, last }: Path,
  goal: number,
  batchSize: number | null,
): number | null {
  const judged = batchSize === null ? losses : runningMeans(losses, max(meanSteps, ceil(meanExamples / batchSize)));
  const latest = batchSize === null ? last - settledPositions + 1 : last;
  let step = last + 1;
  while (step > 0 && judged[step - 1]! <= goal && isInside(domain, xs[step - 1]!, ys[step - 1]!)) step--;
  return step <= latest ? step : null;
}
