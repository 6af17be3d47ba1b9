import type { Race } from '../../shared/race/race.ts';
import type { Surface } from '../../shared/surfaces/surface.ts';
import { crowdOf, headOf, type Ranking } from './arrange.ts';
import { type Camera, fitCamera } from './camera.ts';
import type { GoalRing } from './goal.ts';
import { type Circle, centreOf, type Layout, lensFactor, sizeOf } from './layout.ts';
import { drawMap } from './map.ts';
import { nameFont, ringOf, type StageBall } from './marks.ts';
import { type Context, font, haloText, paintBall, paintGoal, projectorFamily } from './paint.ts';
import type { Palette } from './palette.ts';
import { sizes } from './sizes.ts';
import { drawRecent, drawTrail } from './trails.ts';
import type { StageWords } from './words.ts';

/** The lens over one part of the goal: its magnified map, drawn once. */
export interface Lens {
  readonly circle: Circle;
  readonly ring: GoalRing;
  readonly factor: number;
  /** θ to pixels of the stage, as seen through the lens. */
  readonly camera: Camera;
  readonly map: HTMLCanvasElement;
}

/** Puts the lens over a part of the goal. */
export function aimLens(
  surface: Surface,
  ring: GoalRing,
  circle: Circle,
  layout: Layout,
  levels: readonly number[],
  palette: Palette,
): Lens {
  const { radius, x, y } = circle;
  const factor = lensFactor(radius, sizeOf(ring.bounds) * layout.camera.scale);
  const [centreX, centreY] = centreOf(ring.bounds);
  const half = radius / (layout.camera.scale * factor);
  const box = { xMin: centreX - half, xMax: centreX + half, yMin: centreY - half, yMax: centreY + half };
  const area = { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius };
  const fitted = fitCamera(0, 0, box, area);
  const size = Math.max(1, Math.round(2 * radius));
  const map = document.createElement('canvas');
  map.width = size;
  map.height = size;
  const frame = { width: size, height: size, box, unit: layout.unit, domain: surface.domain, levels, labelSize: 0 };
  map.getContext('2d')?.putImageData(new ImageData(drawMap(surface, frame, palette).pixels, size, size), 0, 0);
  return { circle, ring, factor, camera: { ...fitted, box }, map };
}

/** Where a race is for the lens: `share` of the chord from `step` to `step` + 1. */
export interface LensFrame {
  readonly race: Race | null;
  readonly step: number;
  readonly share: number;
  readonly ranking: Ranking;
  readonly balls: readonly StageBall[];
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
  paintHairlines(context, lens, layout, palette);
  context.save();
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.clip();
  context.drawImage(map, x - radius, y - radius, 2 * radius, 2 * radius);
  if (frame.race) paintTrails(context, lens, frame, frame.race, unit, palette);
  paintGoal(context, [lens.ring], camera, 0.5 * unit, '#0F1A24');
  if (frame.race) paintBalls(context, lens, frame, frame.race, unit, palette);
  context.restore();
  context.lineWidth = 0.75 * unit;
  context.strokeStyle = palette.halo;
  strokeCircle(context, circle, 0);
  context.lineWidth = 0.4 * unit;
  context.strokeStyle = palette.text;
  strokeCircle(context, circle, 0.2 * unit);
  context.font = font(projectorFamily, sizes.name * unit, 650);
  haloText(context, words.finish(lens.factor), x, y + radius + 2.6 * unit, 0.45 * unit, palette);
  context.restore();
}

function strokeCircle(context: Context, { x, y, radius }: Circle, more: number): void {
  context.beginPath();
  context.arc(x, y, radius + more, 0, 2 * Math.PI);
  context.stroke();
}

