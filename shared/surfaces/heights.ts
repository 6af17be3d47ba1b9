import type { Box, Surface } from './surface.ts';

/**
 * The loss at the centres of `width` × `height` pixels that cover `box`: row-major, row 0 at the top (next to yMax).
 */
export function heights(surface: Pick<Surface, 'valueBatch'>, box: Box, width: number, height: number): Float64Array {
  const losses = new Float64Array(width * height);
  const dx = (box.xMax - box.xMin) / width;
  const dy = (box.yMax - box.yMin) / height;
  const xs = Float64Array.from({ length: width }, (_, column) => box.xMin + (column + 0.5) * dx);
  const ys = new Float64Array(width);
  for (let row = 0; row < height; row++) {
    ys.fill(box.yMax - (row + 0.5) * dy);
    surface.valueBatch(xs, ys, losses.subarray(row * width, (row + 1) * width), width);
  }
  return losses;
}
