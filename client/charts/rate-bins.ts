import { logScale, logTicks, type Tick } from './scale.ts';

interface RateBin {
  /** Left and right end in units of the chart. */
  readonly left: number;
  readonly right: number;
  readonly count: number;
}

export interface RateBins {
  /** Those that somebody is in, rising. */
  readonly bins: readonly RateBin[];
  /** Of the fullest bin. */
  readonly most: number;
  readonly ticks: readonly (Tick & { readonly x: number })[];
}

/** So many bins from the least to the largest rate. */
const binCount = 24;
const leastTickGap = 92;
/** Half of a number that stands under an end of the axis. */
const tickRoom = 30;

/** How many chose a rate in each of the equally wide parts of the log axis, which is `width` units long. */
export function rateBins(
  rates: readonly number[],
  { min, max }: { readonly min: number; readonly max: number },
  width: number,
): RateBins {
  const place = logScale(min, max, tickRoom, width - tickRoom);
  const wide = (width - 2 * tickRoom) / binCount;
  const counts = Array.from({ length: binCount }, () => 0);
  for (const rate of rates) {
    const bin = Math.floor((place(rate) - tickRoom) / wide);
    counts[Math.min(binCount - 1, Math.max(0, bin))]! += 1;
  }
  const bins = counts.flatMap((count, i) =>
    count === 0 ? [] : [{ left: tickRoom + i * wide, right: tickRoom + (i + 1) * wide, count }],
  );
  const ticks = logTicks(min, max, width - 2 * tickRoom, leastTickGap).map((tick) => ({
    ...tick,
    x: place(tick.value),
  }));
  return { bins, most: Math.max(0, ...counts), ticks };
}