/** The two outer tangents of the goal and the lens. */
function paintHairlines(context: Context, { circle, ring }: Lens, { camera, unit }: Layout, palette: Palette): void {
  const [thetaX, thetaY] = centreOf(ring.bounds);
  const [goalX, goalY] = [camera.x(thetaX), camera.y(thetaY)];
  const small = (sizeOf(ring.bounds) * camera.scale) / 2 + 0.6 * unit;
  const distance = Math.hypot(circle.x - goalX, circle.y - goalY);
  if (distance <= circle.radius + small) return;
  const towards = Math.atan2(circle.y - goalY, circle.x - goalX);
  const turn = Math.acos((small - circle.radius) / distance);
  context.strokeStyle = palette.hairline;
  context.globalAlpha = 0.75;
  context.lineWidth = Math.max(1, 0.13 * unit);
  context.beginPath();
  for (const angle of [towards + turn, towards - turn]) {
    context.moveTo(goalX + small * Math.cos(angle), goalY + small * Math.sin(angle));
    context.lineTo(circle.x + circle.radius * Math.cos(angle), circle.y + circle.radius * Math.sin(angle));
  }
  context.stroke();
  context.globalAlpha = 1;
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

interface Seen {
  readonly ball: number;
  readonly x: number;
  readonly y: number;
}

/** Bare at their true points, with letters where free; the head fanned out at the rim with names. */
function paintBalls(
  context: Context,
  lens: Lens,
  { step, share, ranking, balls }: LensFrame,
  race: Race,
  unit: number,
  palette: Palette,
): void {
  const { circle, camera } = lens;
  const next = Math.min(race.step, step + 1);
  const head = headOf(ranking, race.count);
  const seenAt = (ball: number): Seen | null => {
    const i = step * race.count + ball;
    const j = next * race.count + ball;
    const x = camera.x(race.xs[i]! + (race.xs[j]! - race.xs[i]!) * share);
    const y = camera.y(race.ys[i]! + (race.ys[j]! - race.ys[i]!) * share);
    return Math.hypot(x - circle.x, y - circle.y) < circle.radius * 0.97 ? { ball, x, y } : null;
  };
  const isSeen = (seen: Seen | null): seen is Seen => seen !== null;
  const fan = fanOf(head.map(seenAt).filter(isSeen), circle);
  const taken = fan.map(({ fanX, fanY }) => ({ x: fanX, y: fanY, radius: 3.2 * unit }));
  const rest = ranking.leaders.filter((ball) => ball < race.count && !head.includes(ball));
  const drawn: (() => void)[] = [];
  for (const seen of rest.map(seenAt).filter(isSeen)) {
    const size = (sizes.lettered + sizes.ring) * unit;
    const isFree = taken.every((disc) => Math.hypot(disc.x - seen.x, disc.y - seen.y) >= disc.radius + size);
    const radius = (isFree && race.count <= crowdOf ? sizes.lettered : sizes.inGoal) * unit;
    taken.push({ x: seen.x, y: seen.y, radius });
    drawn.push(() => paintAt(context, seen.x, seen.y, balls[seen.ball], radius, radius > unit, unit));
  }
  for (const draw of drawn.reverse()) draw();
  context.lineWidth = Math.max(1, 0.16 * unit);
  for (const { x, y, fanX, fanY } of fan) {
    context.strokeStyle = '#FFFFFF';
    context.beginPath();
    context.moveTo(fanX, fanY);
    context.lineTo(x, y);
    context.stroke();
  }
  for (const { ball, x, y } of fan) paintAt(context, x, y, balls[ball], sizes.inGoal * unit, false, unit);
  for (const { ball, fanX, fanY } of fan) paintAt(context, fanX, fanY, balls[ball], sizes.lettered * unit, true, unit);
  paintNames(context, fan, balls, unit, palette);
}

interface Fanned extends Seen {
  readonly fanX: number;
  readonly fanY: number;
}

/** On an arc along the upper rim, from left to right as their true points lie. */
function fanOf(seen: readonly Seen[], { x, y, radius }: Circle): Fanned[] {
  const spread = seen.length > 3 ? 0.6 : 0.74;
  return seen
    .toSorted((a, b) => a.x - b.x || a.ball - b.ball)
    .map((one, index) => {
      const angle = (index - (seen.length - 1) / 2) * spread;
      return { ...one, fanX: x + Math.sin(angle) * radius * 0.72, fanY: y - Math.cos(angle) * radius * 0.72 };
    });
}

function paintAt(
  context: Context,
  x: number,
  y: number,
  ball: StageBall | undefined,
  radius: number,
  lettered: boolean,
  unit: number,
): void {
  if (!ball) return;
  context.save();
  context.translate(x, y);
  const letters = lettered ? { tag: ball.tag, letter: sizes.letter * unit } : {};
  paintBall(context, { look: ball.look, radius, ring: ringOf(radius, unit), ...letters });
  context.restore();
}

/** Under each ball of the fan its name, the first word where that is all there is room for, or nothing. */
function paintNames(
  context: Context,
  fan: readonly Fanned[],
  balls: readonly StageBall[],
  unit: number,
  palette: Palette,
): void {
  context.font = nameFont(unit * 0.94);
  fan.forEach(({ ball, fanX, fanY }, index) => {
    const name = balls[ball]?.nickname ?? '';
    const gaps = [fan[index - 1], fan[index + 1]].filter((other) => other !== undefined);
    const room = Math.min(12 * unit, ...gaps.map((other) => Math.abs(other.fanX - fanX) - 0.5 * unit));
    const fits = [name, name.split(/\s/u)[0] ?? ''].find((text) => context.measureText(text).width <= room);
    if (fits) haloText(context, fits, fanX, fanY + 4 * unit, 0.4 * unit, palette);
  });
}
