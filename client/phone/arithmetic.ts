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
/** A rate above 1 makes the slope's rounding larger: its printed slope then has up to this many decimals more. */
const moreForSlope = 2;

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
    if (units(a, decimals) + units(c, decimals) !== units(b, decimals)) continue;
    for (let slopeDecimals = decimals; slopeDecimals <= decimals + moreForSlope; slopeDecimals++) {
      if (productHolds(rate, g, slopeDecimals, c, decimals)) return print(power, decimals, slopeDecimals, a, g, c, b);
    }
  }
  return print(power, first, first, a, g, c, (units(a, first) + units(c, first)) / 10 ** first);
}

function print(
  power: number,
  decimals: number,
  slopeDecimals: number,
  a: number,
  g: number,
  c: number,
  b: number,
): Column {
  return {
    power,
    old: fixed(a, decimals),
    slope: fixed(g, slopeDecimals),
    change: signed(c, decimals),
    next: fixed(b, decimals),
  };
}

/** A column of numbers all under a thousandth or over 99,999 is written times one power of ten. */
function commonPower(largest: number): number {
  if (largest === 0 || (largest >= 1e-3 && largest < 1e5)) return 0;
  // Below this a power of ten is no longer a normal number: such a coordinate prints as 0.
  return Math.max(-300, Math.floor(Math.log10(largest)));
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
function productHolds(rate: number, slope: number, slopeDecimals: number, change: number, decimals: number): boolean {
  const [mantissa = '', exponent = '0'] = rate.toExponential(2).split('e');
  const product = -Number(mantissa.replace('.', '')) * units(slope, slopeDecimals);
  const divisor = 10 ** (2 - Number(exponent) + slopeDecimals - decimals);
  if (!Number.isSafeInteger(product) || divisor < 1) return true;
  if (Math.abs(product % divisor) * 2 === divisor) return false;
  return Math.sign(product) * Math.round(Math.abs(product) / divisor) + 0 === units(change, decimals);
}
