export type Decimal = '.' | ',';

/** A longer cell is no number; and a pattern on it could take its time. */
const longestNumber = 40;
const plainNumber = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,4})?$/i;
const pointNumber = /^[+-]?\d*\.\d+(e[+-]?\d+)?$/i;
const commaNumber = /^[+-]?\d*,\d+(e[+-]?\d+)?$/i;
const notFinite = /^[+-]?(nan|inf|infinity)$/i;

/** True minus signs, and blanks or apostrophes between thousands, away. */
function tidy(cell: string): string {
  return cell.replace(/[\u2212\u2013]/g, '-').replace(/(?<=\d)[\u00a0\u202f' ](?=\d{3}(?!\d))/g, '');
}

/**
 * The number in a cell. Null: there is none. NaN: it says so itself, or that it is infinite, as NumPy does; what is
 * too large for a number is infinite.
 */
export function numberIn(cell: string, decimal: Decimal): number | null {
  if (cell.length === 0 || cell.length > longestNumber) return null;
  if (notFinite.test(cell)) return Number.NaN;
  const tidied = tidy(cell);
  const plain = decimal === ',' ? tidied.replace(',', '.') : tidied;
  return plainNumber.test(plain) ? Number(plain) : null;
}

/** A decimal comma, where some cells have one and none has a point. */
export function decimalOf(rows: readonly (readonly string[])[]): Decimal {
  let hasComma = false;
  for (const row of rows) {
    for (const cell of row) {
      if (cell.length > longestNumber) continue;
      if (pointNumber.test(cell)) return '.';
      if (!hasComma && commaNumber.test(tidy(cell))) hasComma = true;
    }
  }
  return hasComma ? ',' : '.';
}
