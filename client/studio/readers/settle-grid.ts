import { axisFault, endsOf, isFalling } from './axis.ts';
import type { Read } from './fault.ts';
import { type GridRead, heightsFault, mostSide, type RawGrid } from './heights-read.ts';
import { shrink } from './shrink.ts';

/** A grid of a file as a lesson may carry it: checked, turned the right way round, and made small enough. */
export function settleGrid(raw: RawGrid): Read<GridRead> {
  const { width, height, xAxis, yAxis } = raw;
  const fault =
    heightsFault(raw) ?? (xAxis ? axisFault(xAxis, width) : null) ?? (yAxis ? axisFault(yAxis, height) : null);
  if (fault) return fault;
  const firstRow = yAxis ? (isFalling(yAxis) ? 'high' : 'low') : raw.firstRow;
  const turned = turn(raw, xAxis !== undefined && isFalling(xAxis), firstRow === 'low');
  const small = shrink({ width, height, heights: turned }, mostSide);
  const [xMin, xMax] = xAxis ? endsOf(xAxis) : [-1, 1];
  const [yMin, yMax] = yAxis ? endsOf(yAxis) : [-1, 1];
  const domain = xAxis || yAxis ? { xMin, xMax, yMin, yMax } : null;
  return { ok: { ...small, domain, of: [width, height], firstRow } };
}

/** The heights with columns, rows, or both in the other order. */
export function turn(
  { width, height, heights }: Pick<RawGrid, 'width' | 'height' | 'heights'>,
  columns: boolean,
  rows: boolean,
) {
  if (!columns && !rows) return heights;
  const turned = new Float64Array(heights.length);
  for (let row = 0; row < height; row++) {
    const from = (rows ? height - 1 - row : row) * width;
    for (let column = 0; column < width; column++) {
      turned[row * width + column] = heights[from + (columns ? width - 1 - column : column)]!;
    }
  }
  return turned;
}
