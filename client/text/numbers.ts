const minus = '\u2212';
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Shown in place of a number that there is none of. A screen never shows NaN, ∞ or undefined. */
export const noNumber = '–';

/** `value` with `decimals` decimals, a true minus sign, and no minus before a zero. */
export function fixed(value: number, decimals: number): string {
  if (!Number.isFinite(value)) return noNumber;
  const digits = Math.abs(value).toFixed(decimals);
  return value < 0 && /[1-9]/.test(digits) ? minus + digits : digits;
}

/** As `fixed`, with a plus before what is not negative. */
export function signed(value: number, decimals: number): string {
  const text = fixed(value, decimals);
  return text === noNumber || text.startsWith(minus) ? text : `+${text}`;
}

/** `3` as `10³`. */
export function powerOfTen(exponent: number): string {
  const digits = Array.from(String(Math.abs(exponent)), (digit) => superscripts[Number(digit)]).join('');
  return `10${exponent < 0 ? '⁻' : ''}${digits}`;
}

/**
 * `value` in `digits` significant digits, zeros kept: 0.0572, 9.72, 243, 1240; beyond 99,999 and below 0.0001 as
 * 3.20 × 10⁻⁷. What is not a number is a dash.
 */
export function significant(value: number, digits = 3): string {
  if (!Number.isFinite(value)) return noNumber;
  if (value === 0) return '0';
  const [mantissa = '', power = '0'] = Math.abs(value)
    .toExponential(digits - 1)
    .split('e');
  const exponent = Number(power);
  const sign = value < 0 ? minus : '';
  if (exponent < -4 || exponent > 4) return `${sign}${mantissa} × ${powerOfTen(exponent)}`;
  const decimals = Math.max(0, digits - 1 - exponent);
  return sign + Number(`${mantissa}e${exponent}`).toFixed(decimals);
}

/** As `significant`, without the zeros that say nothing: 2.4, 0.25, 6. For sentences. */
export function short(value: number, digits = 3): string {
  return significant(value, digits)
    .replace(/(\.\d*?)0+(?=$| )/, '$1')
    .replace(/\.(?=$| )/, '');
}

/** `value` rounded to three significant digits: what a phone shows is what it sends. */
export function toThreeDigits(value: number): number {
  return Number(value.toPrecision(3));
}

/**
 * A decimal number as a person types it: comma or point, blanks around it, true minus sign, `1e-3`. Null for anything
 * else, also for what is too large to be a number.
 */
export function parseTyped(text: string): number | null {
  const plain = text
    .trim()
    .replace(',', '.')
    .replace(minus, '-')
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660));
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i.test(plain)) return null;
  const value = Number(plain);
  return Number.isFinite(value) ? value : null;
}

const ordinalEndings: Record<string, string> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };
const ordinals = new Intl.PluralRules('en', { type: 'ordinal' });

/** 1st, 2nd, 3rd, 11th. */
export function ordinal(place: number): string {
  return `${place}${ordinalEndings[ordinals.select(place)] ?? 'th'}`;
}

/** Seconds as 1:05; never negative. */
export function clockText(seconds: number): string {
  const whole = Math.max(0, Math.ceil(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
