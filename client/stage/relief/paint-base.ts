import type { Box } from '../../../shared/surfaces/surface.ts';
import type { Area } from '../camera.ts';
import { paintFrame } from '../frame.ts';
import type { GoalRing } from '../goal.ts';
import { holds } from '../goal.ts';
import type { Label } from '../labels.ts';
import { clear } from '../layers.ts';
import { legendPlace, paintLegend } from '../legend.ts';
import type { KeyRow } from '../overlays/key.ts';
import { boxOfLabel, overlap } from '../overlays/spots.ts';
import { placesOf } from '../overlays/stationary.ts';
import { paintSymbol } from '../overlays/symbols.ts';
import { type Context, font, haloText, paintLabels, projectorFamily } from '../paint.ts';
import type { Palette } from '../palette.ts';
import { sizes } from '../sizes.ts';
import type { StageWords } from '../words.ts';
import { labelSize, type ReliefBase } from './base.ts';
import { drape, draped } from './drape.ts';
import type { Ground } from './ground.ts';
import { paintReliefKey } from './paint-key.ts';

const symbolSize = 1.45;
/** A number needs so many pixels on the relief for one on the flat map. */
const leastStretch = 0.35;

/** The map's canvas while it is a relief: ruler, ground, finish, numbers, key. */
export function paintBase(
  context: Context,
  base: ReliefBase,
  ground: Ground,
  stationary: boolean,
  palette: Palette,
  words: StageWords,
): void {
  const { layout, scene, rings } = base;
  const { camera, inner, window, unit } = layout;
  const { tilt } = ground.projection;
  clear(context);
  if (tilt < 1) paintAround(context, base.backdrop, inner, 1 - tilt, unit);
  paintFrame(context, ground.projection.camera(0), window, unit, palette);
  const { canvas } = ground;
  context.drawImage(canvas, inner.left, inner.top, inner.right - inner.left, inner.bottom - inner.top);
  paintOutline(context, ground, window, unit, palette);
  paintHiddenGoal(context, rings, ground, camera.scale, unit, palette);
  const labels = liftedLabels(base, ground);
  paintLabels(context, labels, labelSize * unit, projectorFamily, palette);
  const { start } = scene;
  if (holds(window, ...start)) {
    const [x, y] = ground.place(...start);
    context.font = font(projectorFamily, sizes.name * unit, 700);
    haloText(context, words.start, x, y - 2.7 * unit, 0.4 * unit, palette);
  }
  const places = stationary ? placesOf(scene.surface).points.filter(({ point }) => holds(window, ...point)) : [];
  for (const { kind, point } of places) paintSymbol(context, kind, ...ground.place(...point), symbolSize * unit);
  const legend = legendPlace(layout, start, rings);
  if (!legend.onMap) paintLegend(context, legend, base.levels, unit, palette, words.loss);
  if (tilt < 1) return;
  const kinds = new Set(places.map(({ kind }) => kind));
  const signs: KeyRow[] = [...kinds].map((kind) => ({
    text: words.stationary[kind],
    paint: (at, x, y) => paintSymbol(at, kind, x, y, symbolSize * unit),
  }));
  paintReliefKey(context, base, ground, { labels, signs, legend: legend.onMap ? null : legend.area }, palette, words);
}

/** What lies around the flat map, going. */
function paintAround(context: Context, backdrop: HTMLCanvasElement, inner: Area, alpha: number, unit: number): void {
  const edge = 1.5 * unit;
  context.save();
  context.beginPath();
  context.rect(0, 0, backdrop.width, backdrop.height);
  context.rect(
    inner.left - edge,
    inner.top - edge,
    inner.right - inner.left + 2 * edge,
    inner.bottom - inner.top + 2 * edge,
  );
  context.clip('evenodd');
  context.globalAlpha = alpha;
  context.drawImage(backdrop, 0, 0);
  context.restore();
}

/** Where the relief ends against the page, and where the ground begins at its front edge. */
function paintOutline(
  context: Context,
  { outline, place, projection }: Ground,
  window: Box,
  unit: number,
  palette: Palette,
) {
  const path = new Path2D();
  const [first, ...rest] = outline;
  if (first) path.moveTo(...first);
  for (const point of rest) path.lineTo(...point);
  const pieces = 200;
  for (let i = 0; i <= pieces; i++) {
    const [x, y] = place(window.xMin + ((window.xMax - window.xMin) * i) / pieces, window.yMin);
    if (i === 0) path.moveTo(x, y);
    else path.lineTo(x, y);
  }
  context.save();
  context.globalAlpha = projection.tilt;
  context.lineJoin = 'round';
  context.strokeStyle = palette.soft;
  context.lineWidth = Math.max(1, 0.2 * unit);
  context.stroke(path);
  context.restore();
}

/** The finish where it lies behind a hill: dashes in place of chequers. */
function paintHiddenGoal(
  context: Context,
  rings: readonly GoalRing[],
  ground: Ground,
  scale: number,
  unit: number,
  palette: Palette,
): void {
  const path = draped();
  for (const { line } of rings) {
    for (let i = 2; i + 1 < line.length; i += 2) {
      drape(path, [line[i - 2]!, line[i - 1]!, line[i]!, line[i + 1]!], ground, scale, 0.5 * unit);
    }
  }
  context.save();
  context.globalAlpha = 0.85;
  context.strokeStyle = '#FFFFFF';
  context.lineWidth = 0.7 * unit;
  context.stroke(path.hidden);
  context.strokeStyle = palette.ink;
  context.lineWidth = 0.35 * unit;
  context.setLineDash([0.7 * unit, 0.6 * unit]);
  context.stroke(path.hidden);
  context.restore();
}

/** The numbers of the contour lines that are seen, along their lines; of two that would touch, one. */
function liftedLabels({ labels, layout }: Pick<ReliefBase, 'labels' | 'layout'>, ground: Ground): readonly Label[] {
  const { camera, window, unit } = layout;
  const { xMin, yMax } = camera.box;
  const { depth } = ground.projection;
  const kept: Label[] = [];
  for (const label of labels) {
    const [thetaX, thetaY] = [xMin + label.x / camera.scale, yMax - label.y / camera.scale];
    if (!holds(window, thetaX, thetaY) || ground.isHidden(thetaX, thetaY, 1.2 * unit)) continue;
    const [x, y] = ground.place(thetaX, thetaY);
    // On a slope that is seen from its edge a number would stand for more lines than its own.
    const stretch = Math.abs(ground.place(thetaX, thetaY - unit / camera.scale)[1] - y) / unit;
    if (stretch < leastStretch) continue;
    const angle = Math.atan2(Math.sin(label.angle) * depth, Math.cos(label.angle));
    const lifted = { ...label, x, y, angle };
    const box = boxOfLabel(lifted, labelSize * unit);
    if (kept.every((other) => !overlap(box, boxOfLabel(other, labelSize * unit)))) kept.push(lifted);
  }
  return kept;
}
