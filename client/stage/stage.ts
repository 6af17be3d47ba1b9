import type { Race } from '../../shared/race/race.ts';
import { type Arrangement, arrange, crowdOf, headOf } from './arrange.ts';
import { labelSize, paintBackdrop } from './backdrop.ts';
import { type BallLayer, createBallLayer } from './balls.ts';
import { mapGround } from './ghosts.ts';
import { type GoalRing, goalRings } from './goal.ts';
import { clear, createLayers, fontsLoaded, type Layers, pixelsOf } from './layers.ts';
import { type Layout, layoutOf, nearest } from './layout.ts';
import { aimLens, type Lens, paintHairlines, paintLens } from './lens.ts';
import { levelsOf } from './levels.ts';
import { paletteOf } from './map-colours.ts';
import { type Moment, marksOf, widthOf } from './marks.ts';
import type { Overlay } from './overlays/overlay.ts';
import { OverlayPainter } from './overlays/painter.ts';
import { paintStart } from './paint.ts';
import { paintGhosts } from './paint-ghosts.ts';
import type { Palette } from './palette.ts';
import type { Stage, StageFrame, StageOptions, StageScene } from './scene.ts';
import { sizes } from './sizes.ts';
import { appendField, drawRecent, drawTrail } from './trails.ts';
import { tween } from './tween.ts';
import { english, type StageWords } from './words.ts';

export type { Stage, StageFrame, StageOptions, StageScene } from './scene.ts';

