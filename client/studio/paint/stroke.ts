/** What a brush does to the heights under it. */
export const brushKinds = ['raise', 'lower', 'smooth', 'flat'] as const;
export type BrushKind = (typeof brushKinds)[number];

export interface Brush {
  readonly kind: BrushKind;
  /** In nodes, along a row and along a column. */
  readonly radii: readonly [across: number, down: number];
  /** Over 0, up to 1: how much one touch does. */
  readonly strength: number;
}

/** Heights while somebody paints: row-major, row 0 at the top. */
export interface Stroke {
  readonly width: number;
  readonly height: number;
  readonly before: Float64Array;
  /** Of the stroke's own: changed with every touch. */
  readonly heights: Float64Array;
  readonly brush: Brush;
  /** What `raise` and `lower` reach in one touch at full strength. */
  readonly reach: number;
  /** What `flat` levels to: the height where the stroke began. */
  readonly level: number;
  last: readonly [u: number, v: number];
}

/** A touch changes at most this part of the map's relief. */
const reachOfRelief = 0.15;
/** Touches follow each other by this part of the brush's radius. */
const spacing = 0.3;
/** Far from what a lesson's heights may be. */
const highest = 1e8;

/**
 * Puts a brush down.
 *
 * @param at column and row, in nodes; they need not be whole
 */
export function beginStroke(
  { width, height, heights }: Pick<Stroke, 'width' | 'height' | 'heights'>,
  brush: Brush,
  at: readonly [u: number, v: number],
): Stroke {
  const before = Float64Array.from(heights);
  const relief =
    before.reduce((high, each) => Math.max(high, each)) - before.reduce((low, each) => Math.min(low, each));
  const [column, row] = [clamp(Math.round(at[0]), width), clamp(Math.round(at[1]), height)];
  const stroke: Stroke = {
    ...{ width, height, before, brush },
    heights: Float64Array.from(before),
    reach: reachOfRelief * (relief > 0 ? relief : 1),
    level: before[row * width + column]!,
    last: at,
  };
  touch(stroke, at);
  return stroke;
}

function clamp(place: number, nodes: number): number {
  return Math.min(nodes - 1, Math.max(0, place));
}

/** Moves the brush in a straight line, touching all the way. */
export function strokeTo(stroke: Stroke, [u, v]: readonly [u: number, v: number]): void {
  const { brush, last } = stroke;
  const [across, down] = brush.radii;
  const distance = Math.hypot((u - last[0]) / across, (v - last[1]) / down);
  const touches = Math.min(500, Math.floor(distance / spacing));
  for (let i = 1; i <= touches; i++) {
    const part = (i * spacing) / distance;
    touch(stroke, [last[0] + part * (u - last[0]), last[1] + part * (v - last[1])]);
  }
  if (touches === 0) return;
  const reached = Math.min(1, (touches * spacing) / distance);
  stroke.last = [last[0] + reached * (u - last[0]), last[1] + reached * (v - last[1])];
}

/**
 * The heights after a stroke. What the stroke has changed is averaged over neighbours once (1-2-1), so that no crease
 * is left as narrow as a node; nothing that it has not touched changes, however often one paints.
 */
export function endStroke({ width, height, before, heights }: Stroke): Float64Array {
  const change = heights.map((each, i) => each - before[i]!);
  const across = averaged(change, width, height, 1);
  const both = averaged(across, width, height, width);
  return before.map((each, i) => Math.max(-highest, Math.min(highest, each + both[i]!)));
}

/** 1-2-1 along rows (`step` 1) or columns (`step` the width); the edge stands for what is beyond it. */
function averaged(change: Float64Array, width: number, height: number, step: number): Float64Array {
  return change.map((each, i) => {
    const [place, nodes] = step === 1 ? [i % width, width] : [Math.floor(i / width), height];
    const before = place > 0 ? change[i - step]! : each;
    const after = place < nodes - 1 ? change[i + step]! : each;
    return (before + 2 * each + after) / 4;
  });
}

/** One touch, strongest in the middle; at the rim its slope and curvature are 0. */
function touch({ width, height, heights, brush, reach, level }: Stroke, [u, v]: readonly [number, number]): void {
  const { kind, strength, radii } = brush;
  const [across, down] = radii;
  const source = kind === 'smooth' ? Float64Array.from(heights) : heights;
  const [firstRow, lastRow] = [Math.max(0, Math.ceil(v - down)), Math.min(height - 1, Math.floor(v + down))];
  const [firstColumn, lastColumn] = [Math.max(0, Math.ceil(u - across)), Math.min(width - 1, Math.floor(u + across))];
  for (let row = firstRow; row <= lastRow; row++) {
    for (let column = firstColumn; column <= lastColumn; column++) {
      const [dx, dy] = [(column - u) / across, (row - v) / down];
      const inside = 1 - dx * dx - dy * dy;
      if (inside <= 0) continue;
      const weight = strength * inside * inside * inside;
      const i = row * width + column;
      if (kind === 'raise') heights[i]! += weight * reach;
      else if (kind === 'lower') heights[i]! -= weight * reach;
      else if (kind === 'flat') heights[i]! += weight * (level - heights[i]!);
      else heights[i]! += weight * (meanAbout(source, width, height, row, column) - source[i]!);
    }
  }
}

function meanAbout(heights: Float64Array, width: number, height: number, row: number, column: number): number {
  let [sum, count] = [0, 0];
  for (let r = Math.max(0, row - 1); r <= Math.min(height - 1, row + 1); r++) {
    for (let c = Math.max(0, column - 1); c <= Math.min(width - 1, column + 1); c++) {
      sum += heights[r * width + c]!;
      count++;
    }
  }
  return sum / count;
}
