import type { Overlay } from '../../../shared/room/shown.ts';
import type { Box, Surface } from '../../../shared/surfaces/surface.ts';
import type { Area } from '../camera.ts';
import type { Context } from '../paint.ts';
import type { Palette } from '../palette.ts';
import type { StageWords } from '../words.ts';
import type { Pixel } from './arrow.ts';
import type { Basins } from './basins.ts';
import { basinCanvas, paintBasinKey } from './basins-paint.ts';
import { type BasinPicture, startBasins } from './basins-picture.ts';
import { paintField } from './field.ts';
import { createFog, type Fog, seenReach } from './fog.ts';
import { followedAt } from './followed.ts';
import { paintGradients } from './gradient.ts';
import { type Ground, type OverlayFrame, seenFrom, takenBy, takenOn } from './ground.ts';
import { paintHessian } from './hessian.ts';
import { paintPartials } from './partials.ts';
import { paintNotes, type Sheet } from './sheet.ts';
import { type SlopeScale, slopeScale } from './slopes.ts';
import { boxAt, common } from './spots.ts';
import { type Places, paintStationary, placesOf } from './stationary.ts';
import { paintStep } from './step.ts';
import { paintVelocities } from './velocity.ts';

/** Everything that can be switched on over the map: what stands still on the map's canvas, what moves on the head's. */
export class OverlayPainter {
  palette: Palette;
  private on: ReadonlySet<Overlay> = new Set();
  private basinsRate: number | null = null;
  private ground: Ground | null = null;
  private known: { surface: Surface; slopes: SlopeScale; places: Places } | null = null;
  private basins: BasinPicture | null = null;
  private tinted: { basins: Basins; canvas: HTMLCanvasElement } | null = null;
  private fog: Fog | null = null;
  private stillTaken: readonly Area[] = [];
  private readonly element: HTMLElement;
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
    this.tinted = null;
    this.laid();
  }

  /** Nothing may show the way to the finish. */
  get isFoggy(): boolean {
    return this.on.has('fog');
  }

  destroy(): void {
    this.basins?.stop();
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
    } else this.fog ??= createFog(this.element, layout, surface.domain);
    const rate = this.basinsRate ?? surface.race.learningRates.initial;
    const isOn = on.has('basins');
    const fits = this.basins?.surface === surface && this.basins.learningRate === rate;
    if (this.basins && !(isOn && fits)) {
      this.basins.stop();
      this.basins = null;
    }
    if (isOn) this.basins ??= startBasins(surface, rate, this.again);
  }

  private sheet(context: Context, ground: Ground, taken: Area[], seen: Pixel | null = null): Sheet {
    const { surface, layout } = ground;
    if (this.known?.surface !== surface) {
      this.known = { surface, slopes: slopeScale(surface), places: placesOf(surface) };
    }
    const { slopes } = this.known;
    const reach = seenReach * layout.unit;
    const hole = seen && boxAt(seen, 1.7 * reach, 1.7 * reach);
    const [area, longest] = hole ? [common(hole, layout.inner), reach] : [layout.inner, Number.POSITIVE_INFINITY];
    return { context, surface, layout, palette: this.palette, slopes, taken, notes: [], area, longest };
  }

  /** On the map, over its backdrop. */
  paintStill(context: Context): void {
    const { ground, on } = this;
    this.stillTaken = [];
    if (!ground || on.size === 0) return;
    const sheet = this.sheet(context, ground, takenOn(ground));
    const basins = this.basins?.basins ?? null;
    if (basins) this.paintTints(sheet, basins);
    if (on.has('field')) paintField(sheet);
    if (basins || on.has('field')) ground.paintSigns(context);
    if (on.has('stationary') && this.known) paintStationary(sheet, this.known.places, this.words);
    if (basins && this.basins) paintBasinKey(sheet, basins, this.basins.learningRate, this.words);
    this.stillTaken = sheet.taken;
  }

  private paintTints(sheet: Sheet, basins: Basins): void {
    if (this.tinted?.basins !== basins) this.tinted = { basins, canvas: basinCanvas(basins, sheet) };
    const { canvas } = this.tinted;
    const { left, top, right, bottom } = sheet.layout.inner;
    const [width, height] = [Math.round(right - left), Math.round(bottom - top)];
    const part = partOf(sheet.surface.domain, sheet.layout.window, canvas);
    sheet.context.drawImage(canvas, ...part, Math.round(left), Math.round(top), width, height);
  }

  /** On the canvas that is cleared for every picture, under the balls; and the fog over all. */
  paintMoving(context: Context, frame: OverlayFrame): void {
    const { ground, on } = this;
    if (!ground || on.size === 0) return;
    const { race, step, ranking, moment } = frame;
    const followed = followedAt(race, step, ranking, ground.surface, ground.start);
    const seen = this.fog ? seenFrom(ground, followed, ranking, moment) : null;
    this.fog?.draw(seen);
    const taken = [...this.stillTaken, ...takenBy(frame, ground.layout)];
    const sheet = this.sheet(context, ground, taken, seen);
    if (on.has('hessian')) paintHessian(sheet, followed, ranking.focus);
    if (on.has('step')) paintStep(sheet, followed);
    if (on.has('partials')) paintPartials(sheet, followed);
    if (on.has('gradient')) paintGradients(sheet, followed);
    if (on.has('velocity')) paintVelocities(sheet, followed, frame.colourOf);
    paintNotes(sheet);
  }
}

/** What of a picture of the whole domain the window shows: left, top, width and height. */
function partOf(domain: Box, window: Box, { width, height }: Pick<HTMLCanvasElement, 'width' | 'height'>) {
  const [scaleX, scaleY] = [width / (domain.xMax - domain.xMin), height / (domain.yMax - domain.yMin)];
  return [
    (window.xMin - domain.xMin) * scaleX,
    (domain.yMax - window.yMax) * scaleY,
    (window.xMax - window.xMin) * scaleX,
    (window.yMax - window.yMin) * scaleY,
  ] as const;
}
