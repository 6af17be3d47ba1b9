import { bandColours, type Palette } from '../../stage/palette.ts';

const bands = 14;

interface Painting {
  readonly width: number;
  readonly height: number;
  readonly heights: Float64Array;
}

/** The painting as flat bands, quick enough for every move of a brush: straight between the nodes. */
export function pictureOf(
  { width, height, heights }: Painting,
  pixelsWide: number,
  pixelsHigh: number,
  palette: Palette,
) {
  const colours = bandColours(palette, bands);
  const low = heights.reduce((least, each) => Math.min(least, each));
  const high = heights.reduce((most, each) => Math.max(most, each));
  const scale = high > low ? bands / (high - low) : 0;
  const pixels = new Uint8ClampedArray(pixelsWide * pixelsHigh * 4);
  for (let y = 0; y < pixelsHigh; y++) {
    const v = ((y + 0.5) / pixelsHigh) * (height - 1);
    const row = Math.min(height - 2, Math.floor(v));
    const t = v - row;
    for (let x = 0; x < pixelsWide; x++) {
      const u = ((x + 0.5) / pixelsWide) * (width - 1);
      const column = Math.min(width - 2, Math.floor(u));
      const s = u - column;
      const i = row * width + column;
      const top = heights[i]! + s * (heights[i + 1]! - heights[i]!);
      const bottom = heights[i + width]! + s * (heights[i + width + 1]! - heights[i + width]!);
      const band = scale === 0 ? bands >> 1 : Math.min(bands - 1, Math.floor((top + t * (bottom - top) - low) * scale));
      const [red, green, blue] = colours[band]!;
      pixels.set([red, green, blue, 255], 4 * (y * pixelsWide + x));
    }
  }
  return pixels;
}
