import type { Race } from '../../../shared/race/race.ts';
import type { Point, Surface } from '../../../shared/surfaces/surface.ts';
import type { Ranking } from '../arrange.ts';
import { type Area, areaOf } from '../camera.ts';
import type { GoalRing } from '../goal.ts';
import type { Label } from '../labels.ts';
import type { Layout } from '../layout.ts';
import { legendPlace } from '../legend.ts';
import { type Moment, widthOf } from '../marks.ts';
import type { Context } from '../paint.ts';
import { sizes } from '../sizes.ts';
import type { Pixel } from './arrow.ts';
import type { Followed } from './followed.ts';
import { boxAt, boxOfLabel } from './spots.ts';

/** The map that the overlays lie on. */
export interface Ground {
  readonly surface: Surface;
  readonly start: Point;
  readonly rings: readonly GoalRing[];
  readonly layout: Layout;
  /** The numbers on the contour lines, and their height in pixels. */
  readonly labels: readonly Label[];
  readonly labelSize: number;
  /** Paints again what must lie over a tinted map: numbers, finish, fence, start. */
  paintSigns(context: Context): void;
}

/** One picture of a race. */
export interface OverlayFrame {
  readonly race: Race | null;
  /** The row that the arrows belong to: the last one at which the balls have arrived. */
  readonly step: number;
  readonly ranking: Ranking;
  /** Null without a race. */
  readonly moment: Moment | null;
  /** Where ghosts are, in θ. */
  readonly ghosts: readonly Point[];
  colourOf(ball: number): string;
  nameOf(ball: number): string;
}

/** Numbers of the levels, start, goals, lens and legend. */
export function takenOn({ labels, labelSize, start, rings, layout }: Ground): Area[] {
  const { camera, lens, unit } = layout;
  const startAt: Pixel = [camera.x(start[0]), camera.y(start[1])];
  return [
    ...labels.map((label) => boxOfLabel(label, labelSize)),
    boxAt(startAt, 2.4 * unit, 2.4 * unit),
    boxAt([startAt[0], startAt[1] - 2.7 * unit], 7 * unit, 3 * unit),
    ...rings.map(({ bounds }) => areaOf(camera, bounds)),
    ...(lens ? [boxAt([lens.x, lens.y], 2 * lens.radius, 2 * lens.radius)] : []),
    legendPlace(layout, start, rings).area,
  ];
}

/** Balls, ghosts, names and sentences. */
export function takenBy({ moment, ghosts, nameOf }: OverlayFrame, { camera, unit }: Layout): Area[] {
  if (!moment) return [];
  const { places, tags, notes } = moment.from;
  const height = sizes.name * unit;
  return [
    ...ghosts.map(([x, y]) => boxAt([camera.x(x), camera.y(y)], 4 * unit, 4 * unit)),
    ...places.filter(({ lettered }) => lettered).map(({ x, y, radius }) => boxAt([x, y], 2.4 * radius, 2.4 * radius)),
    ...tags.map(({ ball, x, y }) => boxAt([x, y], widthOf(nameOf(ball), unit), height)),
    ...notes.map(({ text, x, y }) => boxAt([x, y], widthOf(text, unit), height)),
  ];
}

/** Where the ball in focus, or the first, is now: also on its way and at the edge; the start while nobody races. */
export function seenFrom(
  { layout: { camera }, start }: Ground,
  [first]: readonly Followed[],
  { leaders, focus }: Ranking,
  moment: Moment | null,
): Pixel | null {
  if (!moment) return [camera.x(start[0]), camera.y(start[1])];
  const ball = focus ?? first?.ball ?? leaders[0] ?? 0;
  const from = moment.from.places[ball];
  const to = (moment.share > 0 ? moment.to : moment.from).places[ball];
  if (!from || !to) return null;
  return [from.x + (to.x - from.x) * moment.share, from.y + (to.y - from.y) * moment.share];
}
