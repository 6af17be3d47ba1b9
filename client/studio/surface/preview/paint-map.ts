import { paintFrame } from '../../../stage/frame.ts';
import type { GoalRing } from '../../../stage/goal.ts';
import type { DrawnMap, MapFrame } from '../../../stage/map.ts';
import { type Context, paintGoal, paintLabels, projectorFamily } from '../../../stage/paint.ts';
import { paintRaster } from '../../../stage/paint-raster.ts';
import type { Palette } from '../../../stage/palette.ts';
import { paintHatch } from './hatch.ts';
import type { PreviewLayout } from './layout.ts';
import type { Sketch } from './sketch.ts';
import { variableText } from './variables.ts';

/** In units. */
const labelSize = 2.3;

/** What is drawn of a layout's domain: whole pixels. */
export function frameOf({ inner, box, unit }: PreviewLayout): MapFrame {
  return {
    width: Math.max(1, Math.round(inner.right - inner.left)),
    height: Math.max(1, Math.round(inner.bottom - inner.top)),
    box,
    domain: box,
    unit,
    labelSize: labelSize * unit,
  };
}

/** The picture of a map that stands still: raster, contour levels, goal, hatching and the kerb around it. */
export function paintMap(
  context: Context,
  { surface, mask }: Sketch,
  drawn: DrawnMap,
  pixels: { readonly width: number; readonly height: number },
  rings: readonly GoalRing[],
  layout: PreviewLayout,
  palette: Palette,
): void {
  const { camera, inner, box, unit } = layout;
  const { width, height } = frameOf(layout);
  context.clearRect(0, 0, camera.width, camera.height);
  const picture = document.createElement('canvas');
  picture.width = width;
  picture.height = height;
  const within = picture.getContext('2d');
  if (within) {
    paintRaster(within, { ...drawn, ...pixels }, { width, height });
    paintLabels(within, drawn.labels, labelSize * unit, projectorFamily, palette);
  }
  context.drawImage(picture, inner.left, inner.top, inner.right - inner.left, inner.bottom - inner.top);
  context.save();
  context.beginPath();
  context.rect(inner.left, inner.top, inner.right - inner.left, inner.bottom - inner.top);
  context.clip();
  paintGoal(context, rings, camera, 0.5 * unit, palette.ink);
  context.restore();
  if (mask) paintHatch(context, mask, inner, unit, palette);
  const [across = 'x', up = 'y'] = surface.vars ?? [];
  paintFrame(context, camera, box, unit, palette, [variableText(across), variableText(up)]);
}
