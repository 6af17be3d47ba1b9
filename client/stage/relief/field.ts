import type { Rgb } from '../palette.ts';
import type { HeightGrid } from './height-grid.ts';

/** What a relief is made of: the colours of the flat map and their heights, column by column, each from the far edge. */
export interface ReliefField {
  readonly width: number;
  readonly height: number;
  /** Red, green and blue of each pixel. */
  readonly colours: Uint8Array;
  readonly heights: Float32Array;
  /** How bright the light makes it: 1 where it lies flat. */
  readonly shades: Float32Array;
  /** The layers that the cut at the front edge shows: from which height on, and their colour; the lowest first. */
  readonly layers: readonly { readonly from: number; readonly colour: Rgb }[];
}

/** The light comes from the left, from the front, and from above. */
const light = [-0.5, 0.28, 0.82] as const;
/** How much light and shade there is, and its bounds. */
const [strength, darkest, brightest] = [0.34, 0.8, 1.08];

/** @param pixels RGBA of the flat map inside its frame, row by row */
export function fieldOf(
  { data: pixels, width, height }: Pick<ImageData, 'data' | 'width' | 'height'>,
  grid: Pick<HeightGrid, 'sampled'>,
  layers: ReliefField['layers'],
): ReliefField {
  const colours = new Uint8Array(width * height * 3);
  // Row by row as they come: what is written lies apart, what is read side by side.
  for (let row = 0, from = 0; row < height; row++) {
    for (let column = 0, to = 3 * row; column < width; column++, from += 4, to += 3 * height) {
      colours[to] = pixels[from]!;
      colours[to + 1] = pixels[from + 1]!;
      colours[to + 2] = pixels[from + 2]!;
    }
  }
  const heights = grid.sampled(width, height);
  return { width, height, colours, heights, shades: shadesOf(heights, width, height), layers };
}

function shadesOf(heights: Float32Array, width: number, height: number): Float32Array {
  const shades = new Float32Array(width * height);
  const steepness = height * 0.25;
  for (let column = 0; column < width; column++) {
    const left = Math.max(0, column - 1) * height;
    const right = Math.min(width - 1, column + 1) * height;
    const own = column * height;
    const across = steepness / ((right - left) / height);
    for (let row = 0; row < height; row++) {
      const far = row > 0 ? row - 1 : 0;
      const near = row + 1 < height ? row + 1 : row;
      const slopeX = (heights[right + row]! - heights[left + row]!) * across;
      const slopeY = ((heights[own + near]! - heights[own + far]!) * steepness) / (near - far);
      const lit = (light[2] - slopeX * light[0] - slopeY * light[1]) / Math.sqrt(1 + slopeX * slopeX + slopeY * slopeY);
      const shade = 1 + strength * (lit - light[2]);
      shades[own + row] = shade < darkest ? darkest : shade > brightest ? brightest : shade;
    }
  }
  return shades;
}
