import type { Surface } from '../../../shared/surfaces/surface.ts';
import type { Layout } from '../layout.ts';
import { type Pixel, paintArrow } from './arrow.ts';
import type { Sheet } from './sheet.ts';
import type { SlopeScale } from './slopes.ts';

/** About so many arrows, in a grid of squares. */
const count = 18 * 12;
/** Of a square: the longest and the shortest arrow. */
const [longest, shortest] = [0.84, 0.22];

/**
 * −∇L all over the frame: one arrow in the middle of each square of a grid, centred there, its direction true, its
 * length between 0.22 and 0.84 of a square and going with the logarithm of ‖∇L‖. None outside a fence.
 */
export function fieldArrows(
  { gradient, fence }: Pick<Surface, 'gradient' | 'fence'>,
  { camera, inner, window }: Layout,
  slopes: SlopeScale,
): { readonly cell: number; readonly arrows: readonly (readonly [from: Pixel, to: Pixel])[] } {
  const [width, height] = [inner.right - inner.left, inner.bottom - inner.top];
  const columns = Math.max(2, Math.round(Math.sqrt((count * width) / height)));
  const rows = Math.max(2, Math.round((columns * height) / width));
  const cell = Math.min(width / columns, height / rows);
  const arrows: (readonly [Pixel, Pixel])[] = [];
  for (let i = 0; i < columns * rows; i++) {
    const x = window.xMin + ((window.xMax - window.xMin) * ((i % columns) + 0.5)) / columns;
    const y = window.yMax - ((window.yMax - window.yMin) * (Math.floor(i / columns) + 0.5)) / rows;
    const [allowedX, allowedY] = fence?.project(x, y) ?? [x, y];
    if (allowedX !== x || allowedY !== y) continue;
    const [slopeX, slopeY] = gradient(x, y);
    const slope = Math.hypot(slopeX, slopeY);
    if (!(slope > 0) || !Number.isFinite(slope)) continue;
    const half = (cell * (shortest + (longest - shortest) * slopes(slope))) / 2;
    const [dx, dy] = [(-slopeX / slope) * half, (slopeY / slope) * half];
    const [atX, atY] = [camera.x(x), camera.y(y)];
    arrows.push([
      [atX - dx, atY - dy],
      [atX + dx, atY + dy],
    ]);
  }
  return { cell, arrows };
}

export function paintField({ context, surface, layout, palette, slopes }: Sheet): void {
  const { cell, arrows } = fieldArrows(surface, layout, slopes);
  const style = {
    shaft: 0.055 * cell,
    head: 0.24 * cell,
    fill: palette.text,
    casing: 0.035 * cell,
    casingColour: palette.halo,
  };
  for (const [from, to] of arrows) paintArrow(context, from, to, style);
}
