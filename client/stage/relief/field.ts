import type { Box } from '../../../shared/surfaces/surface.ts';
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
  grid: HeightGrid,
  window: Box,
  layers: ReliefField['layers'],
): ReliefField {
  const colours = new Uint8Array(width * height * 3);
  const heights = new Float32Array(width * height);
  const shades = new Float32Array(width * height);
  const dx = (window.xMax - window.xMin) / width;
  const dy = (window.yMax - window.yMin) / height;
  for (let column = 0; column < width; column++) {
    const x = window.xMin + (column + 0.5) * dx;
    for (let row = 0; row < height; row++) {
      const from = 4 * (row * width + column);
      const i = column * height + row;
      heights[i] = grid.at(x, window.yMax - (row + 0.5) * dy);
      colours[3 * i] = pixels[from]!;
      colours[3 * i + 1] = pixels[from + 1]!;
      colours[3 * i + 2] = pixels[from + 2]!;
    }
  }
  for (let column = 0; column < width; column++) {
    const [left, right] = [Math.max(0, column - 1), Math.min(width - 1, column + 1)];
    for (let row = 0; row < height; row++) {
      const [far, near] = [Math.max(0, row - 1), Math.min(height - 1, row + 1)];
      const at = (c: number, r: number) => heights[c * height + r]!;
      const slopeX = ((at(right, row) - at(left, row)) / (right - left)) * height * 0.25;
      const slopeY = ((at(column, near) - at(column, far)) / (near - far)) * height * 0.25;
      const lit = (light[2] - slopeX * light[0] - slopeY * light[1]) / Math.sqrt(1 + slopeX * slopeX + slopeY * slopeY);
      shades[column * height + row] = Math.min(brightest, Math.max(darkest, 1 + strength * (lit - light[2])));
    }
  }
  return { width, height, colours, heights, shades, layers };
}
