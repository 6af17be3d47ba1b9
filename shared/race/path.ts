import { abs, length, min } from '../math/exact.ts';
import type { Race } from './race.ts';

/** θ₀ … θ_N of one ball, with its losses. */
export interface Path {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  readonly losses: Float64Array;
  /** N: the index of the last position. */
  readonly last: number;
}

/** What `race` has computed of `ball` so far: to its own last step, or where it was last seen before it flew. */
export function pathOf(race: Race, ball: number): Path {
  const flownAt = race.flownAt[ball]!;
  const last = flownAt === -1 ? min(race.step, race.lastSteps[ball]!) : flownAt - 1;
  // `Float64Array.from` takes four times as long, and a server that comes back judges every ball of every race.
  const column = (rows: Float64Array): Float64Array => {
    const values = new Float64Array(last + 1);
    for (let step = 0; step <= last; step++) values[step] = rows[step * race.count + ball]!;
    return values;
  };
  return { xs: column(race.xs), ys: column(race.ys), losses: column(race.losses), last };
}

/** ‖θ_a − θ_b‖ */
export function distance({ xs, ys }: Path, a: number, b: number): number {
  return length(xs[a]! - xs[b]!, ys[a]! - ys[b]!);
}

/** ‖Δ_k‖/‖Δ_{k−1}‖, of the last step where k is absent; null before there are two steps or when the earlier one was zero. */
export function stepRatio(path: Path, k = path.last): number | null {
  if (k < 2) return null;
  const earlier = distance(path, k - 1, k - 2);
  return earlier === 0 ? null : distance(path, k, k - 1) / earlier;
}

/** A ratio alone may be near a number by chance. */
const [fewestRatios, mostRatios] = [2, 3];

/** Whether each of the last two or three steps was `growth` times the one before, to 5 %. */
export function growsBy(growth: number, path: Path): boolean {
  const { last } = path;
  if (last < 1 + fewestRatios) return false;
  for (let k = last; k > last - mostRatios && k >= 2; k--) {
    const ratio = stepRatio(path, k);
    if (ratio === null || abs(ratio - growth) > 0.05 * growth) return false;
  }
  return true;
}

/** Whether each of the last steps turned back against the one before it, and was shorter. */
export function isZigzag(path: Path): boolean {
  const { xs, ys, last } = path;
  if (last < 3) return false;
  for (let k = last; k > last - 2; k--) {
    const along = (xs[k]! - xs[k - 1]!) * (xs[k - 1]! - xs[k - 2]!) + (ys[k]! - ys[k - 1]!) * (ys[k - 1]! - ys[k - 2]!);
    if (along >= 0 || distance(path, k, k - 1) >= distance(path, k - 1, k - 2)) return false;
  }
  return true;
}
