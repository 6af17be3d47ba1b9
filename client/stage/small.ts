import type { Race } from '../../shared/race/race.ts';
import type { Box, Point, Surface } from '../../shared/surfaces/surface.ts';
import { avoidOf } from './avoid.ts';
import { type Area, type Camera, fitCamera } from './camera.ts';
import { type GoalRing, goalRings } from './goal.ts';
import { centreOf, nearest, sizeOf } from './layout.ts';
import type { Look } from './look.ts';
import { drawMap } from './map.ts';
import { type Context, paintGoal, paintLabels, paintStart, phoneFamily } from './paint.ts';
import { light, night } from './palette.ts';
import { paintChord, paintPlayer } from './small-player.ts';
import { drawTrail } from './trails.ts';
import { tween } from './tween.ts';

/** A phone's map: one player, one ball. */
export interface SmallScene {
  readonly surface: Surface;
  readonly start: Point;
  /** Level of the goal contour. */
  readonly goal: number;
  readonly look: Look;
  readonly tag: string;
  readonly night?: boolean;
  readonly reducedMotion?: boolean;
}

interface Run {
  readonly race: Race;
  readonly ball: number;
  readonly progress: number;
}

interface Chord {
  readonly chord: { readonly from: Point; readonly to: Point };
}

/** A moment of the race, or the step of a learning rate that is still being chosen, or both. */
type SmallMoment = Run | Chord | (Run & Chord);

export interface SmallMap {
  draw(moment: SmallMoment): void;
  /** To be called when the canvas's size on the page has changed. */
  resize(): void;
  /** The place under a point of the canvas, in CSS pixels from its corner; null before the first draw. */
  at(x: number, y: number): Point | null;
  destroy(): void;
  readonly frames: number;
}

type PaintFence = typeof import('./fence.ts').paintFence;

/** Sizes in CSS pixels. */
const labelSize = 15;
const ballRadius = 14;
/** Lines, trails and beads, for which the projector counts hundredths of its height. */
const unitSize = 7;

/** The contour map on one 2-D canvas whose size on the page is set by the page. */
export function createSmallMap(canvas: HTMLCanvasElement, scene: SmallScene): SmallMap {
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no 2-D context for the map');
  const palette = scene.night ? night : light;
  const rings = goalRings(scene.surface, scene.goal);
  const backdrop = document.createElement('canvas');
  let camera: Camera | null = null;
  let density = 1;
  let last: SmallMoment | null = null;
  let frames = 0;
  /** Most surfaces have none, and a phone need not load how one is drawn. */
  let paintFence: PaintFence | null = null;

  const layOut = () => {
    density = Math.min(2, window.devicePixelRatio || 1);
    const width = Math.round(canvas.clientWidth * density);
    const height = Math.round(canvas.clientHeight * density);
    if (width === 0 || height === 0) return;
    for (const sized of [canvas, backdrop]) {
      sized.width = width;
      sized.height = height;
    }
    // The start carries the ball, and a diamond is 1.36 radii high: neither is cut on a low map.
    const gap = Math.max(0.09 * Math.min(width, height), (1.5 * ballRadius + 4) * density);
    const area: Area = { left: gap, top: gap, right: width - gap, bottom: height - gap };
    const view = viewOf(scene.surface, scene.start, rings, canvas.clientHeight < lowMap ? 0 : aboutAsNear);
    camera = fitCamera(width, height, view, area);
    const still = backdrop.getContext('2d');
    if (still) paintStill(still, scene, rings, camera, density, palette, paintFence);
    draw(last);
  };

  const draw = (moment: SmallMoment | null) => {
    last = moment;
    if (!camera) return;
    frames++;
    context.drawImage(backdrop, 0, 0);
    const unit = unitSize * density;
    const { look, tag } = scene;
    let [start, at] = [scene.start, scene.start];
    if (moment && 'race' in moment) {
      const { race, ball, progress } = moment;
      const { from, share } = tween(progress, scene.reducedMotion ?? false);
      const step = Math.min(from, race.step);
      const walked = step < race.step ? share : 0;
      drawTrail(context, race, ball, step, walked, camera, unit, look.colour, palette);
      const i = step * race.count + ball;
      const j = Math.min(race.step, step + 1) * race.count + ball;
      const [x, y] = [race.xs[i]!, race.ys[i]!];
      at = [x + (race.xs[j]! - x) * walked, y + (race.ys[j]! - y) * walked];
      start = [race.xs[ball]!, race.ys[ball]!];
    }
    if (moment && 'chord' in moment) paintChord(context, camera, moment.chord, look.colour, unit);
    paintStart(context, camera.x(start[0]), camera.y(start[1]), 8 * density);
    paintPlayer(context, camera, at, { look, radius: ballRadius * density, tag }, density);
  };

  layOut();
  if (scene.surface.fence) {
    void import('./fence.ts').then((loaded) => {
      ({ paintFence } = loaded);
      if (canvas.width > 0) layOut();
    });
  }
  return {
    draw,
    resize: layOut,
    at: (x, y) =>
      camera && [camera.box.xMin + (x * density) / camera.scale, camera.box.yMax - (y * density) / camera.scale],
    destroy() {
      canvas.width = 0;
      backdrop.width = 0;
    },
    get frames() {
      return frames;
    },
  };
}

