import type { Race } from '../../shared/race/race.ts';
import type { MapColours, Overlay } from '../../shared/room/shown.ts';
import type { Box } from '../../shared/surfaces/surface.ts';
import { labelSize, mapFrameOf, paintBackdrop, paintSigns, rowOf } from './backdrop.ts';
import { CloseUp, isSameBox, levelsIn, ringsIn } from './close-up.ts';
import { FlatView, rankingOf } from './flat-view.ts';
import type { GoalRing } from './goal.ts';
import { type GoalRun, GoalRuns } from './goal-run.ts';
import type { Label } from './labels.ts';
import { LaneView, laneOverlays } from './lane/lane-view.ts';
import { LastingBalls } from './lasting-balls.ts';
import { clear, createLayers, fontsLoaded, type Layers, pixelsOf } from './layers.ts';
import { type Layout, layoutOf, nearest } from './layout.ts';
import { paintHairlines, paintLens } from './lens.ts';
import { LensView } from './lens-view.ts';
import { paletteOf } from './map-colours.ts';
import { OverlayPainter } from './overlays/painter.ts';
import type { Context } from './paint.ts';
import { paintGoalRuns } from './paint-goal-run.ts';
import type { Palette } from './palette.ts';
import { Tilted } from './relief/tilted.ts';
import type { Stage, StageFrame, StageLook, StageOptions, StageScene } from './scene.ts';
import { tween } from './tween.ts';
import { english, type StageWords } from './words.ts';
import { Cartographer } from './worker/cartographer.ts';
import { Workbench } from './worker/workbench.ts';
import { Zoom } from './zoom.ts';

export type { Stage, StageFrame, StageLook, StageOptions, StageScene } from './scene.ts';

/** A size change is followed when it has been still for so long; until then the old picture is stretched. */
const settledMs = 150;

/** The projector's stage: stacked canvases inside `element`, which should have a size of its own. */
export async function createStage(element: HTMLElement, options: StageOptions): Promise<Stage> {
  await fontsLoaded();
  const stage = new CanvasStage(element, options);
  await stage.open();
  document.fonts.addEventListener('loadingdone', stage.relayOut);
  return stage;
}

class CanvasStage implements Stage {
  frames = 0;
  private readonly element: HTMLElement;
  private readonly isNight: boolean;
  private palette: Palette;
  private colours: MapColours = 'chalk';
  private readonly words: StageWords;
  private readonly reducedMotion: boolean;
  private readonly layers: Layers;
  private readonly overlays: OverlayPainter;
  private readonly flat: FlatView;
  private readonly balls: LastingBalls;
  private readonly tilted: Tilted;
  private readonly maps = new Cartographer(new Workbench());
  private readonly lens = new LensView(() => {
    this.paintMap();
    this.redraw();
  });
  private scene: StageScene | null = null;
  /** Of a surface of one variable. */
  private lane: LaneView | null = null;
  private rings: readonly GoalRing[] = [];
  private layout: Layout | null = null;
  private isClose = false;
  private isTilted = false;
  private closeUp: CloseUp | null = null;
  /** The part of the domain that was asked for; null: all of it. */
  private window: Box | null = null;
  private readonly zoom: Zoom;
  private readonly runs = new GoalRuns();
  private last: StageFrame | null = null;
  private on: readonly Overlay[] = [];
  private basinsRate: number | null = null;
  private lastKey = '';
  private lastRace: Race | null = null;
  private resizeTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(element: HTMLElement, { reducedMotion, night, words = english }: StageOptions) {
    this.element = element;
    this.isNight = night;
    this.palette = paletteOf('chalk', night);
    this.words = words;
    this.reducedMotion = reducedMotion;
    this.layers = createLayers(element);
    this.zoom = new Zoom(element);
    this.tilted = new Tilted(this.layers, words, reducedMotion);
    this.overlays = new OverlayPainter(element, this.palette, words, () => this.paintMap());
    this.flat = new FlatView(this.layers, this.overlays, this.palette, words);
    this.balls = new LastingBalls((layer) => {
      this.layers.putBalls(layer);
      if (this.layout) this.layers.fitBalls(layer, this.layout);
      this.redraw();
    });
  }

