import type { Knob } from '../../../shared/lesson/rounds/move.ts';
import type { Course } from '../../../shared/lesson/rounds/strokes.ts';
import type { Race } from '../../../shared/race/race.ts';
import type { Point } from '../../../shared/surfaces/surface.ts';
import { avoidOf } from '../../stage/avoid.ts';
import { type Camera, fitCamera } from '../../stage/camera.ts';
import { paintFence } from '../../stage/fence.ts';
import { goalRings } from '../../stage/goal.ts';
import type { Look } from '../../stage/look.ts';
import { drawMap } from '../../stage/map.ts';
import { type Context, paintGoal, paintLabels, paintStart, phoneFamily } from '../../stage/paint.ts';
import { light, night } from '../../stage/palette.ts';
import { viewOf } from '../../stage/small.ts';
import { paintChord, paintPlayer } from '../../stage/small-player.ts';
import { drawTrail } from '../../stage/trails.ts';

/** In CSS pixels, as on the other small maps. */
const [labelSize, ballRadius, unitSize] = [15, 14, 7];

/** What stands on the map besides the surface. */
interface StrokeMoment {
  /** The own strokes, ball 0. */
  readonly race: Race;
  /** How much of the last stroke is shown. */
  readonly share: number;
  /** Where the coming move leads; null: there is none. */
  readonly next: Point | null;
  /** The knob that is in hand: its line is shown. */
  readonly knob: Knob | null;
}

export interface StrokeCanvas {
  draw(moment: StrokeMoment): void;
}

/** @param whole the whole domain, where any place on it may be chosen; else the way from start to goal, as large as it goes */
export function createStrokeCanvas(
  canvas: HTMLCanvasElement,
  { surface, start, goal }: Course,
  { look, tag, dark, whole }: { look: Look; tag: string; dark: boolean; whole: boolean },
): StrokeCanvas | null {
  const context = canvas.getContext('2d');
  const density = Math.min(2, window.devicePixelRatio || 1);
  const [width, height] = [canvas.clientWidth, canvas.clientHeight].map((size) => Math.round(size * density));
  if (!context || !width || !height) return null;
  canvas.width = width;
  canvas.height = height;
  const rings = goalRings(surface, goal);
  const view = whole ? surface.domain : viewOf(surface, start, rings);
  const gap = whole ? 8 * density : Math.max(0.09 * Math.min(width, height), (1.5 * ballRadius + 4) * density);
  const camera = fitCamera(width, height, view, { left: gap, top: gap, right: width - gap, bottom: height - gap });
  const unit = unitSize * density;
  const palette = dark ? night : light;
  const { pixels, labels } = drawMap(
    surface,
    {
      width,
      height,
      box: camera.box,
      unit,
      domain: whole ? surface.domain : camera.box,
      labelSize: labelSize * density,
      avoid: avoidOf(surface, start, rings, camera, 22 * density, null),
    },
    palette,
  );
  context.putImageData(new ImageData(pixels, width, height), 0, 0);
  paintFence(context, surface, camera.box, camera, unit, palette);
  paintGoal(context, rings, camera, 3 * density, palette.ink);
  paintLabels(context, labels, labelSize * density, phoneFamily, palette);
  const backdrop = context.getImageData(0, 0, width, height);

  return {
    draw({ race, share, next, knob }) {
      const { step, xs, ys } = race;
      const at = (row: number): Point => [xs[row]!, ys[row]!];
      const before = at(Math.max(0, step - 1));
      const now = at(step);
      const ball: Point = [before[0] + (now[0] - before[0]) * share, before[1] + (now[1] - before[1]) * share];
      context.putImageData(backdrop, 0, 0);
      if (knob !== null) paintLine(context, camera, now, knob, unit);
      const shown = share < 1 ? Math.max(0, step - 1) : step;
      drawTrail(context, race, 0, shown, share < 1 ? share : 0, camera, unit, look.colour, palette, camera.box);
      if (next) paintChord(context, camera, { from: now, to: next }, look.colour, unit);
      paintStart(context, camera.x(start[0]), camera.y(start[1]), 8 * density);
      paintPlayer(context, camera, ball, { look, radius: ballRadius * density, tag }, density);
    },
  };
}

/** The line along which a knob moves the ball, dashed. */
function paintLine(context: Context, camera: Camera, [x, y]: Point, knob: Knob, unit: number): void {
  const { xMin, xMax, yMin, yMax } = camera.box;
  const [from, to]: [Point, Point] =
    knob === 0
      ? [
          [xMin, y],
          [xMax, y],
        ]
      : [
          [x, yMin],
          [x, yMax],
        ];
  context.save();
  for (const [lineWidth, style, dash] of [
    [0.7, '#FFFFFF', []],
    [0.3, '#0F1A24', [unit, unit]],
  ] as const) {
    context.strokeStyle = style;
    context.lineWidth = lineWidth * unit;
    context.setLineDash([...dash]);
    context.beginPath();
    context.moveTo(camera.x(from[0]), camera.y(from[1]));
    context.lineTo(camera.x(to[0]), camera.y(to[1]));
    context.stroke();
  }
  context.restore();
}
