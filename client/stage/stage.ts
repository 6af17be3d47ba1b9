import type { Race } from '../../shared/race/race.ts';
import type { Overlay } from '../../shared/room/shown.ts';
import { type Arrangement, arrange } from './arrange.ts';
import { Arrangements } from './arrangements.ts';
import { labelSize, paintBackdrop, paintSigns } from './backdrop.ts';
import { placeOf } from './ghost-way.ts';
import { mapGround } from './ghosts.ts';
import { type GoalRing, goalRings } from './goal.ts';
import { LastingBalls } from './lasting-balls.ts';
import { clear, createLayers, fontsLoaded, type Layers, pixelsOf } from './layers.ts';
import { type Layout, layoutOf, nearest } from './layout.ts';
import { aimLens, type Lens, paintHairlines, paintLens } from './lens.ts';
import { levelsOf } from './levels.ts';
import { paletteOf } from './map-colours.ts';
import { type Moment, marksOf, widthOf } from './marks.ts';
import { OverlayPainter } from './overlays/painter.ts';
import type { Context } from './paint.ts';
import { paintGhosts } from './paint-ghosts.ts';
import type { Palette } from './palette.ts';
import type { Stage, StageFrame, StageOptions, StageScene } from './scene.ts';
import { TrailLayers } from './trail-layers.ts';
import { tween } from './tween.ts';
import { english, type StageWords } from './words.ts';