  open(): Promise<void> {
    return this.balls.open();
  }

  setScene(scene: StageScene): void {
    this.lane = scene.surface.lane ? new LaneView(scene) : null;
    this.scene = this.lane?.scene ?? scene;
    this.layOverlays();
    this.last = null;
    this.closeUp = null;
    this.window = null;
    // Until the new map is there, and of an element that is out of sight until `resize`, the old picture stands still.
    this.layout = null;
    this.layOut();
  }

  resize(): void {
    clearTimeout(this.resizeTimer);
    const { width, height } = pixelsOf(this.element);
    if (this.layout && this.layout.camera.width === width && this.layout.camera.height === height) return;
    if (!this.layout) this.layOut();
    else this.resizeTimer = setTimeout(() => this.layOut(), settledMs);
  }

  destroy(): void {
    document.fonts.removeEventListener('loadingdone', this.relayOut);
    clearTimeout(this.resizeTimer);
    this.balls.close();
    this.maps.close();
    this.lens.close();
    this.zoom.stop();
    this.overlays.destroy();
    this.layers.remove();
  }

  setOverlays(on: Iterable<Overlay>, basinsRate?: number): void {
    this.on = [...on];
    this.basinsRate = basinsRate ?? null;
    this.layOverlays();
    this.paintMap();
    this.redraw();
  }

  /** Of one variable only what has a meaning there. */
  private layOverlays(): void {
    this.overlays.set(this.lane ? this.on.filter((one) => laneOverlays.includes(one)) : this.on, this.basinsRate);
  }

  setLook({ colours, closeUp, view }: StageLook): void {
    this.tilted.turn(view === 'relief', performance.now(), this.layout === null);
    if (closeUp !== this.isClose || (view === 'relief') !== this.isTilted) {
      this.isClose = closeUp;
      this.isTilted = view === 'relief';
      this.redraw();
    }
    if (colours === this.colours) return;
    this.colours = colours;
    this.palette = paletteOf(colours, this.isNight);
    this.overlays.palette = this.palette;
    this.layOut();
  }

  draw(given: StageFrame): void {
    this.last = given;
    const frame = this.lane?.frame(given) ?? given;
    const { race } = frame;
    const moment = tween(frame.progress, this.reducedMotion);
    const step = Math.min(moment.from, race?.step ?? 0);
    this.follow(race, step);
    const { scene, layout, balls } = this;
    if (!scene || !layout || !balls.layer) return;
    const share = race && step < race.step ? moment.share : 0;
    // Fog would not hide the heights.
    const tilt = this.overlays.isFoggy ? 0 : this.tilted.at(performance.now());
    const runs = this.runsAt(race, share >= 1 ? step + 1 : step, scene);
    const key = `${tilt}:${step}:${share}:${rankingOf(frame)}:${runs.map((run) => run.share).join()}`;
    if (key === this.lastKey && race === this.lastRace) return;
    this.lastKey = key;
    this.lastRace = race;
    if (tilt === 0 && this.tilted.leaves()) {
      this.paintMap();
      this.flat.forget();
    }
    const { rings, palette, lane } = this;
    const arrived =
      tilt > 0
        ? this.tilted.draw({ frame, step, share, lens: this.lens.now, balls: balls.layer, on: this.on }, tilt)
        : this.flat.draw(frame, step, share, { scene, rings, layout, palette, lane }, balls.layer);
    if (arrived) this.lens.follow(arrived);
    const { now: lens } = this.lens;
    clear(this.layers.lens);
    if (lens) {
      const { balls, ghosts = [], goal } = scene;
      const lensFrame = { race, step, share, ranking: frame, balls, ghosts, goal };
      paintLens(this.layers.lens, lens, lensFrame, layout, this.palette, this.words);
    }
    if (tilt === 0) paintGoalRuns(this.layers, runs, lens, layout, rowOf(this.rings, layout), this.palette.ink);
    this.frames++;
  }

