import type { Box } from '../../../shared/surfaces/surface.ts';
import type { ReadFault } from './fault.ts';
import { largestNumber } from './fault.ts';

/** Heights as a file has them, in the file's own order. */
export interface RawGrid {
  readonly width: number;
  readonly height: number;
  /** Row-major. */
  readonly heights: Float64Array;
  /** Places of the columns and of the rows, in the file's order, where the file tells them. */
  readonly xAxis?: readonly number[];
  readonly yAxis?: readonly number[];
  /** Without axes: whether the first row is the lowest y, as arrays have it, or the highest, as one reads a table. */
  readonly firstRow: 'low' | 'high';
}

/** A grid as a spec has it: row 0 at yMax, the outer nodes on the edge of the domain. */
export interface GridRead {
  readonly width: number;
  readonly height: number;
  readonly heights: Float64Array;
  /** Null where the file has no axes. */
  readonly domain: Box | null;
  /** Nodes in a row, and rows, of the file. */
  readonly of: readonly [width: number, height: number];
  readonly firstRow: 'low' | 'high';
}

/** Nodes along a side of a lesson's grid, and the least of which a surface can be made. */
export const [mostSide, leastSide] = [128, 4];

/** The first height that cannot be one, or null. Lines and columns of the file count from 1. */
export function heightsFault({ width, height, heights }: RawGrid): ReadFault | null {
  if (width < leastSide || height < leastSide) return { word: 'grid-small', found: `${width} × ${height}` };
  for (let i = 0; i < heights.length; i++) {
    const value = heights[i]!;
    if (Math.abs(value) <= largestNumber) continue;
    const place = { line: Math.floor(i / width) + 1, column: (i % width) + 1 };
    return { word: Number.isFinite(value) ? 'number-large' : 'not-finite', ...place, found: String(value) };
  }
  return null;
}
