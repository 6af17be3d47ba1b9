import { parseTyped } from '../../text/numbers.ts';

/** A place in pixels, y down. */
export type Pixel = readonly [x: number, y: number];

/** Nearer to the marked point than this a thumb says nothing, in pixels. */
const dead = 10;

/** Any number of degrees as 0 … 359, whole. */
function whole(degrees: number): number {
  return ((Math.round(degrees) % 360) + 360) % 360;
}

/** The direction from `from` to where the thumb is, in whole degrees counter-clockwise from the right; null when it is on it. */
export function angleTo(from: Pixel, to: Pixel): number | null {
  const [dx, dy] = [to[0] - from[0], from[1] - to[1]];
  return Math.hypot(dx, dy) < dead ? null : whole((180 / Math.PI) * Math.atan2(dy, dx));
}

const [coarse, fine] = [5, 1];
const turns: Readonly<Record<string, number>> = { ArrowLeft: 1, ArrowUp: 1, ArrowRight: -1, ArrowDown: -1 };

/** Where an arrow key turns to, by 5° or with shift by 1°; the first press shows the arrow. Null for other keys. */
export function turned(key: string, shift: boolean, angle: number | null): number | null {
  const side = turns[key];
  if (side === undefined) return null;
  return angle === null ? 0 : whole(angle + side * (shift ? fine : coarse));
}

/** A direction as it is typed; null for anything else than 0 to 359. */
export function typedAngle(text: string): number | null {
  const value = parseTyped(text);
  return value !== null && value >= 0 && value < 360 ? value : null;
}
