import type { Race } from '../../../shared/race/race.ts';
import type { Point, Surface } from '../../../shared/surfaces/surface.ts';
import type { Ranking } from '../arrange.ts';
import { type Area, areaOf } from '../camera.ts';
import type { GoalRing } from '../goal.ts';
import type { Label } from '../labels.ts';
import type { Layout } from '../layout.ts';
import { type Moment, widthOf } from '../marks.ts';
import { type Context, paintLabels, projectorFamily } from '../paint.ts';
import type { Palette } from '../palette.ts';
import { sizes } from '../sizes.ts';
import type { StageWords } from '../words.ts';
import type { Pixel } from './arrow.ts';
import { type BasinPicture, paintBasins, startBasins } from './basins-paint.ts';
import { paintField } from './field.ts';
import { createFog, type Fog } from './fog.ts';
import { type Followed, followedAt } from './followed.ts';
import { paintGradients } from './gradient.ts';
import { paintHessian } from './hessian.ts';
import type { Overlay } from './overlay.ts';
import { paintPartials } from './partials.ts';
import type { Sheet } from './sheet.ts';
import { type SlopeScale, slopeScale } from './slopes.ts';
import { boxAt, boxOfLabel } from './spots.ts';
import { type Places, paintStationary, placesOf } from './stationary.ts';
import { paintStep } from './step.ts';
import { paintVelocities } from './velocity.ts';

/** The map that the overlays lie on. */
export interface Ground {
  readonly surface: Surface;
  readonly start: Point;
  readonly rings: readonly GoalRing[];
  readonly layout: Layout;
  /** The numbers on the contour lines, and their height in pixels. */
  readonly labels: readonly Label[];
  readonly labelSize: number;
}

/** One picture of a race. */
export interface OverlayFrame {
  readonly race: Race | null;
  /** The row that the arrows belong to: the last one at which the balls have arrived. */
  readonly step: number;
  readonly ranking: Ranking;
  /** Null without a race. */
  readonly moment: Moment | null;
  colourOf(ball: number): string;
  nameOf(ball: number): string;
}

/** Everything that can be switched on over the map: what stands still on the map's canvas, what moves on the head's. */
export class OverlayPainter {
  private on: ReadonlySet<Overlay> = new Set();
  private basinsRate: number | null = null;
  private ground: Ground | null = null;
  private known: { surface: Surface; slopes: SlopeScale; places: Places } | null = null;
  private basins: { surface: Surface; picture: BasinPicture } | null = null;
  private fog: Fog | null = null;
  private stillTaken: readonly Area[] = [];
  private readonly element: HTMLElement;
  private readonly palette: Palette;
  private readonly words: StageWords;
  private readonly again: () => void;

  /** @param again called when the still ones have to be painted anew */
  constructor(element: HTMLElement, palette: Palette, words: StageWords, again: () => void) {
    this.element = element;
    this.palette = palette;
    this.words = words;
    this.again = again;
  }

  set(on: Iterable<Overlay>, basinsRate: number | null): void {
    this.on = new Set(on);
    this.basinsRate = basinsRate;
    this.laid();
  }

  layOut(ground: Ground): void {
    this.ground = ground;
    this.fog?.lift();
    this.fog = null;
    this.laid();
  }

  destroy(): void {
    this.basins?.picture.stop();
    this.fog?.lift();
  }

  /** Fog and basins come and go with their toggle. */
  private laid(): void {
    const { ground, on } = this;
    if (!ground) return;
    const { surface, layout } = ground;
    if (!on.has('fog')) {
      this.fog?.lift();
      this.fog = null;
    } else this.fog ??= createFog(this.element, layout, surface.domain, this.palette);
    const rate = this.basinsRate ?? surface.race.learningRates.initial;
    const isOn = on.has('basins');
    const fits = this.basins?.surface === surface && this.basins.picture.learningRate === rate;
    if (this.basins && !(isOn && fits)) {
      this.basins.picture.stop();
      this.basins = null;
    }
    if (isOn) this.basins ??= { surface, picture: startBasins(surface, rate, this.again) };
  }

  private sheet(context: Context, ground: Ground, taken: Area[]): Sheet {
    const { surface, layout } = ground;
    if (this.known?.surface !== surface) {
      this.known = { surface, slopes: slopeScale(surface), places: placesOf(surface) };
    }
    return { context, surface, layout, palette: this.palette, slopes: this.known.slopes, taken };
  }

  /** On the map, over its backdrop. */
  paintStill(context: Context): void {
    const { ground, on } = this;
    this.stillTaken = [];
    if (!ground || on.size === 0) return;
    const sheet = this.sheet(context, ground, takenOn(ground));
    const { labels, labelSize } = ground;
    const hasBasins = on.has('basins') && this.basins?.picture.basins;
    if (on.has('field')) paintField(sheet);
    if (this.basins && hasBasins) paintBasins(sheet, this.basins.picture, this.words);
    if (hasBasins || on.has('field')) paintLabels(context, labels, labelSize, projectorFamily, this.palette);
    if (on.has('stationary') && this.known) paintStationary(sheet, this.known.places, this.words);
    this.stillTaken = sheet.taken;
  }

  /** On the canvas that is cleared for every picture, under the balls; and the fog over all. */
  paintMoving(context: Context, frame: OverlayFrame): void {
    const { ground, on } = this;
    if (!ground || on.size === 0) return;
    const { race, step, ranking, moment } = frame;
    const followed = followedAt(race, step, ranking, ground.surface, ground.start);
    this.fog?.draw(seenFrom(ground, followed, ranking, moment));
    const sheet = this.sheet(context, ground, [...this.stillTaken, ...takenBy(frame, ground.layout)]);
    if (on.has('hessian')) paintHessian(sheet, followed, ranking.focus);
    if (on.has('step')) paintStep(sheet, followed);
    if (on.has('partials')) paintPartials(sheet, followed);
    if (on.has('gradient')) paintGradients(sheet, followed);
    if (on.has('velocity')) paintVelocities(sheet, followed, frame.colourOf);
  }
}

/** Numbers of the levels, start, goals and lens. */
function takenOn({ labels, labelSize, start, rings, layout: { camera, lens, unit } }: Ground): Area[] {
  const startAt: Pixel = [camera.x(start[0]), camera.y(start[1])];
  return [
    ...labels.map((label) => boxOfLabel(label, labelSize)),
    boxAt(startAt, 2.4 * unit, 2.4 * unit),
    boxAt([startAt[0], startAt[1] - 2.7 * unit], 7 * unit, 3 * unit),
    ...rings.map(({ bounds }) => areaOf(camera, bounds)),
    ...(lens ? [boxAt([lens.x, lens.y], 2 * lens.radius, 2 * lens.radius)] : []),
  ];
}

/** Balls, names and sentences. */
function takenBy({ moment, nameOf }: OverlayFrame, { unit }: Layout): Area[] {
  if (!moment) return [];
  const { places, tags, notes } = moment.from;
  const height = sizes.name * unit;
  return [
    ...places.filter(({ lettered }) => lettered).map(({ x, y, radius }) => boxAt([x, y], 2.4 * radius, 2.4 * radius)),
    ...tags.map(({ ball, x, y }) => boxAt([x, y], widthOf(nameOf(ball), unit), height)),
    ...notes.map(({ text, x, y }) => boxAt([x, y], widthOf(text, unit), height)),
  ];
}

/** Where the ball in focus, or the first, is now: also on its way and at the edge; the start while nobody races. */
function seenFrom(
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
