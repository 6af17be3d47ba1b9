import { readCells } from './cells.ts';
import { isFault, type Read, shown } from './fault.ts';
import { type GridRead, leastSide, type RawGrid } from './heights-read.ts';
import { decimalOf, numberIn } from './number.ts';
import { settleGrid } from './settle-grid.ts';

/**
 * Heights as a table of numbers: only the heights, the first row at the top; or with the places of the columns in the
 * first row and of the rows in the first column, the corner empty or a word; or a list of places with their heights,
 * in three columns: x, y, height.
 */
export function readGridCsv(text: string): Read<GridRead> {
  const read = readCells(text);
  if (isFault(read)) return read;
  const { rows, lines } = read.ok;
  const decimal = decimalOf(rows);
  const corner = rows[0]![0]!;
  const hasAxes = numberIn(corner, decimal) === null && rows.length > 1 && numberIn(rows[1]![0]!, decimal) !== null;
  const headed = hasAxes && rows[0]!.slice(1).every((cell) => numberIn(cell, decimal) === null);
  const from = headed ? 1 : 0;
  const body = rows.slice(from);
  const wide = Math.max(2, usedWidth(body[0]!), hasAxes && !headed ? usedWidth(body[1]!) : 0);
  const all = new Float64Array(body.length * wide);
  for (const [index, row] of body.entries()) {
    const line = lines[index + from]!;
    const used = usedWidth(row);
    if (used > wide) return { word: 'uneven-row', line, found: `${used} ≠ ${wide}` };
    for (let column = 0; column < wide; column++) {
      const isCorner = hasAxes && !headed && index === 0 && column === 0;
      const cell = row[column] ?? '';
      const number = isCorner ? 0 : numberIn(cell, decimal);
      const place = { line, column: column + 1 };
      if (number === null) {
        if (column >= used && used < wide && used > 0) return { word: 'uneven-row', line, found: `${used} ≠ ${wide}` };
        return cell === '' ? { word: 'cell-missing', ...place } : { word: 'cell-text', ...place, found: shown(cell) };
      }
      if (!Number.isFinite(number)) return { word: 'not-finite', ...place, found: shown(cell) };
      all[index * wide + column] = number;
    }
  }
  const whole = { width: wide, height: body.length, heights: all };
  if (hasAxes && !headed) return settleGrid(withoutAxes(whole));
  const listed = wide === 3 && body.length >= leastSide * leastSide ? fromList(whole) : null;
  return settleGrid(listed ?? { ...whole, firstRow: 'high' });
}

/** Cells up to the last with something in it: spreadsheets leave empty ones at the end. */
function usedWidth(row: readonly string[]): number {
  let width = row.length;
  while (width > 0 && row[width - 1] === '') width--;
  return width;
}

type Whole = Pick<RawGrid, 'width' | 'height' | 'heights'>;

function withoutAxes({ width, height, heights }: Whole): RawGrid {
  const inner = new Float64Array((width - 1) * (height - 1));
  for (let row = 1; row < height; row++) {
    inner.set(heights.subarray(row * width + 1, (row + 1) * width), (row - 1) * (width - 1));
  }
  const xAxis = Array.from(heights.subarray(1, width));
  const yAxis = Array.from({ length: height - 1 }, (_, row) => heights[(row + 1) * width]!);
  return { width: width - 1, height: height - 1, heights: inner, xAxis, yAxis, firstRow: 'high' };
}

/** A list of (x, y, height) with every pair of an x and a y once; null where it is not that. */
function fromList({ height: count, heights: list }: Whole): RawGrid | null {
  const places = (column: number): number[] =>
    [...new Set(Array.from({ length: count }, (_, i) => list[3 * i + column]!))].sort((a, b) => a - b);
  const [xAxis, yAxis] = [places(0), places(1)];
  if (xAxis.length < leastSide || xAxis.length * yAxis.length !== count) return null;
  const [columns, rows] = [xAxis, yAxis].map((axis) => new Map(axis.map((place, i) => [place, i])));
  const heights = new Float64Array(count).fill(Number.NaN);
  for (let i = 0; i < count; i++) {
    heights[rows!.get(list[3 * i + 1]!)! * xAxis.length + columns!.get(list[3 * i]!)!] = list[3 * i + 2]!;
  }
  if (heights.some(Number.isNaN)) return null;
  return { width: xAxis.length, height: yAxis.length, heights, xAxis, yAxis, firstRow: 'low' };
}
