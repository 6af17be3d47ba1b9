import type { Race } from '../../shared/race/race.ts';
import type { Surface } from '../../shared/surfaces/surface.ts';
import { crowdOf, headOf, type Ranking } from './arrange.ts';
import { type Area, type Camera, fitCamera } from './camera.ts';
import { paintFence } from './fence.ts';
import type { StageGhost } from './ghosts.ts';
import type { GoalRing } from './goal.ts';
import { type Circle, centreOf, type Layout, lensFactor, sizeOf } from './layout.ts';
import { arrivalsRoom, paintArrivals } from './lens-arrivals.ts';
import { paintLensBalls } from './lens-balls.ts';
import { paintLensGhosts } from './lens-ghosts.ts';
import type { StageBall } from './marks.ts';
import { type Context, font, haloText, paintGoal, projectorFamily } from './paint.ts';
import { paintRaster } from './paint-raster.ts';
import type { Palette } from './palette.ts';
import { sizes } from './sizes.ts';
import { drawRecent, drawTrail } from './trails.ts';
import type { StageWords } from './words.ts';
import type { Raster, RasterFrame } from './worker/jobs.ts';

/** The lens over one part of the goal: its magnified map, drawn once. */
export interface Lens {
  readonly circle: Circle;
  readonly ring: GoalRing;
  readonly factor: number;
  /** θ to pixels of the stage, as seen through the lens. */
  readonly camera: Camera;
  readonly map: HTMLCanvasElement;
}

/** A lens whose map is still to be drawn. */
export interface Aim extends Omit<Lens, 'map'> {
  readonly frame: RasterFrame;
}

/** Puts the lens over a part of the goal. */
export function aimLens(surface: Surface, ring: GoalRing, circle: Circle, layout: Layout): Aim {
  const { radius, x, y } = circle;
  const factor = lensFactor(radius, sizeOf(ring.bounds) * layout.camera.scale);
  const [centreX, centreY] = centreOf(ring.bounds);
  const half = radius / (layout.camera.scale * factor);
  const box = { xMin: centreX - half, xMax: centreX + half, yMin: centreY - half, yMax: centreY + half };
  const area = { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius };
  const size = Math.max(1, Math.round(2 * radius));
  const frame = {
    width: size,
    height: size,
    box,
    unit: layout.unit,
    domain: surface.domain,
    // In the darkest shades: the lines of the whole map are too far apart to be seen here.
    ownLevels: true as const,
    shades: 0.36,
    labelSize: 0,
  };
  return { circle, ring, factor, camera: { ...fitCamera(0, 0, box, area), box }, frame };
}

/** The lens with its map. */
export function lensWith({ frame, ...aim }: Aim, raster: Raster, surface: Surface, palette: Palette): Lens {
  const map = document.createElement('canvas');
  map.width = frame.width;
  map.height = frame.height;
  const picture = map.getContext('2d');
  if (picture) {
    paintRaster(picture, raster, frame);
    const inside = fitCamera(map.width, map.height, frame.box, {
      left: 0,
      top: 0,
      right: map.width,
      bottom: map.height,
    });
    paintFence(picture, surface, frame.box, inside, frame.unit, palette);
  }
  return { ...aim, map };
}

/** What of the picture the lens covers, with its caption and the list of who has arrived. */
export function areaOfLens(circle: Circle, layout: Layout): Area {
  const { x, y, radius } = circle;
  const { unit } = layout;
  const side = Math.max(radius + 0.8 * unit, 14 * unit);
  return {
    left: x - side,
    right: x + side,
    top: y - radius - 0.8 * unit,
    bottom: arrivalsRoom(circle, layout)?.bottom ?? y + radius + 5 * unit,
  };
}

/** Where a race is for the lens: `share` of the chord from `step` to `step` + 1. */
export interface LensFrame {
  readonly race: Race | null;
  readonly step: number;
  readonly share: number;
  readonly ranking: Ranking;
  readonly balls: readonly StageBall[];
  readonly ghosts: readonly StageGhost[];
  /** Level of the finish. */
  readonly goal: number;
}

export function paintLens(
  context: Context,
  lens: Lens,
  frame: LensFrame,
  layout: Layout,
  palette: Palette,
  words: StageWords,
): void {
  const { circle, camera, map } = lens;
  const { unit } = layout;
  const { x, y, radius } = circle;
  context.save();
  context.save();
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.clip();
  context.drawImage(map, x - radius, y - radius, 2 * radius, 2 * radius);
  if (frame.race) paintTrails(context, lens, frame, frame.race, unit, palette);
  paintGoal(context, [lens.ring], camera, 0.5 * unit, '#0F1A24');
  if (frame.race && frame.ghosts.length > 0) paintLensGhosts(context, lens, frame, frame.race, unit, palette);
  if (frame.race) paintLensBalls(context, lens, frame, frame.race, unit, palette);
  context.restore();
  context.lineWidth = 0.75 * unit;
  context.strokeStyle = palette.halo;
  strokeCircle(context, circle, 0);
  context.lineWidth = 0.4 * unit;
  context.strokeStyle = palette.text;
  strokeCircle(context, circle, 0.2 * unit);
  context.font = font(projectorFamily, sizes.name * unit, 650);
  haloText(context, words.finish(lens.factor), x, y + radius + 2.6 * unit, 0.45 * unit, palette);
  const room = arrivalsRoom(circle, layout);
  if (room) paintArrivals(context, room, frame, layout, palette, words);
  context.restore();
}

function strokeCircle(context: Context, { x, y, radius }: Circle, more: number): void {
  context.beginPath();
  context.arc(x, y, radius + more, 0, 2 * Math.PI);
  context.stroke();
}

/** The two outer tangents of the goal and the lens. */
export function paintHairlines(
  context: Context,
  { circle, ring }: Lens,
  { camera, unit }: Layout,
  palette: Palette,
): void {
  const [thetaX, thetaY] = centreOf(ring.bounds);
  const [goalX, goalY] = [camera.x(thetaX), camera.y(thetaY)];
  const small = (sizeOf(ring.bounds) * camera.scale) / 2 + 0.6 * unit;
  const distance = Math.hypot(circle.x - goalX, circle.y - goalY);
  if (distance <= circle.radius + small) return;
  const towards = Math.atan2(circle.y - goalY, circle.x - goalX);
  const turn = Math.acos((small - circle.radius) / distance);
  context.save();
  context.strokeStyle = palette.hairline;
  context.globalAlpha = 0.75;
  context.lineWidth = Math.max(1, 0.13 * unit);
  context.beginPath();
  for (const angle of [towards + turn, towards - turn]) {
    context.moveTo(goalX + small * Math.cos(angle), goalY + small * Math.sin(angle));
    context.lineTo(circle.x + circle.radius * Math.cos(angle), circle.y + circle.radius * Math.sin(angle));
  }
  context.stroke();
  context.restore();
}

function paintTrails(
  context: Context,
  { camera }: Lens,
  { step, share, ranking, balls }: LensFrame,
  race: Race,
  unit: number,
  palette: Palette,
): void {
  const head = headOf(ranking, race.count);
  const colours = balls.map((ball) => ball.look.colour);
  if (race.count <= crowdOf) drawRecent(context, race, step, share, camera, unit, colours, palette, camera.box);
  for (const ball of head.toReversed()) {
    const colour = balls[ball]?.look.colour ?? '#000000';
    drawTrail(context, race, ball, step, share, camera, unit * 0.8, colour, palette, camera.box);
  }
}
