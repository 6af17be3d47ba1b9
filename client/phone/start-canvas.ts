import type { RaceSettings } from '../../shared/lesson/resolve.ts';
import type { Point } from '../../shared/surfaces/surface.ts';
import { type Camera, fitCamera } from '../stage/camera.ts';
import { paintFence } from '../stage/fence.ts';
import type { Look } from '../stage/look.ts';
import { drawMap } from '../stage/map.ts';
import { paintStart } from '../stage/paint.ts';
import { light, night } from '../stage/palette.ts';
import { paintChord, paintPlayer } from '../stage/small-player.ts';
import { withoutDepth } from '../stage/without-depth.ts';

/** In CSS pixels, as on the other small maps. */
const ballRadius = 14;
const unitSize = 7;

/** What stands on the map besides the surface. */
interface StartMoment {
  readonly start: Point | null;
  /** Where the first step leads, where that is drawn. */
  readonly next: Point | null;
}

/** The whole domain on a canvas, with a start on it. */
export interface StartCanvas {
  draw(moment: StartMoment): void;
  /** The place under a point of the canvas, in CSS pixels from its corner; kept inside the domain. */
  at(x: number, y: number): Point;
}

/** @param lines no colours: where the deep valleys are stays hidden */
export function createStartCanvas(
  canvas: HTMLCanvasElement,
  { surface }: RaceSettings,
  { look, tag, dark, lines }: { look: Look; tag: string; dark: boolean; lines: boolean },
): StartCanvas | null {
  const context = canvas.getContext('2d');
  const density = Math.min(2, window.devicePixelRatio || 1);
  const [width, height] = [canvas.clientWidth, canvas.clientHeight].map((size) => Math.round(size * density));
  if (!context || !width || !height) return null;
  canvas.width = width;
  canvas.height = height;
  const gap = 8 * density;
  const { domain } = surface;
  const camera: Camera = fitCamera(width, height, domain, {
    left: gap,
    top: gap,
    right: width - gap,
    bottom: height - gap,
  });
  const unit = unitSize * density;
  const palette = dark ? night : light;
  const { pixels } = drawMap(
    surface,
    { width, height, box: camera.box, unit, domain, labelSize: 0 },
    lines ? withoutDepth(palette) : palette,
  );
  context.putImageData(new ImageData(pixels, width, height), 0, 0);
  paintFence(context, surface, camera.box, camera, unit, palette);
  const backdrop = context.getImageData(0, 0, width, height);
  return {
    draw({ start, next }) {
      context.putImageData(backdrop, 0, 0);
      if (!start) return;
      if (next) paintChord(context, camera, { from: start, to: next }, look.colour, unit);
      paintStart(context, camera.x(start[0]), camera.y(start[1]), 8 * density);
      paintPlayer(context, camera, start, { look, radius: ballRadius * density, tag }, density);
    },
    at(x, y) {
      const { box, scale } = camera;
      return [box.xMin + (x * density) / scale, box.yMax - (y * density) / scale];
    },
  };
}
