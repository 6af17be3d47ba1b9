import type { Race } from '../../../shared/race/race.ts';
import type { Surface } from '../../../shared/surfaces/surface.ts';
import { headOf, type Ranking } from '../arrange.ts';
import { type Area, cut } from '../camera.ts';
import { holds } from '../goal.ts';
import type { Layout } from '../layout.ts';
import { type Moment, type StageBall, widthOf } from '../marks.ts';
import { type Pixel, paintArrow } from '../overlays/arrow.ts';
import { mathsSize, numberText, paintMaths, pieces, widthOfMaths } from '../overlays/maths-text.ts';
import { around, boxAt, freeSpot } from '../overlays/spots.ts';
import type { Context } from '../paint.ts';
import type { Palette } from '../palette.ts';

/** Lengths and widths in hundredths of the window's height. */
const sizes = { tangent: 17, line: 0.42, casing: 0.36, stalk: 0.16, arrow: 0.62, head: 2, lift: 2.3, leastStep: 0.5 };

/** What a lane shows of a moment besides balls and trails. */
export interface LaneMoment {
  /** In the plane of x and L. */
  readonly race: Race;
  /** The row in which the balls have arrived. */
  readonly step: number;
  readonly moment: Moment;
  readonly ranking: Ranking;
  readonly balls: readonly StageBall[];
  /** As it came: with slopes. */
  readonly surface: Surface;
}

/** The balls whose slope is shown: the one in focus, or else the first three. */
function followed({ race, step, ranking }: LaneMoment): readonly number[] {
  const head = ranking.focus === null ? headOf(ranking, race.count) : [ranking.focus];
  const { domain } = race.setup.surface;
  return head.filter((ball) => {
    const i = step * race.count + ball;
    const hasFlown = race.flownAt[ball]! >= 0 && race.flownAt[ball]! <= step;
    return !hasFlown && holds(domain, race.xs[i]!, race.ys[i]!);
  });
}

/** Under the balls: from each that stands in a bunch a line to its place, the tangents, and the coming step along the axis. */
export function paintLaneMoment(context: Context, now: LaneMoment, layout: Layout, palette: Palette): void {
  const { race, step, balls } = now;
  const { inner } = layout;
  const shown = followed(now);
  context.save();
  context.beginPath();
  context.rect(inner.left, inner.top, inner.right - inner.left, inner.bottom - inner.top);
  context.clip();
  for (const ball of shown.toReversed()) paintTangent(context, now, ball, layout, palette);
  context.restore();
  paintStalks(context, now, layout, palette);
  const [first] = shown;
  if (first === undefined) return;
  const i = step * race.count + first;
  const next = step < race.step ? i + race.count : i;
  const style = { fill: balls[first]?.look.colour ?? palette.text, name: now.surface.vars?.[0] ?? 'x' };
  paintStep(context, race.xs[i]!, race.xs[next]!, style, layout, palette);
  paintSlope(context, now, first, layout, palette);
}

function paintTangent(context: Context, now: LaneMoment, ball: number, layout: Layout, palette: Palette): void {
  const { race, step, surface, balls } = now;
  const { unit } = layout;
  const i = step * race.count + ball;
  const [from, to] = tangentAt(surface, race.xs[i]!, layout);
  context.lineCap = 'round';
  for (const [style, width] of [
    ['#0F1A24', sizes.line + 2 * sizes.casing],
    ['#FFFFFF', sizes.line + 1.3 * sizes.casing],
    [balls[ball]?.look.colour ?? palette.text, sizes.line],
  ] as const) {
    context.strokeStyle = style;
    context.lineWidth = width * unit;
    context.beginPath();
    context.moveTo(...from);
    context.lineTo(...to);
    context.stroke();
  }
}

/** The two ends, in pixels, of a piece of the tangent at x: as steep as L′(x) is at the scales of both axes. */
export function tangentAt(
  surface: Pick<Surface, 'value' | 'gradient'>,
  x: number,
  { camera, unit }: Layout,
): readonly [readonly [number, number], readonly [number, number]] {
  const [slope] = surface.gradient(x, 0);
  const [centreX, centreY] = [camera.x(x), camera.y(surface.value(x, 0))];
  const [dx, dy] = [camera.x(1) - camera.x(0), (camera.y(1) - camera.y(0)) * slope];
  const share = (sizes.tangent * unit) / 2 / Math.hypot(dx, dy);
  return [
    [centreX - dx * share, centreY - dy * share],
    [centreX + dx * share, centreY + dy * share],
  ];
}

