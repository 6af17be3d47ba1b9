import { lossNumbers, paintAxes } from '../../../stage/lane/axes.ts';
import { curvePath, paintFinish, paintStrata } from '../../../stage/lane/paint-lane.ts';
import { goalStretches } from '../../../stage/lane/range.ts';
import { levelsOf } from '../../../stage/levels.ts';
import type { Context } from '../../../stage/paint.ts';
import type { Palette } from '../../../stage/palette.ts';
import { paintHatch } from './hatch.ts';
import type { PreviewLayout } from './layout.ts';
import type { Sketch } from './sketch.ts';

/** A surface of one variable: the curve of its loss over ground in the map's colours. `goal` null: no finish yet. */
export function paintLane(
  context: Context,
  { surface, mask }: Sketch,
  goal: number | null,
  layout: PreviewLayout,
  palette: Palette,
): void {
  const { camera, inner, box, unit } = layout;
  const onStage = { camera, inner, unit, window: box, lens: null };
  context.clearRect(0, 0, camera.width, camera.height);
  const outline = curvePath(surface, camera);
  const under = new Path2D(outline);
  under.lineTo(inner.right, inner.bottom);
  under.lineTo(inner.left, inner.bottom);
  under.closePath();
  context.save();
  context.beginPath();
  context.rect(inner.left, inner.top, inner.right - inner.left, inner.bottom - inner.top);
  context.clip();
  context.save();
  context.clip(under);
  paintStrata(context, levelsOf(surface), onStage, palette);
  const finishes = goal === null ? [] : goalStretches(surface, goal);
  for (const { from, to } of finishes) paintFinish(context, camera.x(from), camera.x(to), onStage);
  context.restore();
  context.lineJoin = 'round';
  for (const [style, width] of [
    [palette.halo, 1.1],
    [palette.text, 0.5],
  ] as const) {
    context.strokeStyle = style;
    context.lineWidth = width * unit;
    context.stroke(outline);
  }
  if (mask) paintHatch(context, mask, inner, unit, palette);
  context.restore();
  paintAxes(context, surface, lossNumbers(onStage), onStage, palette);
}
