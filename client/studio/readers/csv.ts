import { readCells } from './cells.ts';
import { isFault, largestNumber, type Read, shown } from './fault.ts';
import { type Decimal, decimalOf, numberIn } from './number.ts';

/** A pasted table: what its columns are called, and their cells. */
export interface Table {
  /** Names of the columns; null where the first row holds numbers already. */
  readonly header: readonly string[] | null;
  readonly columns: number;
  readonly rows: readonly (readonly string[])[];
  /** Line of the text at which each row begins, from 1. */
  readonly lines: readonly number[];
  readonly decimal: Decimal;
  /** Columns that are mostly numbers: the ones to begin with. */
  readonly numeric: readonly number[];
}

/** Two columns as numbers. */
export interface Columns {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** Rows that had both numbers, before some of them were taken. */
  readonly of: number;
  /** Rows left out because one of their cells was no number. */
  readonly leftOut: number;
}

/** Rows that a lesson keeps. */
const mostRows = 300;
/** More columns than these are not offered. */
const mostColumns = 64;
/** A column is one of numbers if more than this part of its first cells are. */
const [mostly, rowsLookedAt] = [0.6, 200];

/** A table of rows: CSV, TSV or with semicolons, with or without names in its first row. */
export function readTable(text: string): Read<Table> {
  const read = readCells(text);
  if (isFault(read)) return read;
  const { rows: all, lines: allLines } = read.ok;
  const decimal = decimalOf(all);
  const isNumber = (cell: string | undefined): boolean => cell !== undefined && numberIn(cell, decimal) !== null;
  const first = all[0]!;
  const named = first.filter((cell) => cell !== '' && !isNumber(cell)).length;
  const isHeader = named > 0 && (named === first.filter((cell) => cell !== '').length || !isNumber(first[0]));
  const rows = isHeader ? all.slice(1) : all;
  const columns = widestUsed(all);
  if (columns < 2) return { word: 'one-column' };
  if (rows.length < 2) return { word: 'one-row' };
  const looked = rows.slice(0, rowsLookedAt);
  const numeric = Array.from({ length: columns }, (_, column) => column).filter((column) => {
    const filled = looked.map((row) => row[column] ?? '').filter((cell) => cell !== '');
    return filled.filter(isNumber).length > mostly * filled.length;
  });
  const lines = isHeader ? allLines.slice(1) : allLines;
  return { ok: { header: isHeader ? first : null, columns, rows, lines, decimal, numeric } };
}

/** How many columns have something in them, at most `mostColumns`. */
function widestUsed(rows: readonly (readonly string[])[]): number {
  let widest = 0;
  for (const row of rows) {
    for (let column = Math.min(row.length, mostColumns) - 1; column >= widest; column--) {
      if (row[column] !== '') widest = column + 1;
    }
  }
  return widest;
}

/**
 * Two columns of a table as numbers, at most `mostRows` of them, evenly spread over the table.
 *
 * @param leaveOut rows where one is missing or no number are left out and counted, instead of being a fault
 */
export function columnsOf(table: Table, x: number, y: number, leaveOut: boolean): Read<Columns> {
  const { rows, lines, columns, decimal } = table;
  if (![x, y].every((column) => Number.isInteger(column) && column >= 0 && column < columns)) {
    return { word: 'no-such-column' };
  }
  const [xs, ys]: [number[], number[]] = [[], []];
  for (const [index, row] of rows.entries()) {
    const pair: number[] = [];
    for (const column of [x, y]) {
      const cell = row[column] ?? '';
      const number = numberIn(cell, decimal);
      const place = { line: lines[index]!, column: column + 1 };
      if (number === null || Number.isNaN(number)) {
        if (leaveOut) break;
        return cell === '' ? { word: 'cell-missing', ...place } : { word: 'cell-text', ...place, found: shown(cell) };
      }
      if (Math.abs(number) > largestNumber) return { word: 'number-large', ...place, found: shown(cell) };
      pair.push(number);
    }
    if (pair.length < 2) continue;
    xs.push(pair[0]!);
    ys.push(pair[1]!);
  }
  if (xs.length < 2) return { word: 'one-row' };
  if (xs.every((each) => each === xs[0])) {
    return { word: ys.every((each) => each === ys[0]) ? 'rows-alike' : 'x-alike' };
  }
  return { ok: { ...spread(xs, ys), of: xs.length, leftOut: rows.length - xs.length } };
}

/** Every so-manieth row, the first and the last among them. */
function spread(xs: readonly number[], ys: readonly number[]): { xs: number[]; ys: number[] } {
  const kept = Math.min(mostRows, xs.length);
  const places = Array.from({ length: kept }, (_, i) => Math.round((i * (xs.length - 1)) / (kept - 1)));
  return { xs: places.map((place) => xs[place]!), ys: places.map((place) => ys[place]!) };
}
