import { spreadLabels } from './label-row.ts';
import type { Box } from './scale.ts';

/** Where a dot belongs. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Where a dot stands; `moved` when a hairline must lead from it to its true spot. */
export interface PlacedDot extends Spot {
  readonly trueX: number;
  readonly trueY: number;
  readonly moved: boolean;
}

export interface DotRoom {
  /** Every dot stands wholly inside. */
  readonly field: Box;
  /** Outer radius of a dot. */
  readonly radius: number;
  /** No dot touches these. */
  readonly obstacles: readonly Box[];
  /** Upright lines that no dot crosses: a dot beyond a limit would say that it had flown. */
  readonly walls?: readonly number[];
}

/** Clear space between two dots. */
const gap = 2;

/**
 * Dots at their true spots where these are free, else moved aside as little as possible: no two overlap. Earlier spots
 * have the first choice. A dot rather does not cover the true spot of another one, nor a hairline.
 *
 * A dot for which the whole field has no room stays at its true spot (about one for every 3.5 r² of the field fits).
 */
export function placeDots(spots: readonly Spot[], room: DotRoom): readonly PlacedDot[] {
  const placed: PlacedDot[] = [];
  for (const spot of spots) {
    const { x, y } = nearestFree(spot, spots, placed, room);
    placed.push({ x, y, trueX: spot.x, trueY: spot.y, moved: Math.hypot(x - spot.x, y - spot.y) > 1.5 });
  }
  return placed;
}

function nearestFree(spot: Spot, spots: readonly Spot[], placed: readonly PlacedDot[], room: DotRoom): Spot {
  const { field, radius } = room;
  const isFree = (x: number, y: number): boolean =>
    x >= field.left + radius &&
    x <= field.right - radius &&
    y >= field.top + radius &&
    y <= field.bottom - radius &&
    (room.walls ?? []).every((wall) => x < wall === spot.x < wall) &&
    room.obstacles.every((box) => !touches(box, x, y, radius)) &&
    placed.every((dot) => Math.hypot(dot.x - x, dot.y - y) >= 2 * radius + gap);
  if (isFree(spot.x, spot.y)) return spot;

  const others = spots.filter((other) => Math.hypot(other.x - spot.x, other.y - spot.y) > radius * 0.3);
  const lines = placed.filter((dot) => dot.moved);
  const cost = (x: number, y: number): number => {
    let sum = Math.hypot(x - spot.x, y - spot.y);
    for (const other of others) if (Math.hypot(other.x - x, other.y - y) < radius) sum += radius;
    for (const dot of placed) {
      if (
        Math.hypot(dot.trueX - spot.x, dot.trueY - spot.y) > radius * 0.3 &&
        toLine(dot, spot, { x, y }) < radius * 0.8
      ) {
        sum += radius * 1.5;
      }
    }
    for (const dot of lines) if (toLine({ x, y }, dot, { x: dot.trueX, y: dot.trueY }) < radius) sum += radius * 1.5;
    return sum;
  };
  let best: Spot | null = null;
  let least = Number.POSITIVE_INFINITY;
  const step = radius / 3;
  const reach = Math.hypot(field.right - field.left, field.bottom - field.top);
  for (let distance = step; distance < reach && distance < least; distance += step) {
    const directions = Math.max(16, Math.ceil((2 * Math.PI * distance) / step));
    for (let turn = 0; turn < directions; turn++) {
      // From straight up, so that equal dots make a column before they make a row.
      const angle = (turn / directions) * 2 * Math.PI - Math.PI / 2;
      const x = spot.x + distance * Math.cos(angle);
      const y = spot.y + distance * Math.sin(angle);
      if (!isFree(x, y)) continue;
      const sum = cost(x, y);
      if (sum < least - 1e-9) {
        least = sum;
        best = { x, y };
      }
    }
  }
  return best ?? spot;
}

function touches(box: Box, x: number, y: number, radius: number): boolean {
  const dx = Math.max(box.left - x, 0, x - box.right);
  const dy = Math.max(box.top - y, 0, y - box.bottom);
  return Math.hypot(dx, dy) < radius;
}

/** From a point to the stretch between two others. */
function toLine(point: Spot, from: Spot, to: Spot): number {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : ((point.x - from.x) * dx + (point.y - from.y) * dy) / length;
  const held = Math.min(1, Math.max(0, share));
  return Math.hypot(from.x + held * dx - point.x, from.y + held * dy - point.y);
}

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

export interface StackRoom {
  readonly left: number;
  readonly right: number;
  /** No stack is higher: it then begins below its own height, and where that is not enough its dots overlap. */
  readonly top: number;
  readonly bottom: number;
  /** Width of a bin, and from dot to dot in a stack. */
  readonly pitch: number;
  /** Stretches of x with no bin. */
  readonly closed: readonly (readonly [from: number, to: number])[];
}

/** Many small dots: in each bin they stand on each other, at their own height or just above the one below. */
export function stackDots(spots: readonly Spot[], room: StackRoom): readonly Spot[] {
  const bins = new Map<number, number[]>();
  spots.forEach((spot, index) => {
    const bin = binOf(spot.x, room);
    bins.set(bin, [...(bins.get(bin) ?? []), index]);
  });
  const placed: Spot[] = spots.map((spot) => spot);
  for (const [x, indices] of bins) {
    const rising = indices.toSorted((a, b) => spots[b]!.y - spots[a]!.y);
    const last = rising.length - 1;
    const own = Math.min(room.pitch, (room.bottom - room.top) / Math.max(1, last));
    let above = Number.POSITIVE_INFINITY;
    rising.forEach((index, k) => {
      above = Math.min(spots[index]!.y, above - own);
      placed[index] = { x, y: Math.max(above, room.top + (last - k) * own) };
    });
  }
  return placed;
}

/** The middle of the bin of x, on its own side of what is closed. */
function binOf(x: number, { left, right, pitch, closed }: StackRoom): number {
  let [from, to] = [left, right];
  for (const [start, end] of closed) {
    if (x < (start + end) / 2) to = Math.min(to, start);
    else from = Math.max(from, end);
  }
  const last = Math.max(0, Math.floor((to - from) / pitch) - 1);
  return from + (Math.min(last, Math.max(0, Math.floor((x - from) / pitch))) + 0.5) * pitch;
}