export type { Stage, StageFrame, StageOptions, StageScene } from './scene.ts';

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
  private readonly palette: Palette;
  private readonly words: StageWords;
  private readonly reducedMotion: boolean;
  private readonly layers: Layers;
  private readonly overlays: OverlayPainter;
  private readonly trails: TrailLayers;
  private readonly balls: LastingBalls;
  private scene: StageScene | null = null;
  private levels: readonly number[] = [];
  private rings: readonly GoalRing[] = [];
  private layout: Layout | null = null;
  private lens: Lens | null = null;
  private last: StageFrame | null = null;
  private lastKey = '';
  private readonly arranged = new Arrangements();
  private resizeTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(element: HTMLElement, { reducedMotion, night, words = english, mapColours }: StageOptions) {
    this.element = element;
    this.palette = paletteOf(mapColours ?? 'chalk', night);
    this.words = words;
    this.reducedMotion = reducedMotion;
    this.layers = createLayers(element);
    this.trails = new TrailLayers(this.layers, this.palette);
    this.overlays = new OverlayPainter(element, this.palette, words, () => this.paintMap());
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
    this.scene = scene;
    this.levels = levelsOf(scene.surface);
    this.rings = goalRings(scene.surface, scene.goal);
    this.last = null;
    // Of an element that is out of sight the new picture waits for `resize`: the old one must not pass for it.
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
    this.overlays.destroy();
    this.layers.remove();
  }

  setOverlays(on: Iterable<Overlay>, basinsRate?: number): void {
    this.overlays.set(on, basinsRate ?? null);
    this.paintMap();
    this.redraw();
  }

  draw(frame: StageFrame): void {
    this.last = frame;
    const { scene, layout, balls } = this;
    if (!scene || !layout || !balls.layer) return;
    const { race } = frame;
    const moment = tween(frame.progress, this.reducedMotion);
    const step = Math.min(moment.from, race?.step ?? 0);
    const share = race && step < race.step ? moment.share : 0;
    const ranking = `${frame.focus}:${frame.leaders.join()}`;
    const key = `${step}:${share}:${ranking}`;
    if (key === this.lastKey && race === this.trails.race) return;
    this.lastKey = key;
    this.trails.draw(frame, step, share, { scene, rings: this.rings, layout });
    if (race) {
      this.arranged.begin(race, ranking);
      const from = this.arrangementAt(race, step, frame, layout, scene);
      const to = share > 0 ? this.arrangementAt(race, step + 1, frame, layout, scene) : from;
      const marks = marksOf({ from, to, share }, scene.balls, layout.unit, this.palette);
      balls.layer.draw(marks);
      const ground = mapGround(scene, this.rings, layout);
      paintGhosts(this.layers.head, scene.ghosts ?? [], step, share, marks, ground, this.palette);
      this.paintOverlays(frame, share >= 1 ? step + 1 : step, { from, to, share }, scene);
      this.aim(share > 0 ? to : from);
    } else {
      balls.layer.draw([]);
      this.paintOverlays(frame, 0, null, scene);
    }
    clear(this.layers.lens);
    if (this.lens) {
      const lensFrame = { race, step, share, ranking: frame, balls: scene.balls, ghosts: scene.ghosts ?? [] };
      paintLens(this.layers.lens, this.lens, lensFrame, layout, this.palette, this.words);
    }
    this.frames++;
  }

  private paintOverlays({ race, ...ranking }: StageFrame, step: number, moment: Moment | null, scene: StageScene) {
    const colourOf = (ball: number) => scene.balls[ball]?.look.colour ?? '#000000';
    const nameOf = (ball: number) => scene.balls[ball]?.nickname ?? '';
    const ghosts = (scene.ghosts ?? []).map((ghost) => placeOf(ghost, step, 0));
    this.overlays.paintMoving(this.layers.head, { race, step, ranking, moment, ghosts, colourOf, nameOf });
  }

  private arrangementAt(race: Race, step: number, frame: StageFrame, layout: Layout, scene: StageScene): Arrangement {
    const nameWidth = (ball: number) => widthOf(scene.balls[ball]?.nickname ?? '', layout.unit);
    return this.arranged.at(step, () =>
      arrange(race, step, scene.goal, this.rings, frame, layout, this.words, nameWidth),
    );
  }

  /** Keeps the lens on the part of the goal that holds most balls. */
  private aim({ places }: Arrangement): void {
    const { lens, rings } = this;
    if (!lens || rings.length < 2) return;
    const held = rings.map((_, ring) => places.filter((place) => place.ring === ring).length);
    const now = rings.indexOf(lens.ring);
    const best = held.indexOf(Math.max(...held));
    if (held[best]! > (held[now] ?? 0)) this.aimAt(rings[best]!);
  }

  /** The lens on this part of the goal, with its hairlines on the map. */
  private aimAt(ring: GoalRing | null): void {
    const { scene, layout } = this;
    if (!scene || !layout) return;
    this.lens = layout.lens && ring ? aimLens(scene.surface, ring, layout.lens, layout, this.palette) : null;
    this.paintMap();
  }

  /** The map's canvas: backdrop, hairlines of the lens, overlays that stand still. */
  private paintMap(): void {
    const { layout } = this;
    if (!layout) return;
    this.layers.map.drawImage(this.layers.backdrop.canvas, 0, 0);
    if (this.lens && !this.overlays.isFoggy) paintHairlines(this.layers.map, this.lens, layout, this.palette);
    this.overlays.paintStill(this.layers.map);
  }

  readonly relayOut = (): void => this.layOut();

  /** Everything again, from the scene and the last frame. */
  private layOut(): void {
    const { scene } = this;
    const { width, height, unit } = pixelsOf(this.element);
    if (!scene || width === 0 || height === 0) return;
    const { surface, start } = scene;
    const layout = layoutOf(width, height, unit, surface.domain, start, this.rings);
    this.layout = layout;
    this.element.dataset.map = surface.id;
    this.layers.fit(layout);
    if (this.balls.layer) this.layers.fitBalls(this.balls.layer, layout);
    const { palette, words, rings } = this;
    const labels = paintBackdrop(this.layers.backdrop, surface, start, rings, this.levels, layout, palette, words);
    const signs = (map: Context) => paintSigns(map, surface, start, rings, labels, layout, palette, words);
    this.overlays.layOut({ surface, start, rings, layout, labels, labelSize: labelSize * unit, paintSigns: signs });
    this.aimAt(nearest(this.rings, start));
    this.arranged.forget();
    this.trails.forget();
    this.redraw();
  }

  private redraw(): void {
    this.lastKey = '';
    this.draw(this.last ?? { race: null, progress: 0, leaders: [], focus: null });
  }
}