  /** The finish of which nothing may be seen in fog. */
  private runsAt(race: Race | null, arrived: number, { goal }: StageScene): readonly GoalRun[] {
    if (this.reducedMotion || this.overlays.isFoggy) return [];
    return this.runs.at(race, arrived, goal, this.rings, performance.now());
  }

  /** Asks for the part of the map that a close-up shows; until it is drawn, the old one stays. */
  private follow(race: Race | null, step: number): void {
    const isClose = this.isClose && race !== null && !this.lane && !this.isTilted && !this.overlays.isFoggy;
    const window = (isClose && this.closeUp?.at(race, step)) || null;
    if (window === this.window) return;
    this.window = window;
    this.layOut();
  }

  /** The map's canvas: backdrop, hairlines of the lens, overlays that stand still. */
  private paintMap(): void {
    const { layout } = this;
    if (!layout) return;
    clear(this.layers.map);
    this.tilted.forget();
    this.lastKey = '';
    this.layers.map.drawImage(this.layers.backdrop.canvas, 0, 0);
    const { now: lens } = this.lens;
    if (lens && !this.overlays.isFoggy) paintHairlines(this.layers.map, lens, layout, this.palette);
    this.overlays.paintStill(this.layers.map);
  }

  readonly relayOut = (): void => this.layOut();

  /** Everything again, from the scene and the last frame, as soon as its map is drawn. */
  private layOut(): void {
    const { scene, lane, palette, words } = this;
    const { width, height, unit } = pixelsOf(this.element);
    if (!scene || width === 0 || height === 0) return;
    const { surface, start, goal } = scene;
    const { backdrop } = this.layers;
    if (lane) {
      const layout = lane.layout(width, height, unit);
      this.lay(scene, [], layout, () => {
        this.tilted.lie(null);
        lane.paint(backdrop, layout, palette, words);
        return [];
      });
      return;
    }
    this.maps.survey(surface, goal, ({ levels, rings }) => {
      const { window } = this;
      const layout = layoutOf(width, height, unit, window ?? surface.domain, start, ringsIn(window, rings));
      const lines = window ? levelsIn(window, surface) : levels;
      const frame = mapFrameOf(surface, start, rings, lines, layout);
      this.maps.draw(surface, [frame], palette, ([raster]) =>
        this.lay(scene, rings, layout, () => {
          const labels = paintBackdrop(backdrop, raster!, surface, start, rings, layout, palette, words);
          this.tilted.lie({ scene, rings, labels, layout, raster: raster!, palette, row: rowOf(rings, layout) });
          return labels;
        }),
      );
    });
  }

  /** The map is there: all layers on it. */
  private lay(scene: StageScene, rings: readonly GoalRing[], layout: Layout, paint: () => readonly Label[]): void {
    if (scene !== this.scene) return;
    const { surface, start } = scene;
    const { palette, words } = this;
    const { unit } = layout;
    const before = this.layout;
    const zooms = before !== null && !this.lane && !isSameBox(before.window, layout.window) && !this.reducedMotion;
    if (zooms) this.zoom.keep(this.layers.map.canvas);
    if (this.closeUp === null || rings !== this.rings) this.closeUp = new CloseUp(rings);
    this.rings = rings;
    this.layout = layout;
    this.lens.forget();
    this.element.dataset.map = surface.id;
    this.layers.fit(layout);
    if (this.balls.layer) this.layers.fitBalls(this.balls.layer, layout);
    const labels = paint();
    const signs = (map: Context) => paintSigns(map, surface, start, rings, labels, layout, palette, words);
    this.overlays.layOut({ surface, start, rings, layout, labels, labelSize: labelSize * unit, paintSigns: signs });
    this.paintMap();
    this.lens.lie({ surface, rings, layout, palette }, nearest(ringsIn(this.window, rings), start));
    this.flat.forget();
    this.redraw();
    if (zooms) this.zoom.play(this.layers.moving(this.balls.layer), before.camera, layout.camera);
  }

  private redraw(): void {
    this.lastKey = '';
    this.draw(this.last ?? { race: null, progress: 0, leaders: [], focus: null });
  }
}
