import { mostCharacters } from './cells.ts';
import { isFault, type Read, type ReadFault } from './fault.ts';
import type { GridRead, RawGrid } from './heights-read.ts';
import { settleGrid } from './settle-grid.ts';
import { transposed } from './shrink.ts';

/**
 * What heights and axes are called: by us and by Plotly (`z`, `x`, `y`), in the files of Li et al.'s loss-landscape
 * (`train_loss`, `xcoordinates`, …), and by PascalSun's LossLandscape (`loss_grid_2d`, `X`, `Y`).
 */
const heightNames = ['heights', 'z', 'loss_grid_2d', 'train_loss', 'test_loss', 'losses', 'loss', 'values', 'Z'];
const xNames = ['x', 'xs', 'xcoordinates', 'X'];
const yNames = ['y', 'ys', 'ycoordinates', 'Y'];

type Thing = Readonly<Record<string, unknown>>;

/** Heights in JSON: a list of rows, or an object with a list of rows and perhaps axes; of a Plotly figure the first surface. */
export function readGridJson(text: string): Read<GridRead> {
  // Parsed, JSON takes up to twenty times as many bytes.
  if (text.length > mostCharacters) return { word: 'too-large' };
  let given: unknown;
  try {
    given = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return { word: 'not-json', ...lineOf(text, String(error)) };
  }
  const holder = holderOf(given);
  if (holder === null) return { word: 'no-grid' };
  const heights = matrix(holder.rows);
  if (isFault(heights)) return heights;
  const { width, height } = heights.ok;
  const xAxis = axis(holder.x, width, height, 'x');
  const yAxis = axis(holder.y, width, height, 'y');
  const asRead = { ...heights.ok, firstRow: 'low' as const };
  if (xAxis === null || yAxis === null) return { word: 'axis-length' };
  // A mesh whose x changes from row to row: its first index is x.
  const isTurned = xAxis.along === 'rows' || yAxis.along === 'columns';
  const turned = isTurned ? { ...asRead, ...transposed(heights.ok) } : asRead;
  return settleGrid({
    ...turned,
    ...(xAxis.places && { xAxis: xAxis.places }),
    ...(yAxis.places && { yAxis: yAxis.places }),
  });
}

interface Holder {
  readonly rows: readonly unknown[];
  readonly x: unknown;
  readonly y: unknown;
}

function isThing(given: unknown): given is Thing {
  return typeof given === 'object' && given !== null && !Array.isArray(given);
}

type Rows = readonly unknown[];

/** Not a predicate: a list that is not one of rows is still a list. */
function isRows(given: unknown): boolean {
  return Array.isArray(given) && given.length > 0 && Array.isArray(given[0]);
}

function holderOf(given: unknown): Holder | null {
  if (isRows(given)) return { rows: given as Rows, x: undefined, y: undefined };
  if (!isThing(given)) return null;
  const own = (names: readonly string[], isIt: (value: unknown) => boolean): unknown =>
    names
      .filter((name) => Object.hasOwn(given, name))
      .map((name) => given[name])
      .find(isIt);
  const rows = own(heightNames, isRows);
  if (rows) return { rows: rows as Rows, x: own(xNames, Array.isArray), y: own(yNames, Array.isArray) };
  if (!Array.isArray(given.data)) return null;
  if (isRows(given.data)) return { rows: given.data, x: own(xNames, Array.isArray), y: own(yNames, Array.isArray) };
  const trace: unknown = given.data.find((each) => isThing(each) && isRows(each.z));
  return isThing(trace) ? { rows: trace.z as Rows, x: trace.x, y: trace.y } : null;
}

function matrix(rows: readonly unknown[]): Read<Pick<RawGrid, 'width' | 'height' | 'heights'>> {
  const width = (rows[0] as readonly unknown[]).length;
  const heights = new Float64Array(rows.length * width);
  for (const [index, row] of rows.entries()) {
    const line = index + 1;
    if (!Array.isArray(row) || row.length !== width) {
      return { word: 'uneven-row', line, found: `${Array.isArray(row) ? row.length : 0} ≠ ${width}` };
    }
    for (const [column, height] of row.entries()) {
      if (typeof height !== 'number')
        return { word: height === null ? 'not-finite' : 'cell-text', line, column: column + 1 };
      heights[index * width + column] = height;
    }
  }
  return { ok: { width, height: rows.length, heights } };
}

interface Axis {
  readonly places?: readonly number[];
  /** Where a mesh changes: from column to column, or from row to row. */
  readonly along?: 'columns' | 'rows';
}

/** An axis as a list of places, or as a mesh that has the place of every node; null where it fits no side. */
function axis(given: unknown, width: number, height: number, of: 'x' | 'y'): Axis | null {
  if (!Array.isArray(given) || given.length === 0) return {};
  if (!isRows(given)) return given.every(isNumber) ? { places: given } : null;
  const first: readonly unknown[] = Array.isArray(given[0]) ? given[0] : [];
  if (given.length !== height || first.length !== width || !first.every(isNumber)) return null;
  const side = given.map((row) => (Array.isArray(row) ? row[0] : undefined));
  if (!side.every(isNumber)) return null;
  const changesAcross = first.some((place) => place !== first[0]);
  const changesDown = side.some((place) => place !== side[0]);
  if (changesAcross === changesDown) return null;
  const along = changesAcross ? 'columns' : 'rows';
  return { places: changesAcross ? first : side, ...(along !== (of === 'x' ? 'columns' : 'rows') && { along }) };
}

function isNumber(given: unknown): given is number {
  return typeof given === 'number' && Number.isFinite(given);
}

/** Where a browser says "position 12", the line that it is in. */
function lineOf(text: string, error: string): Pick<ReadFault, 'line'> {
  const at = /position (\d+)/.exec(error)?.[1];
  if (at === undefined) return {};
  let line = 1;
  for (let i = text.indexOf('\n'); i >= 0 && i < Number(at); i = text.indexOf('\n', i + 1)) line++;
  return { line };
}
