import { powerOfTen, short, significant, toThreeDigits } from '../text/numbers.ts';
import type { NumberScale } from './NumberInput.tsx';

/** A range of learning rates on a log scale, both ends included. */
export interface RateRange {
  readonly min: number;
  readonly max: number;
}

/** Two neighbouring positions differ by at least this factor: three digits can tell them apart. */
const finest = 1.0125;

/** One press of − or +: 50 presses are a factor of ten. */
const pressRatio = 10 ** (1 / 50);

/** How many positions the slider has beside its first one. */
export function positionsOf({ min, max }: RateRange): number {
  return Math.max(1, Math.floor(Math.log(max / min) / Math.log(finest)));
}

/** The rate at `position`, 0 to `positionsOf(range)`, in three significant digits; the ends are the range's own. */
export function rateAt(range: RateRange, position: number): number {
  const count = positionsOf(range);
  if (position <= 0) return range.min;
  if (position >= count) return range.max;
  return withinRange(range, range.min * (range.max / range.min) ** (position / count));
}

/** The position nearest to `rate`. */
export function positionOf(range: RateRange, rate: number): number {
  return Math.round(shareOf(range, rate) * positionsOf(range));
}

/** How far along the track `rate` lies, 0 to 1. */
export function shareOf({ min, max }: RateRange, rate: number): number {
  return Math.min(1, Math.max(0, Math.log(rate / min) / Math.log(max / min)));
}

/** `rate` after `presses` of + (negative: of −), by a fixed ratio; stays in the range and always moves inside it. */
export function pressed(range: RateRange, rate: number, presses: number): number {
  return withinRange(range, rate * pressRatio ** presses);
}

/** The nearest rate of three digits that the room accepts. */
export function withinRange({ min, max }: RateRange, rate: number): number {
  return Math.min(max, Math.max(min, toThreeDigits(rate)));
}

/** Over more decades than this only powers of ten have room for a label. */
const mostDecades = 3.5;

const isLong = ({ min, max }: RateRange): boolean => Math.log10(max / min) > mostDecades;

/** Rates worth a labelled tick: both ends and 1, 3, 10 in between where there is room. */
export function ticksOf(range: RateRange): number[] {
  const digits = isLong(range) ? [1] : [1, 3];
  const ticks = [range.min];
  for (let power = Math.floor(Math.log10(range.min)); 10 ** power <= range.max; power++) {
    for (const digit of digits) {
      const tick = Number(`${digit}e${power}`);
      if (shareOf(range, tick) > 0.13 && shareOf(range, tick) < 0.89) ticks.push(tick);
    }
  }
  ticks.push(range.max);
  return ticks;
}

/** A tick's label, as short as it goes: .03, and under a hundredth of a long range 10⁻⁶. */
export function tickText(range: RateRange, tick: number): string {
  const power = Math.log10(tick);
  if (isLong(range) && power < -2 && Number.isInteger(power)) return powerOfTen(power);
  return short(tick).replace(/^0\./, '.');
}

/** Rates of three digits along a log scale. */
export function logScale(range: RateRange): NumberScale {
  return {
    ...range,
    text: significant,
    within: (rate) => withinRange(range, rate),
    accepts: (typed) => withinRange(range, typed) === Number(typed.toPrecision(3)),
    pressed: (rate, presses) => pressed(range, rate, presses),
    share: (rate) => shareOf(range, rate),
    ticks: ticksOf(range).map((at) => ({ at, text: tickText(range, at) })),
    slider: { min: 0, max: positionsOf(range), step: 1 },
    position: (rate) => positionOf(range, rate),
    at: (position) => rateAt(range, position),
  };
}
