import type { Point, Surface } from '../../../shared/surfaces/surface.ts';
import { cut } from '../camera.ts';
import { levelsOf } from '../levels.ts';
import { type Context, paintStart } from '../paint.ts';
import type { Palette } from '../palette.ts';
import { laneLayout } from './layout.ts';
import { curvePath, paintFinish, paintStrata } from './paint-lane.ts';
import { goalStretches, laneBox } from './range.ts';

/** What a small picture of a lane shows. `start` null: nobody starts in one place; `goal` null: none, and no colours. */
export interface SmallLane {
  readonly surface: Surface;
  readonly start: Point | null;
  readonly goal: number | null;
  /** θ, step by step. */
  readonly trail?: readonly Point[] | undefined;
}

/** A lane without axes: curve, start, finish and perhaps one way along it. `unit`: hundredth of the window's height. */
export function paintSmallLane(
  context: Context,
  { width, height, unit }: { readonly width: number; readonly height: number; readonly unit: number },
  { surface, start, goal, trail = [] }: SmallLane,
  palette: Palette,
): void {
  const box = laneBox(surface, start?.[0] ?? surface.race.start[0]);
  const layout = laneLayout(width, height, unit, box, { left: 0, right: 0, top: 1, bottom: 0 });
  const { camera, inner } = layout;
  context.fillStyle = palette.halo;
  context.fillRect(0, 0, width, height);
  const outline = curvePath(surface, camera);
  const under = new Path2D(outline);
  under.lineTo(inner.right, inner.bottom);
  under.lineTo(inner.left, inner.bottom);
  under.closePath();
  context.save();
  context.clip(under);
  paintStrata(context, goal === null ? [] : levelsOf(surface), layout, palette);
  const finishes = goal === null ? [] : goalStretches(surface, goal);
  for (const { from, to } of finishes) paintFinish(context, camera.x(from), camera.x(to), { inner, unit: 0.8 * unit });
  context.restore();
  context.lineJoin = 'round';
  for (const [style, lineWidth] of [
    [palette.halo, 0.8],
    [palette.text, 0.4],
  ] as const) {
    context.strokeStyle = style;
    context.lineWidth = lineWidth * unit;
    context.stroke(outline);
  }
  paintWay(context, surface, trail, layout);
  if (start) paintStart(context, camera.x(start[0]), camera.y(surface.value(...start)), unit * 0.75);
}

/** Chords between the places on the curve, with a bead on each. */
function paintWay(
  context: Context,
  surface: Surface,
  trail: readonly Point[],
  { camera, unit }: ReturnType<typeof laneLayout>,
): void {
  const places = trail.map(([x, y]) => [x, surface.value(x, y)] as const);
  const [path, beads] = [new Path2D(), new Path2D()];
  places.forEach(([x, loss], i) => {
    const before = places[i - 1];
    const part = before && cut(before[0], before[1], x, loss, camera.box);
    if (before && part) {
      const at = (share: number) =>
        [camera.x(before[0] + (x - before[0]) * share), camera.y(before[1] + (loss - before[1]) * share)] as const;
      path.moveTo(...at(part[0]));
      path.lineTo(...at(part[1]));
    }
    const { xMin, xMax, yMin, yMax } = camera.box;
    if (x < xMin || x > xMax || loss < yMin || loss > yMax) return;
    beads.moveTo(camera.x(x) + unit * 0.32, camera.y(loss));
    beads.arc(camera.x(x), camera.y(loss), unit * 0.32, 0, 2 * Math.PI);
  });
  for (const [lineWidth, beadWidth, style] of [
    [0.55, 0.3, '#ffffff'],
    [0.25, 0, '#0f1a24'],
  ] as const) {
    context.strokeStyle = style;
    context.fillStyle = style;
    context.lineWidth = lineWidth * unit;
    context.stroke(path);
    context.lineWidth = beadWidth * unit;
    if (beadWidth > 0) context.stroke(beads);
    context.fill(beads);
  }
}