function paintStalks(context: Context, { race, step, moment }: LaneMoment, layout: Layout, palette: Palette): void {
  const { camera, unit } = layout;
  const { from, to, share } = moment;
  const now = share > 0 ? to : from;
  context.save();
  const stalks = new Path2D();
  for (const ball of now.order) {
    const [start, end] = [from.places[ball], now.places[ball]];
    if (!start || !end || end.pin || start.pin) continue;
    const i = Math.min(step, race.step) * race.count + ball;
    const j = share > 0 && share < 1 ? i + race.count : i;
    const at = share < 1 ? share : 0;
    const x = camera.x(race.xs[i]! + (race.xs[j]! - race.xs[i]!) * at);
    const y = camera.y(race.ys[i]! + (race.ys[j]! - race.ys[i]!) * at);
    const ballX = start.x + (end.x - start.x) * share;
    const ballY = start.y + (end.y - start.y) * share;
    if (Math.hypot(ballX - x, ballY - y) < 0.5 * unit) continue;
    stalks.moveTo(x, y);
    stalks.lineTo(ballX, ballY);
  }
  for (const [style, width] of [
    [palette.halo, 3],
    [palette.text, 1],
  ] as const) {
    context.strokeStyle = style;
    context.lineWidth = Math.max(1, sizes.stalk * unit) * width;
    context.stroke(stalks);
  }
  context.restore();
}

/** Just over the ruler, from x to the next x, with how far that is. */
function paintStep(
  context: Context,
  from: number,
  to: number,
  { fill, name }: { readonly fill: string; readonly name: string },
  layout: Layout,
  palette: Palette,
): void {
  const { camera, inner, unit } = layout;
  const { xMin, xMax } = camera.box;
  const part = cut(from, 0, to, 0, { xMin, xMax, yMin: -1, yMax: 1 });
  // Too short for an arrow, it is said by the slope.
  if (part === null || Math.abs(to - from) * camera.scale < sizes.leastStep * unit) return;
  const y = inner.bottom - sizes.lift * unit;
  const end = from + (to - from) * part[1];
  const casing = { casing: 0.28 * unit, casingColour: '#FFFFFF', edge: '#0F1A24' };
  paintArrow(context, [camera.x(from), y], [camera.x(end), y], {
    shaft: sizes.arrow * unit,
    head: sizes.head * unit,
    fill,
    ...casing,
  });
  const formula = pieces('Δ', name, ` = ${numberText(to - from)}`);
  const half = widthOfMaths(context, formula, unit) / 2;
  const middle = (camera.x(from) + camera.x(end)) / 2;
  const held = Math.min(inner.right - half - unit, Math.max(inner.left + half + unit, middle));
  paintMaths(context, formula, held, y - 2.9 * unit, unit, palette);
}

/** L′(x) in numbers, beside the ball where nothing else stands. */
function paintSlope(context: Context, now: LaneMoment, ball: number, layout: Layout, palette: Palette): void {
  const { race, step, surface } = now;
  const { inner, unit, camera } = layout;
  const x = race.xs[step * race.count + ball]!;
  const at: Pixel = [camera.x(x), camera.y(surface.value(x, 0))];
  const slope = surface.gradient(x, 0)[0];
  const name = surface.vars?.[0] ?? 'x';
  const formula = pieces('L', '′(', name, `) = ${numberText(slope)}`);
  const width = widthOfMaths(context, formula, unit) + unit;
  const height = (mathsSize + 0.6) * unit;
  // First under the curve, on the side to which it rises.
  const places = around(at, [slope > 0 ? 0.7 : -0.7, 0.7], 2.6 * unit);
  const [[x0, y0], [x1, y1]] = tangentAt(surface, x, layout);
  const tangent = [0, 0.2, 0.4, 0.6, 0.8, 1].map((share) =>
    boxAt([x0 + (x1 - x0) * share, y0 + (y1 - y0) * share], 2 * unit, 2 * unit),
  );
  const spot = freeSpot(places, width, height, inner, [...takenBy(now, layout), ...tangent]);
  if (spot) paintMaths(context, formula, ...spot, unit, palette);
}

/** Balls, names, the start's word and the row of the step over the ruler. */
function takenBy({ moment, balls, race }: LaneMoment, { camera, inner, unit }: Layout): readonly Area[] {
  const { places, tags } = moment.share > 0 ? moment.to : moment.from;
  const [startX, startY] = race.setup.start;
  return [
    ...places.filter(({ lettered }) => lettered).map(({ x, y, radius }) => boxAt([x, y], 2.5 * radius, 2.5 * radius)),
    ...tags.map(({ ball, x, y }) => boxAt([x, y], widthOf(balls[ball]?.nickname ?? '', unit), 3 * unit)),
    boxAt([camera.x(startX), camera.y(race.setup.surface.value(startX, startY))], 18 * unit, 5 * unit),
    { ...inner, top: inner.bottom - 7 * unit },
  ];
}
