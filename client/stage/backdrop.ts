import type { Point, Surface } from '../../shared/surfaces/surface.ts';
import { avoidOf, pinRows, scaled } from './avoid.ts';
import { paintFence, paintFenceLine } from './fence.ts';
import { paintFrame } from './frame.ts';
import { type GoalRing, holds } from './goal.ts';
import type { Label } from './labels.ts';
import { type Layout, sizeOf } from './layout.ts';
import { legendPlace, paintLegend } from './legend.ts';
import type { MapFrame } from './map.ts';
import { type Context, font, haloText, paintGoal, paintLabels, projectorFamily } from './paint.ts';
import { paintRaster } from './paint-raster.ts';
import type { Palette } from './palette.ts';
import type { StageWords } from './words.ts';
import type { Raster } from './worker/jobs.ts';

/** More pixels than a 1080-line projector has are computed at that size and enlarged; letters and lines never are. */
const mostPixels = 1920 * 1080;
/** Height of the level numbers, in hundredths of the window's height. */
export const labelSize = 2.4;

/** The picture of contours that a layout asks for. */
export function mapFrameOf(
  surface: Surface,
  start: Point,
  rings: readonly GoalRing[],
  levels: readonly number[],
  layout: Layout,
): MapFrame {
  const { camera, window, unit, lens } = layout;
  const { width, height } = camera;
  const shrink = Math.min(1, Math.sqrt(mostPixels / (width * height)));
  const avoid = avoidOf(surface, start, rings, camera, 3.6 * unit, lens);
  const ways = [...avoid.ways, ...pinRows(surface, rings, layout)];
  return {
    width: Math.round(width * shrink),
    height: Math.round(height * shrink),
    box: camera.box,
    unit: unit * shrink,
    domain: window,
    levels,
    labelSize: labelSize * unit * shrink,
    avoid: scaled({ ...avoid, ways }, shrink),
  };
}

/** Everything on the projector's map that does not move: painted once a surface and size. Answers its numbers. */
export function paintBackdrop(
  context: Context,
  raster: Raster,
  surface: Surface,
  start: Point,
  rings: readonly GoalRing[],
  layout: Layout,
  palette: Palette,
  words: StageWords,
): readonly Label[] {
  const { camera, unit, window } = layout;
  paintRaster(context, raster, camera);
  // Under the fence: what of the finish lies outside is out of reach.
  paintGoal(context, rings, camera, rowOf(rings, layout), palette.ink);
  paintFence(context, surface, window, camera, unit, palette);
  paintFrame(context, camera, window, unit, palette);
  const shrink = raster.width / camera.width;
  const labels = raster.labels.map((label) => ({ ...label, x: label.x / shrink, y: label.y / shrink }));
  paintLabels(context, labels, labelSize * unit, projectorFamily, palette);
  paintStartWord(context, start, layout, palette, words);
  paintLegend(context, legendPlace(layout, start, rings), raster.levels, unit, palette, words.loss);
  return labels;
}

/** What a tint or arrows over the map have covered: finish, fence, numbers and the word at the start. */
export function paintSigns(
  context: Context,
  surface: Surface,
  start: Point,
  rings: readonly GoalRing[],
  labels: readonly Label[],
  layout: Layout,
  palette: Palette,
  words: StageWords,
): void {
  const { camera, unit, window } = layout;
  if (!surface.fence) paintGoal(context, rings, camera, rowOf(rings, layout), palette.ink);
  paintFenceLine(context, surface, window, camera, unit, palette);
  paintLabels(context, labels, labelSize * unit, projectorFamily, palette);
  paintStartWord(context, start, layout, palette, words);
}

function paintStartWord(context: Context, start: Point, layout: Layout, palette: Palette, words: StageWords) {
  const { camera, unit, window } = layout;
  if (!holds(window, ...start)) return;
  context.font = font(projectorFamily, 2.5 * unit, 700);
  haloText(context, words.start, camera.x(start[0]), camera.y(start[1]) - 2.7 * unit, 0.4 * unit, palette);
}

/** Height of a row of chequers: less on a goal of a few pixels, which it would fill. */
export function rowOf(rings: readonly GoalRing[], { camera, unit }: Layout): number {
  const smallest = Math.min(...rings.map(({ bounds }) => sizeOf(bounds) * camera.scale));
  return Math.min(0.5 * unit, Math.max(0.22 * unit, smallest * 0.11));
}
