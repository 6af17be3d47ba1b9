import type { Race } from '../../shared/race/race.ts';
import { crowdOf, headOf } from './arrange.ts';
import type { Circle } from './layout.ts';
import type { Lens, LensFrame } from './lens.ts';
import { nameFont, ringOf, type StageBall } from './marks.ts';
import { type Context, haloText, paintBall } from './paint.ts';
import type { Palette } from './palette.ts';
import { sizes } from './sizes.ts';

interface Seen {
  readonly ball: number;
  readonly x: number;
  readonly y: number;
}

/** Bare at their true points, with letters where free; the head fanned out at the rim with names. */
export function paintLensBalls(
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
  const taken = fan.flatMap(({ x, y, fanX, fanY }) => [
    { x, y, radius: sizes.inGoal * unit },
    // With its name.
    { x: fanX, y: fanY, radius: 3.2 * unit },
  ]);
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

export function paintAt(
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
