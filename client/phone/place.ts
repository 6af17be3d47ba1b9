import type { Box, Point } from '../../shared/surfaces/surface.ts';
import { toThreeDigits } from '../text/numbers.ts';

/** A place that may be sent: in the domain, in three digits, as it is shown. */
export function placeIn({ xMin, xMax, yMin, yMax }: Box, [x, y]: Point): Point {
  return [within(xMin, xMax, x), within(yMin, yMax, y)];
}

function within(min: number, max: number, value: number): number {
  // Digits that a finger cannot mean: a thousandth of the side is enough.
  const step = 10 ** Math.floor(Math.log10((max - min) / 1000));
  const rounded = toThreeDigits(Math.round(value / step) * step);
  return Math.min(max, Math.max(min, rounded)) + 0;
}

const sides: Readonly<Record<string, Point>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** The place that an arrow key leads to, a fiftieth of the domain away; null for other keys. */
export function movedBy(key: string, domain: Box, [x, y]: Point): Point | null {
  const side = sides[key];
  if (!side) return null;
  const { xMin, xMax, yMin, yMax } = domain;
  return placeIn(domain, [x + (side[0] * (xMax - xMin)) / 50, y + (side[1] * (yMax - yMin)) / 50]);
}
