import { gap } from './dot-layout.ts';
import { spreadLabels } from './label-row.ts';

/** A dot in a lane, where only its x has a meaning. */
export interface LaneDot {
  readonly x: number;
  readonly row: number;
  readonly trueX: number;
  readonly moved: boolean;
}

export interface Lane {
  readonly left: number;
  readonly right: number;
  readonly rows: number;
  readonly radius: number;
  /** Stretches of x that no dot touches, and that none crosses. */
  readonly closed: readonly (readonly [from: number, to: number])[];
}

/**
 * Dots in the rows of a lane, each as near to its true x as there is room, lower rows (0) first, none across a closed
 * stretch; null when they do not all fit.
 */
export function placeInLane(trueXs: readonly number[], lane: Lane): readonly LaneDot[] | null {
  const dots: LaneDot[] = new Array(trueXs.length);
  for (const part of partsOf(lane)) {
    const indices = trueXs.flatMap((x, i) => (partOf(x, lane) === part.index ? [i] : []));
    const xs = indices.map((i) => trueXs[i]!);
    const placed = nearInPart(xs, part) ?? packInPart(xs, part);
    if (placed === null) return null;
    indices.forEach((i, k) => {
      dots[i] = placed[k]!;
    });
  }
  return dots;
}

/** A stretch of the lane between two closed ones. */
interface LanePart extends Pick<Lane, 'left' | 'right' | 'rows' | 'radius'> {
  readonly index: number;
}

function partsOf({ left, right, rows, radius, closed }: Lane): readonly LanePart[] {
  const sorted = closed.toSorted((a, b) => a[0] - b[0]);
  return Array.from({ length: sorted.length + 1 }, (_, index) => ({
    index,
    rows,
    radius,
    left: sorted[index - 1]?.[1] ?? left,
    right: sorted[index]?.[0] ?? right,
  }));
}

function partOf(x: number, { closed }: Lane): number {
  return closed.filter(([from, to]) => x >= (from + to) / 2).length;
}

function laneDot(x: number, row: number, trueX: number): LaneDot {
  return { x, row, trueX, moved: Math.abs(x - trueX) > 1.5 };
}

/** One after the other, each where it is nearest. */
function nearInPart(trueXs: readonly number[], part: LanePart): readonly LaneDot[] | null {
  const { radius } = part;
  const pitch = 2 * radius + gap;
  const taken: number[][] = Array.from({ length: part.rows }, () => []);
  const dots: LaneDot[] = [];
  for (const trueX of trueXs) {
    let best: LaneDot | null = null;
    let least = Number.POSITIVE_INFINITY;
    for (const [row, xs] of taken.entries()) {
      const x = nearestOpen(
        trueX,
        part,
        xs.map((other) => [other - pitch, other + pitch] as const),
      );
      const cost = x === null ? Number.POSITIVE_INFINITY : Math.abs(x - trueX) + row * radius * 0.2;
      if (x === null || cost >= least) continue;
      least = cost;
      best = laneDot(x, row, trueX);
    }
    if (best === null) return null;
    taken[best.row]!.push(best.x);
    dots.push(best);
  }
  return dots;
}

/** As tight as need be: the dots in turn to the rows, side by side in each. */
function packInPart(trueXs: readonly number[], { left, right, rows, radius }: LanePart): readonly LaneDot[] | null {
  const rising = trueXs.map((_, i) => i).toSorted((a, b) => trueXs[a]! - trueXs[b]!);
  const dots: LaneDot[] = new Array(trueXs.length);
  for (let row = 0; row < rows; row++) {
    const indices = rising.filter((_, k) => k % rows === row);
    const edges = spreadLabels(
      indices.map((i) => ({ x: trueXs[i]!, width: 2 * radius })),
      left,
      right,
      gap,
    );
    if (edges === null) return null;
    indices.forEach((i, k) => {
      dots[i] = laneDot(edges[k]! + radius, row, trueXs[i]!);
    });
  }
  return dots;
}

/** The x nearest to `wanted` in no open interval of `blocked`; null when all of the lane is blocked. */
function nearestOpen(
  wanted: number,
  { left, right, radius }: LanePart,
  blocked: readonly (readonly [from: number, to: number])[],
): number | null {
  const slack = 1e-6;
  if (right - left < 2 * radius) return null;
  const held = Math.min(right - radius, Math.max(left + radius, wanted));
  const candidates = [held, ...blocked.flat()].filter(
    (x) =>
      x >= left + radius - slack &&
      x <= right - radius + slack &&
      blocked.every(([from, to]) => x <= from + slack || x >= to - slack),
  );
  return candidates.reduce<number | null>(
    (best, x) => (best === null || Math.abs(x - wanted) < Math.abs(best - wanted) ? x : best),
    null,
  );
}
