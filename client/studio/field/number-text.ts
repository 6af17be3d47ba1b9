/** A number as a person types it: with a comma or a point, `1e-3`, a true minus sign. Undefined: none yet; null: not a number. */
export function readNumber(text: string): number | null | undefined {
  const typed = text.trim().replaceAll('\u2212', '-').replace(',', '.');
  if (typed === '') return undefined;
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(typed)) return null;
  const value = Number(typed);
  return Number.isFinite(value) ? value : null;
}

/** As it stands in a field. */
export function numberText(value: number | undefined): string {
  return value === undefined ? '' : String(value);
}