/** Goals up to this many times as far from the start as the nearest one are as likely an end of the way. */
export const aboutAsNear = 1.1;
/** A map that is lower, in CSS pixels, has no room for a second goal. */
const lowMap = 160;

/**
 * What a phone shows: the start, the nearest goal and as much behind it, so that the whole way is large; never more
 * than the domain.
 *
 * @param upTo with it every goal that is at most this many times as far
 */
export function viewOf({ domain }: Surface, start: Point, rings: readonly GoalRing[], upTo = 0): Box {
  const ring = nearest(rings, start);
  if (!ring) return domain;
  const far = ({ bounds }: GoalRing) => Math.hypot(centreOf(bounds)[0] - start[0], centreOf(bounds)[1] - start[1]);
  const boxes = rings
    .filter((other) => other === ring || far(other) <= upTo * far(ring))
    .map((goal) => boxAround(goal, start));
  return {
    xMin: Math.max(domain.xMin, Math.min(...boxes.map(({ xMin }) => xMin))),
    xMax: Math.min(domain.xMax, Math.max(...boxes.map(({ xMax }) => xMax))),
    yMin: Math.max(domain.yMin, Math.min(...boxes.map(({ yMin }) => yMin))),
    yMax: Math.min(domain.yMax, Math.max(...boxes.map(({ yMax }) => yMax))),
  };
}

/** Around a goal, from the start to as far behind it. */
function boxAround({ bounds }: GoalRing, [startX, startY]: Point): Box {
  const [x, y] = centreOf(bounds);
  const halfX = Math.max(Math.abs(startX - x), sizeOf(bounds) * 0.75);
  const halfY = Math.max(Math.abs(startY - y), sizeOf(bounds) * 0.75);
  return { xMin: x - halfX, xMax: x + halfX, yMin: y - halfY, yMax: y + halfY };
}

function paintStill(
  context: Context,
  { surface, start }: SmallScene,
  rings: readonly GoalRing[],
  camera: Camera,
  density: number,
  palette: typeof light,
  paintFence: PaintFence | null,
): void {
  const { width, height, box } = camera;
  const { pixels, labels } = drawMap(
    surface,
    {
      width,
      height,
      box,
      unit: unitSize * density,
      // No veil: on a strip this small an edge of the domain would be noise.
      domain: box,
      labelSize: labelSize * density,
      avoid: avoidOf(surface, start, rings, camera, 22 * density, null),
    },
    palette,
  );
  context.putImageData(new ImageData(pixels, width, height), 0, 0);
  paintGoal(context, rings, camera, 3 * density, palette.ink);
  paintFence?.(context, surface, box, camera, unitSize * density, palette);
  paintLabels(context, labels, labelSize * density, phoneFamily, palette);
}
