import type { Mask } from '../../../../shared/surfaces/own/undefined-mask.ts';
import type { Area } from '../../../stage/camera.ts';
import type { Context } from '../../../stage/paint.ts';
import type { Palette } from '../../../stage/palette.ts';

/** In units: from one line of the hatching to the next, and how thick it is. */
const [apart, thick] = [2.2, 0.35];

/** Whole rows of masked cells as rectangles in shares of the picture: left, top, right, bottom. */
export function maskedStretches({
  width,
  height,
  cells,
}: Mask): readonly (readonly [number, number, number, number])[] {
  const found: [number, number, number, number][] = [];
  for (let row = 0; row < height; row++) {
    for (let from = 0; from < width; from++) {
      if (cells[row * width + from] !== 1) continue;
      let to = from;
      while (to < width && cells[row * width + to] === 1) to++;
      found.push([from / width, row / height, to / width, (row + 1) / height]);
      from = to;
    }
  }
  return found;
}

/** Ruled lines over what is undefined: no colour of the map looks like that. */
export function paintHatch(
  context: Context,
  mask: Mask,
  { left, top, right, bottom }: Area,
  unit: number,
  palette: Palette,
): void {
  const [width, height] = [right - left, bottom - top];
  const region = new Path2D();
  for (const [x0, y0, x1, y1] of maskedStretches(mask)) {
    // Over the seams between the rows.
    region.rect(left + x0 * width, top + y0 * height, (x1 - x0) * width, (y1 - y0) * height + 0.5);
  }
  context.save();
  context.clip(region);
  context.fillStyle = palette.halo;
  context.fillRect(left, top, width, height);
  context.strokeStyle = palette.kerb;
  context.lineWidth = thick * unit;
  context.beginPath();
  for (let at = left - height; at < right; at += apart * unit) {
    context.moveTo(at, bottom);
    context.lineTo(at + height, top);
  }
  context.stroke();
  context.restore();
}