/** A size change is followed when it has been still for so long; until then the old picture is stretched. */
const settledMs = 150;
/** A lost WebGL context that has not come back by then is replaced. */
const lostMs = 3000;

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
  private ballLayer: BallLayer | null = null;
  private scene: StageScene | null = null;
  private levels: readonly number[] = [];
  private rings: readonly GoalRing[] = [];
  private layout: Layout | null = null;
  private lens: Lens | null = null;
  private last: StageFrame | null = null;
  private lastKey = '';
  /** What the field's canvas holds: which race, up to which row. */
  private drawn: { race: Race | null; step: number } = { race: null, step: 0 };
  private arranged = new Map<number, Arrangement>();
  private arrangedFor: { race: Race; ranking: string } | null = null;
  private resizeTimer: ReturnType<typeof setTimeout> | undefined;
  private lostTimer: ReturnType<typeof setTimeout> | undefined;
  private destroyed = false;

  constructor(element: HTMLElement, { reducedMotion, night, words = english, mapColours }: StageOptions) {
    this.element = element;
    this.palette = paletteOf(mapColours ?? 'chalk', night);
    this.words = words;
    this.reducedMotion = reducedMotion;
    this.layers = createLayers(element);
    this.overlays = new OverlayPainter(element, this.palette, words, () => this.paintMap());
  }

  async open(): Promise<void> {
    const layer = await createBallLayer();
    if (this.destroyed) {
      layer.destroy();
      return;
    }
    const before = this.ballLayer;
    this.ballLayer = layer;
    before?.destroy();
    this.layers.putBalls(layer);
    if (this.layout) this.layers.fitBalls(layer, this.layout);
    // Closing a layer loses its context too: only the present one counts, or each would call for the next.
    layer.canvas.addEventListener('webglcontextlost', () => {
      if (this.ballLayer === layer) this.lostTimer = setTimeout(() => void this.open(), lostMs);
    });
    // A restored context shows some of its textures as black boxes (Pixi 8.22), so it is replaced as well.
    layer.canvas.addEventListener('webglcontextrestored', () => {
      clearTimeout(this.lostTimer);
      if (this.ballLayer === layer) void this.open();
    });
    this.redraw();
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
    this.destroyed = true;
    document.fonts.removeEventListener('loadingdone', this.relayOut);
    clearTimeout(this.resizeTimer);
    clearTimeout(this.lostTimer);
    this.ballLayer?.destroy();
    this.ballLayer = null;
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
    const { scene, layout, ballLayer } = this;
    if (!scene || !layout || !ballLayer) return;
    const { race } = frame;
    const moment = tween(frame.progress, this.reducedMotion);
    const step = Math.min(moment.from, race?.step ?? 0);
    const share = race && step < race.step ? moment.share : 0;
    const ranking = `${frame.focus}:${frame.leaders.join()}`;
    const key = `${step}:${share}:${ranking}`;
    if (key === this.lastKey && race === this.drawn.race) return;
    this.lastKey = key;
    this.drawTrails(frame, step, share, layout, scene);
    if (race) {
      if (this.arrangedFor?.race !== race || this.arrangedFor.ranking !== ranking) {
        this.arranged.clear();
        this.arrangedFor = { race, ranking };
      }
      const from = this.arrangementAt(race, step, frame, layout, scene);
      const to = share > 0 ? this.arrangementAt(race, step + 1, frame, layout, scene) : from;
      const marks = marksOf({ from, to, share }, scene.balls, layout.unit, this.palette);
      ballLayer.draw(marks);
      const ground = mapGround(scene, this.rings, layout);
      paintGhosts(this.layers.head, scene.ghosts ?? [], step, share, marks, ground, this.palette);
      this.paintOverlays(frame, share >= 1 ? step + 1 : step, { from, to, share }, scene);
      this.aim(share > 0 ? to : from);
    } else {
      ballLayer.draw([]);
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
    this.overlays.paintMoving(this.layers.head, { race, step, ranking, moment, colourOf, nameOf });
  }

  private drawTrails(frame: StageFrame, step: number, share: number, layout: Layout, scene: StageScene): void {
    const { race } = frame;
    const { camera, unit } = layout;
    const arrived = share >= 1 ? step + 1 : step;
    if (race !== this.drawn.race || arrived < this.drawn.step) {
      clear(this.layers.field);
      this.drawn = { race, step: 0 };
    }
    clear(this.layers.head);
    if (race) this.drawBallTrails(race, frame, step, share, layout, scene);
    this.drawn.step = arrived;
    paintStart(this.layers.head, camera.x(scene.start[0]), camera.y(scene.start[1]), sizes.start * unit);
  }

  private drawBallTrails(
    race: Race,
    frame: StageFrame,
    step: number,
    share: number,
    { camera, unit }: Layout,
    scene: StageScene,
  ): void {
    const arrived = share >= 1 ? step + 1 : step;
    const colourOf = (ball: number) => scene.balls[ball]?.look.colour ?? '#000000';
    if (race.count <= crowdOf) {
      const colours = scene.balls.map((ball) => ball.look.colour);
      appendField(this.layers.field, race, this.drawn.step, arrived, camera, unit, colours, this.palette);
      drawRecent(this.layers.head, race, step, share, camera, unit, colours, this.palette);
    }
    for (const ball of headOf(frame, race.count).reverse()) {
      drawTrail(this.layers.head, race, ball, step, share, camera, unit, colourOf(ball), this.palette);
    }
  }

  private arrangementAt(race: Race, step: number, frame: StageFrame, layout: Layout, scene: StageScene): Arrangement {
    const known = this.arranged.get(step);
    if (known) return known;
    for (const old of this.arranged.keys()) if (Math.abs(old - step) > 1) this.arranged.delete(old);
    const nameWidth = (ball: number) => widthOf(scene.balls[ball]?.nickname ?? '', layout.unit);
    const made = arrange(race, step, scene.goal, this.rings, frame, layout, this.words, nameWidth);
    this.arranged.set(step, made);
    return made;
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
    if (this.lens) paintHairlines(this.layers.map, this.lens, layout, this.palette);
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
    if (this.ballLayer) this.layers.fitBalls(this.ballLayer, layout);
    const { palette, words, rings } = this;
    const labels = paintBackdrop(this.layers.backdrop, surface, start, rings, this.levels, layout, palette, words);
    this.overlays.layOut({ surface, start, rings, layout, labels, labelSize: labelSize * unit });
    this.aimAt(nearest(this.rings, start));
    this.arrangedFor = null;
    this.drawn = { race: null, step: 0 };
    this.redraw();
  }

  private redraw(): void {
    this.lastKey = '';
    this.draw(this.last ?? { race: null, progress: 0, leaders: [], focus: null });
  }
}
