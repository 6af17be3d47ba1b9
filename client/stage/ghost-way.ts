import { cut } from './camera.ts';
import type { GhostGround, StageGhost } from './ghosts.ts';
import { holds } from './goal.ts';

/** Where a ghost is, `share` of the chord from `step` to the next. */
export function placeOf(
  { xs, ys }: Pick<StageGhost, 'xs' | 'ys'>,
  step: number,
  share: number,
): readonly [x: number, y: number] {
  const from = Math.min(step, xs.length - 1);
  const to = Math.min(step + 1, xs.length - 1);
  return [xs[from]! + (xs[to]! - xs[from]!) * share, ys[from]! + (ys[to]! - ys[from]!) * share];
}

/** Length of the way from the start to `step`, in θ. */
export function lengthUpTo(ghost: Pick<StageGhost, 'xs' | 'ys'>, step: number): number {
  let length = 0;
  for (let k = 0; k < Math.min(step, ghost.xs.length - 1); k++) {
    length += Math.hypot(ghost.xs[k + 1]! - ghost.xs[k]!, ghost.ys[k + 1]! - ghost.ys[k]!);
  }
  return length;
}

/**
 * A ghost's way from step `from` to step `step` and `share` of the chord after it, in θ, as lines without a gap: what of it lies in the box. As with trails of balls, of a chord
 * with both ends off the map nothing is drawn.
 */
export function ghostWay(
  ghost: Pick<StageGhost, 'xs' | 'ys'>,
  from: number,
  step: number,
  share: number,
  { domain, box }: Pick<GhostGround, 'domain' | 'box'>,
): readonly (readonly number[])[] {
  const lines: number[][] = [];
  let line: number[] | null = null;
  const last = Math.min(share > 0 ? step : step - 1, ghost.xs.length - 2);
  for (let k = from; k <= last; k++) {
    const [x0, y0] = placeOf(ghost, k, 0);
    const [x1, y1] = placeOf(ghost, k, k === step ? share : 1);
    if (x0 === x1 && y0 === y1) continue;
    const onMap = holds(domain, x0, y0) || holds(domain, ...placeOf(ghost, k, 1));
    const part = onMap ? cut(x0, y0, x1, y1, box) : null;
    if (part === null) {
      line = null;
      continue;
    }
    const [enter, leave] = part;
    const at = (along: number) => [x0 + (x1 - x0) * along, y0 + (y1 - y0) * along];
    if (line === null || enter > 0) {
      line = at(enter);
      lines.push(line);
    }
    line.push(...at(leave));
  }
  return lines;
}
