import type { Rgb } from '../palette.ts';
import { type Basins, forbidden, noValley } from './basins.ts';

/** Colours and widths, in pixels, of a picture of basins. */
export interface BasinStyle {
  tintOf(valley: number): Rgb;
  readonly tintAlpha: number;
  readonly ink: Rgb;
  /** Stripes where no valley holds the ball: one of `stripe` pixels in every `period`. */
  readonly stripe: number;
  readonly period: number;
  /** Of the line between two valleys. */
  readonly border: number;
}

const [stripeAlpha, borderAlpha] = [0.6, 0.85];

/** RGBA of a picture of `width` × `height`: tints, stripes and borders, transparent where a fence forbids. */
export function basinPixels(
  { columns, rows, cells }: Basins,
  width: number,
  height: number,
  { tintOf, tintAlpha, ink, stripe, period, border }: BasinStyle,
): Uint8ClampedArray<ArrayBuffer> {
  const pixels = new Uint8ClampedArray(width * height * 4);
  const columnOf = Uint16Array.from({ length: width + border }, (_, x) =>
    Math.min(columns - 1, Math.floor((x * columns) / width)),
  );
  const rowOf = Uint16Array.from({ length: height + border }, (_, y) =>
    Math.min(rows - 1, Math.floor((y * rows) / height)),
  );
  const put = (i: number, [red, green, blue]: Rgb, alpha: number) => {
    pixels[i] = red;
    pixels[i + 1] = green;
    pixels[i + 2] = blue;
    pixels[i + 3] = 255 * alpha;
  };
  for (let y = 0; y < height; y++) {
    const row = rowOf[y]! * columns;
    const below = rowOf[y + border]! * columns;
    for (let x = 0; x < width; x++) {
      const i = 4 * (y * width + x);
      const cell = cells[row + columnOf[x]!]!;
      if (cell === forbidden) continue;
      const right = cells[row + columnOf[x + border]!]!;
      const down = cells[below + columnOf[x]!]!;
      const isBorder = (right !== cell && right !== forbidden) || (down !== cell && down !== forbidden);
      if (isBorder) put(i, ink, borderAlpha);
      else if (cell !== noValley) put(i, tintOf(cell), tintAlpha);
      else if ((x + y) % period < stripe) put(i, ink, stripeAlpha);
    }
  }
  return pixels;
}
