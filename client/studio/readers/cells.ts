import type { Read } from './fault.ts';

/** A text of separated values, cut into cells and not yet read. */
export interface Cells {
  readonly rows: readonly (readonly string[])[];
  /** Line of the text at which each row begins, from 1. */
  readonly lines: readonly number[];
  readonly separator: Separator;
}

type Separator = '\t' | ';' | ',' | ' ';

/** Characters of text that are read. */
export const mostCharacters = 4_194_304;
/** Cells: a grid of 1000 × 1000. */
const mostCells = 1_000_000;
/** Lines that tell what separates the cells. */
const sampleCharacters = 4096;

/**
 * Tab, semicolon, comma, or blanks between numbers: the first of them that the text has outside of quotes. A comma is
 * a decimal comma where blanks or nothing else separate numbers that have one.
 */
function separatorOf(text: string): Separator {
  const bare = text.slice(0, sampleCharacters).replace(/"[^"]*"/g, '""');
  if (bare.includes('\t')) return '\t';
  if (bare.includes(';')) return ';';
  if (!bare.includes(',')) return ' ';
  const first = bare
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /^[-+\d]/.test(line));
  const apart = first.map((line) => line.split(/ +/));
  const isDecimal =
    apart.length > 0 &&
    apart.every((cells) => cells.length > 1 && cells.every((cell) => /^[-+]?\d+(,\d+)?$/.test(cell)));
  return isDecimal ? ' ' : ',';
}

/** Cuts a text into rows of cells: quotes as in RFC 4180, blank lines and lines that begin with # left out. */
export function readCells(given: string): Read<Cells> {
  const text = given.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  if (text.length > mostCharacters) return { word: 'too-large' };
  if (text.includes('\0')) return { word: 'binary' };
  const separator = separatorOf(text);
  const rows: string[][] = [];
  const lines: number[] = [];
  let [at, line, cells] = [0, 1, 0];
  while (at < text.length) {
    const end = lineEnd(text, at);
    const plain = text.slice(at, end);
    const blank = plain.trim() === '' || plain.startsWith('#');
    if (blank) {
      [at, line] = [end + 1, line + 1];
      continue;
    }
    const quoted = plain.includes('"');
    const cut = quoted ? quotedRow(text, at, separator) : { cells: bareRow(plain, separator), next: end + 1, lines: 1 };
    if (cut === null) return { word: 'quote-open', line };
    cells += cut.cells.length;
    if (cells > mostCells) return { word: 'too-large' };
    if (cut.cells.some((cell) => cell !== '')) {
      rows.push(cut.cells);
      lines.push(line);
    }
    [at, line] = [cut.next, line + cut.lines];
  }
  return rows.length === 0 ? { word: 'empty' } : { ok: { rows, lines, separator } };
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

function bareRow(line: string, separator: Separator): string[] {
  // One more than may be, so that a line of a million commas is seen to be too long, and not made.
  const cells = separator === ' ' ? line.trim().split(/\s+/, mostCells + 1) : line.split(separator, mostCells + 1);
  return cells.map((cell) => cell.trim());
}

/** A row with quotes in it, which may hold separators and line ends; null where a quote is never closed. */
function quotedRow(text: string, from: number, separator: Separator) {
  const cells: string[] = [];
  let [at, lines] = [from, 1];
  const isEnd = (): boolean => at >= text.length || text[at] === '\n';
  for (;;) {
    while (isBlank(text[at]) && (separator === ' ' || text[at] !== separator)) at++;
    let cell = '';
    if (text[at] === '"') {
      const close = closingQuote(text, at);
      if (close < 0) return null;
      const inside = text.slice(at + 1, close);
      lines += inside.split('\n').length - 1;
      cell = inside.replaceAll('""', '"');
      at = close + 1;
    }
    const rest = at;
    while (!isEnd() && text[at] !== separator) at++;
    cell = (cell + text.slice(rest, at)).trim();
    if (separator !== ' ' || cell !== '') cells.push(cell);
    if (cells.length > mostCells || isEnd()) return { cells, next: at + 1, lines };
    at++;
  }
}

function isBlank(letter: string | undefined): boolean {
  return letter === ' ' || letter === '\t' || letter === '\u00a0';
}

/** Place of the quote that ends what the one at `from` begins; two in a row are one inside; -1: none. */
function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from + 1);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}
