import type { Box, Surface } from './surface.ts';

/**
 * The loss at the centres of `width` × `height` pixels that cover `box`: row-major, row 0 at the top (next to yMax).
 */
export function heights(surface: Pick<Surface, 'value'>, box: Box, width: number, height: number): Float64Array {
  const losses = new Float64Array(width * height);
  const dx = (box.xMax - box.xMin) / width;
  const dy = (box.yMax - box.yMin) / height;
  for (let row = 0; row < height; row++) {
    const y = box.yMax - (row + 0.5) * dy;
    for (let column = 0; column < width; column++) {
      losses[row * width + column] = surface.value(box.xMin + (column + 0.5) * dx, y);
    }
  }
  return losses;
}
