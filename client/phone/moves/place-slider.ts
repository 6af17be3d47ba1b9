import { short } from '../../text/numbers.ts';
import { type PlaceRange, placeTicks } from '../../ui/place-ticks.ts';
import type { NumberScale } from '../NumberInput.tsx';

/** The power of ten that is some hundredths of the range: one press, and one position of the slider. */
export function pressOf({ min, max }: PlaceRange): number {
  return 10 ** (Math.floor(Math.log10(max - min)) - 2);
}

/** Decimals of a typed place: a tenth of a press. */
function decimalsOf(range: PlaceRange): number {
  return Math.max(0, 1 - Math.round(Math.log10(pressOf(range))));
}

/** The nearest place of the range with as many digits as are shown and sent. */
export function placeWithin(range: PlaceRange, place: number): number {
  const held = Math.min(range.max, Math.max(range.min, place));
  return Number(held.toFixed(decimalsOf(range))) + 0;
}

/** `place` after so many presses of + (negative: of −), on whole presses where it was none. */
export function placeAfter(range: PlaceRange, place: number, presses: number): number {
  const press = pressOf(range);
  return placeWithin(range, (Math.round(place / press) + presses) * press);
}

/** How far along the track `place` lies, 0 to 1. */
export function placeShare({ min, max }: PlaceRange, place: number): number {
  return Math.min(1, Math.max(0, (place - min) / (max - min)));
}

/** Places along a scale as it is. */
export function placeScale(range: PlaceRange): NumberScale {
  const { min, max } = range;
  return {
    ...range,
    text: (place) => short(place, 5),
    within: (place) => placeWithin(range, place),
    accepts: (typed) => typed >= min && typed <= max,
    pressed: (place, presses) => placeAfter(range, place, presses),
    share: (place) => placeShare(range, place),
    ticks: placeTicks(range).map((at) => ({ at, text: short(at, 5) })),
    slider: { min, max, step: pressOf(range) },
    position: (place) => place,
    at: (position) => placeWithin(range, position),
  };
}
