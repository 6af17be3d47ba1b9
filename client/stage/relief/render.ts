import type { ReliefField } from './field.ts';

/** A relief seen at one tilt. */
export interface ReliefPicture {
  readonly width: number;
  readonly height: number;
  /** RGBA, row by row; nothing where one sees past the relief. */
  readonly pixels: Uint8ClampedArray<ArrayBuffer>;
  /**
   * For each pixel of the flat map, column by column: the y, in pixels of the picture, of what stands highest in front of
   * it. What is lower is hidden.
   */
  readonly horizons: Float32Array;
  /** For each column the y over which one sees past the relief. */
  readonly crests: Float32Array;
}

/** How much darker the cut at the front edge is than the map. */
const cutShade = 0.8;

/**
 * Each column of the picture from the front to the back: a pixel of the map is seen where it rises over all before it
 * (the floating horizon of Williamson, 1972). Parts of pixels count as parts, so that edges and lines are smooth.
 *
 * @param depth pixels downwards of a pixel of the flat map, 1 where it is flat
 * @param lift pixels by which a height of 1 lifts a place
 */
export function renderRelief(field: ReliefField, depth: number, lift: number, tilt: number): ReliefPicture {
  const { width, height, colours, heights, shades, layers } = field;
  const pixels = new Uint8ClampedArray(width * height * 4);
  const horizons = new Float32Array(width * height);
  const crests = new Float32Array(width);
  const sums = new Float32Array(4 * (height + 1));
  const fill = (from: number, to: number, red: number, green: number, blue: number): void => {
    for (let y = Math.max(0, Math.floor(from)); y < to && y < height; y++) {
      const part = Math.min(to, y + 1) - Math.max(from, y);
      if (part <= 0) continue;
      sums[4 * y] = sums[4 * y]! + red * part;
      sums[4 * y + 1] = sums[4 * y + 1]! + green * part;
      sums[4 * y + 2] = sums[4 * y + 2]! + blue * part;
      sums[4 * y + 3] = sums[4 * y + 3]! + part;
    }
  };
  for (let column = 0; column < width; column++) {
    sums.fill(0);
    const base = column * height;
    let horizon = height;
    const front = heights[base + height - 1]!;
    if (lift > 0) {
      const top = height - front * lift;
      let low = height;
      layers.forEach(({ colour: [red, green, blue] }, layer) => {
        const upper = layers[layer + 1];
        const high = upper ? Math.max(top, height - upper.from * lift) : top;
        if (high < low) fill(high, low, red * cutShade, green * cutShade, blue * cutShade);
        low = Math.min(low, high);
      });
      horizon = Math.min(height, top);
    }
    for (let row = height - 1; row >= 0; row--) {
      const i = base + row;
      horizons[i] = horizon;
      const y = row + (height - row) * (1 - depth) - heights[i]! * lift;
      if (y >= horizon) continue;
      const shade = 1 + (shades[i]! - 1) * tilt;
      fill(y, horizon, colours[3 * i]! * shade, colours[3 * i + 1]! * shade, colours[3 * i + 2]! * shade);
      horizon = y;
    }
    crests[column] = horizon;
    for (let y = 0; y < height; y++) {
      const part = sums[4 * y + 3]!;
      if (part === 0) continue;
      const to = 4 * (y * width + column);
      pixels[to] = sums[4 * y]! / part;
      pixels[to + 1] = sums[4 * y + 1]! / part;
      pixels[to + 2] = sums[4 * y + 2]! / part;
      pixels[to + 3] = 255 * part;
    }
  }
  return { width, height, pixels, horizons, crests };
}
