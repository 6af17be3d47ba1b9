import { fixed, signed } from '../text/numbers.ts';

/** One coordinate of one step, printed: in these digits old + change = next, and change = −η × slope rounded. */
export interface Column {
  /** All four are to be read times ten to this power; 0 unless the numbers are tiny or huge. */
  readonly power: number;
  readonly old: string;
  readonly slope: string;
  /** −η × slope, with its sign. */
  readonly change: string;
  readonly next: string;
}

const fewestDecimals = 3;
const mostDecimals = 9;

/**
 * The arithmetic next = old − rate × slope of plain descent, with just enough decimals that it can be checked by hand:
 * three digits of the change where they fit, more where rounding would break the sum. Every printed number is its
 * true value rounded; only when no number of decimals up to nine adds up, the last digit of the result gives way.
 *
 * @param rate of at most three significant digits
 */
export function columnOf(old: number, slope: number, rate: number, next: number): Column {
  const power = commonPower(Math.max(Math.abs(old), Math.abs(next)));
  const scale = 10 ** -power;
  const [a, g, c, b] = [old * scale, slope * scale, -rate * slope * scale, next * scale];
  const first = wantedDecimals(c);
  for (let decimals = first; decimals <= mostDecimals; decimals++) {
    const sumHolds = units(a, decimals) + units(c, decimals) === units(b, decimals);
    if (sumHolds && productHolds(rate, g, c, decimals)) {
      return print(power, decimals, a, g, c, b);
    }
  }
  const change = units(c, first);
  return print(power, first, a, g, c, (units(a, first) + change) / 10 ** first);
}

function print(power: number, decimals: number, a: number, g: number, c: number, b: number): Column {
  return {
    power,
    old: fixed(a, decimals),
    slope: fixed(g, decimals),
    change: signed(c, decimals),
    next: fixed(b, decimals),
  };
}

/** A column of numbers all under a thousandth or over 99,999 is written times one power of ten. */
function commonPower(largest: number): number {
  if (largest === 0 || (largest >= 1e-3 && largest < 1e5)) return 0;
  return Math.floor(Math.log10(largest));
}

function wantedDecimals(change: number): number {
  if (change === 0) return fewestDecimals;
  const threeDigits = 2 - Math.floor(Math.log10(Math.abs(change)));
  return Math.min(5, Math.max(fewestDecimals, threeDigits));
}

/** `value` rounded to `decimals`, in units of the last one: what `fixed` prints, as a whole number. */
function units(value: number, decimals: number): number {
  return Number(`${value < 0 ? '-' : ''}${Math.abs(value).toFixed(decimals).replace('.', '')}`) + 0;
}

/** True when −rate × the printed slope, rounded by hand, is the printed change; a tie at the last digit is not. */
function productHolds(rate: number, slope: number, change: number, decimals: number): boolean {
  const [mantissa = '', exponent = '0'] = rate.toExponential(2).split('e');
  const rateUnits = Number(mantissa.replace('.', ''));
  const rateDecimals = 2 - Number(exponent);
  const product = -rateUnits * units(slope, decimals);
  const divisor = 10 ** rateDecimals;
  if (!Number.isSafeInteger(product)) return true;
  const rest = Math.abs(product % divisor);
  if (rest * 2 === divisor) return false;
  return Math.sign(product) * Math.round(Math.abs(product) / divisor) + 0 === units(change, decimals);
}
