import { ceil, length } from '../math/exact.ts';
import type { Surface } from '../surfaces/surface.ts';
import { distance, type Path } from './path.ts';

/** W: the last steps that decide whether a ball rests, or oscillates. */
export const windowSteps = 20;

/** The way of a ball that gets nowhere, as a multiple of the distance it gained. */
const wandering = 4;

const firstOfWindow = ({ last }: Path): number => (last > windowSteps ? last - windowSteps : 0);

/** Rule 9 of ROUNDS: much way, little gain, and no sign that it dies down. */
export function oscillates(path: Path, leastExtent: number): boolean {
  const { xs, ys, last } = path;
  const first = firstOfWindow(path);
  const middle = (first + last) / 2;
  let [early, late] = [0, 0];
  let [xMin, xMax, yMin, yMax] = [xs[first]!, xs[first]!, ys[first]!, ys[first]!];
  for (let k = first + 1; k <= last; k++) {
    const way = distance(path, k, k - 1);
    if (k <= middle) early += way;
    else late += way;
    if (xs[k]! < xMin) xMin = xs[k]!;
    if (xs[k]! > xMax) xMax = xs[k]!;
    if (ys[k]! < yMin) yMin = ys[k]!;
    if (ys[k]! > yMax) yMax = ys[k]!;
  }
  return (
    early + late >= wandering * distance(path, first, last) &&
    late >= 0.5 * early &&
    length(xMax - xMin, yMax - yMin) >= leastExtent
  );
}

/** How many steps of W cross a kink. */
export function crossings({ kinks = [] }: Surface, path: Path): number {
  const { xs, ys, last } = path;
  let count = 0;
  for (let k = firstOfWindow(path) + 1; k <= last; k++) {
    const isCrossed = kinks.some((side) => side(xs[k]!, ys[k]!) * side(xs[k - 1]!, ys[k - 1]!) < 0);
    if (isCrossed) count++;
  }
  return count;
}

/** Mean loss of the last third at least this share of that of the third before. */
const hoveringShare = 0.8;

function mean(losses: Float64Array): number {
  let sum = 0;
  for (const loss of losses) sum += loss;
  return sum / losses.length;
}

/**
 * Rule 10, of mini-batches: the loss has stopped falling. Only for a ball that wanders, as in rule 9: the loss of one
 * that walks slowly falls by less than a fifth as well.
 */
export function hovers(path: Path): boolean {
  const { losses, last } = path;
  const [second, third] = [ceil((last + 1) / 3), ceil((2 * (last + 1)) / 3)];
  let way = 0;
  for (let k = third + 1; k <= last; k++) way += distance(path, k, k - 1);
  return (
    way >= wandering * distance(path, third, last) &&
    mean(losses.subarray(third)) >= hoveringShare * mean(losses.subarray(second, third))
  );
}
