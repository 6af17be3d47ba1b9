import { longestName } from '../../../shared/lesson/own/schema.ts';
import type { DataSpec } from '../../../shared/surfaces/own/spec.ts';
import { type Columns, columnsOf, readTable, type Table } from '../readers/csv.ts';
import { isFault, type Read, type ReadFault } from '../readers/fault.ts';

/** What was pasted, and which columns of it are looked at. */
export interface DataSource {
  readonly text: string;
  /** Of a file, or of a paste too long to show. */
  readonly name: string | null;
  readonly x: number | null;
  readonly y: number | null;
  readonly leaveOut: boolean;
}

export interface DataReading {
  readonly table: Table | null;
  readonly x: number;
  readonly y: number;
  readonly columns: Columns | null;
  /** What the two columns are called; null where that is not said, or could not be said again. */
  readonly names: DataSpec['names'] | null;
  readonly fault: ReadFault | null;
}

/** A longer text is not shown: a page would take its time over it with every key. */
export const longestShown = 20_000;

/** The rows of a spec, as they would be pasted. */
export function sourceOf({ xs, ys, names }: Pick<DataSpec, 'xs' | 'ys' | 'names'>): DataSource {
  const rows = xs.map((x, i) => `${x}\t${ys[i]}`);
  const text = [...(names ? [names.join('\t')] : []), ...rows].join('\n');
  return { text, name: null, x: null, y: null, leaveOut: false };
}

/** Names that are kept with the rows: where `sourceOf` writes them, they must be read as names again. */
function namesOf({ header }: Table, x: number, y: number): DataSpec['names'] | null {
  const tidy = (column: number): string =>
    (header?.[column] ?? '')
      .replace(/["\s]+/g, ' ')
      .trim()
      .slice(0, longestName)
      .trim();
  const names = [tidy(x), tidy(y)] as const;
  const again = readTable(sourceOf({ xs: [0, 1], ys: [0, 1], names }).text);
  const isSame = !isFault(again) && names.every((name, i) => name !== '' && again.ok.header?.[i] === name);
  return isSame ? names : null;
}

export function sourceFrom(text: string, name: string): DataSource {
  return { text, name: text.length > longestShown ? name : null, x: null, y: null, leaveOut: false };
}

/** What a source holds; of columns that nobody has chosen, or that are gone, the first two of numbers. */
export function readSource(source: DataSource): DataReading {
  const read = readTable(source.text);
  if (isFault(read)) return { table: null, x: 0, y: 1, columns: null, names: null, fault: read };
  const table = read.ok;
  const [first = 0, second = first === 0 ? 1 : 0] = table.numeric;
  const isThere = [source.x, source.y].every((column) => column === null || column < table.columns);
  const [x, y] = isThere ? [source.x ?? first, source.y ?? second] : [first, second];
  const columns: Read<Columns> = columnsOf(table, x, y, source.leaveOut);
  if (isFault(columns)) return { table, x, y, columns: null, names: null, fault: columns };
  return { table, x, y, columns: columns.ok, names: namesOf(table, x, y), fault: null };
}
