import type { Spot } from './dot-layout.ts';

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
