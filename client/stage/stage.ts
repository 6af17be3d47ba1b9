import type { Race } from '../../shared/race/race.ts';
import type { Point, Surface } from '../../shared/surfaces/surface.ts';
import { type Arrangement, arrange, crowdOf, headOf } from './arrange.ts';
import { paintBackdrop } from './backdrop.ts';
import { type BallLayer, createBallLayer } from './balls.ts';
import { type GoalRing, goalRings } from './goal.ts';
import { type Layout, layoutOf, nearest } from './layout.ts';
import { aimLens, type Lens, paintLens } from './lens.ts';
import { levelsOf } from './levels.ts';
import { marksOf, type StageBall, widthOf } from './marks.ts';
import { type Context, paintStart, projectorFamily } from './paint.ts';
import { light, night, type Palette } from './palette.ts';
import { sizes } from './sizes.ts';
import { appendField, drawRecent, drawTrail } from './trails.ts';
import { tween } from './tween.ts';
import { english, type StageWords } from './words.ts';

export type { StageBall } from './marks.ts';

/** What stays while a race runs. `goal`: the level of the goal contour. Balls in the order of the race. */
export interface StageScene {
  readonly surface: Surface;
  readonly start: Point;
  readonly goal: number;
  readonly balls: readonly StageBall[];
}

/** One moment of a race. */
export interface StageFrame {
  /** Computed at least up to the step after `progress`; null: only the map. */
  readonly race: Race | null;
  /** A real step number: its whole part is the step, the rest how much of the next one's time has passed. */
  readonly progress: number;
  /** Ball indices, first place first. */
  readonly leaders: readonly number[];
  readonly focus: number | null;
}

export interface StageOptions {
  readonly reducedMotion: boolean;
  readonly night: boolean;
  readonly words?: StageWords;
}

export interface Stage {
  setScene(scene: StageScene): void;
  draw(frame: StageFrame): void;
  /** To be called when the element's size has changed; redraws from the last frame. */
  resize(): void;
  destroy(): void;
  /** Pictures drawn so far; a moment that looks like the last one is not drawn again. */
  readonly frames: number;
}

/** A size change is followed when it has been still for so long; until then the old picture is stretched. */
const settledMs = 150;
/** A lost WebGL context that has not come back by then is replaced. */
const lostMs = 3000;
const densest = 2;
/** The page's face is waited for so long; when it comes later, letters are drawn again. */
const fontsMs = 1500;

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
  private readonly map: Context;
  private readonly field: Context;
  private readonly head: Context;
  private readonly lensLayer: Context;
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

  constructor(element: HTMLElement, { reducedMotion, night: isNight, words = english }: StageOptions) {
    this.element = element;
    this.palette = isNight ? night : light;
    this.words = words;
    this.reducedMotion = reducedMotion;
    if (getComputedStyle(element).position === 'static') element.style.position = 'relative';
    this.map = this.addLayer('map');
    this.field = this.addLayer('trails');
    this.head = this.addLayer('leaders');
    this.lensLayer = this.addLayer('lens');
  }

  async open(): Promise<void> {
    const { width, height } = this.pixels();
    const layer = await createBallLayer(width, height);
    if (this.destroyed) {
      layer.destroy();
      return;
    }
    this.ballLayer?.destroy();
    this.ballLayer = layer;
    place(layer.canvas, 'balls');
    this.element.insertBefore(layer.canvas, this.lensLayer.canvas);
    layer.canvas.addEventListener('webglcontextlost', () => {
      this.lostTimer = setTimeout(() => void this.open(), lostMs);
    });
    layer.canvas.addEventListener('webglcontextrestored', () => {
      clearTimeout(this.lostTimer);
      this.redraw();
    });
    this.redraw();
  }

  setScene(scene: StageScene): void {
    this.scene = scene;
    this.levels = levelsOf(scene.surface);
    this.rings = goalRings(scene.surface, scene.goal);
    this.last = null;
    this.layOut();
  }

  resize(): void {
    clearTimeout(this.resizeTimer);
    const { width, height } = this.pixels();
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
    for (const layer of [this.map, this.field, this.head, this.lensLayer]) layer.canvas.remove();
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
      ballLayer.draw(marksOf({ from, to, share }, scene.balls, layout.unit, this.palette));
      this.aim(share > 0 ? to : from);
    } else {
      ballLayer.draw([]);
    }
    clear(this.lensLayer);
    if (this.lens) {
      const lensFrame = { race, step, share, ranking: frame, balls: scene.balls };
      paintLens(this.lensLayer, this.lens, lensFrame, layout, this.palette, this.words);
    }
    this.frames++;
  }

  private drawTrails(frame: StageFrame, step: number, share: number, layout: Layout, scene: StageScene): void {
    const { race } = frame;
    const { camera, unit } = layout;
    const arrived = share >= 1 ? step + 1 : step;
    if (race !== this.drawn.race || arrived < this.drawn.step) {
      clear(this.field);
      this.drawn = { race, step: 0 };
    }
    clear(this.head);
    if (!race) return;
    const colourOf = (ball: number) => scene.balls[ball]?.look.colour ?? '#000000';
    if (race.count <= crowdOf) {
      const colours = scene.balls.map((ball) => ball.look.colour);
      appendField(this.field, race, this.drawn.step, arrived, camera, unit, colours, this.palette);
      drawRecent(this.head, race, step, share, camera, unit, colours, this.palette);
    }
    this.drawn.step = arrived;
    for (const ball of headOf(frame, race.count).reverse()) {
      drawTrail(this.head, race, ball, step, share, camera, unit, colourOf(ball), this.palette);
    }
    paintStart(this.head, camera.x(scene.start[0]), camera.y(scene.start[1]), sizes.start * unit);
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

  private aimAt(ring: GoalRing | null): void {
    const { scene, layout } = this;
    const circle = layout?.lens;
    this.lens =
      scene && layout && circle && ring
        ? aimLens(scene.surface, ring, circle, layout, this.levels, this.palette)
        : null;
  }

  readonly relayOut = (): void => this.layOut();

  /** Everything again, from the scene and the last frame. */
  private layOut(): void {
    const { scene } = this;
    const { width, height, unit } = this.pixels();
    if (!scene || width === 0 || height === 0) return;
    for (const { canvas } of [this.map, this.field, this.head, this.lensLayer]) {
      canvas.width = width;
      canvas.height = height;
    }
    this.ballLayer?.resize(width, height);
    this.ballLayer?.forget();
    const layout = layoutOf(width, height, unit, scene.surface.domain, scene.start, this.rings);
    this.layout = layout;
    this.aimAt(nearest(this.rings, scene.start));
    const { surface, start } = scene;
    paintBackdrop(this.map, surface, start, this.rings, this.levels, layout, this.palette, this.words);
    this.arrangedFor = null;
    this.drawn = { race: null, step: 0 };
    clear(this.field);
    this.redraw();
  }

  private redraw(): void {
    this.lastKey = '';
    this.draw(this.last ?? { race: null, progress: 0, leaders: [], focus: null });
  }

  private addLayer(name: string): Context {
    const canvas = document.createElement('canvas');
    place(canvas, name);
    this.element.append(canvas);
    const context = canvas.getContext('2d');
    if (!context) throw new Error(`no 2-D context for the ${name} layer`);
    return context;
  }

  private pixels(): { width: number; height: number; unit: number } {
    const density = Math.min(densest, window.devicePixelRatio || 1);
    return {
      width: Math.round(this.element.clientWidth * density),
      height: Math.round(this.element.clientHeight * density),
      unit: (window.innerHeight / 100) * density,
    };
  }
}

function place(canvas: HTMLCanvasElement, name: string): void {
  canvas.dataset.layer = name;
  canvas.setAttribute('aria-hidden', 'true');
  Object.assign(canvas.style, { position: 'absolute', left: '0', top: '0', width: '100%', height: '100%' });
}

function clear(context: Context): void {
  context.clearRect(0, 0, context.canvas.width, context.canvas.height);
}

/** Letters are drawn once, so the page's face should be there; a page without it, or a slow one, does not wait long. */
async function fontsLoaded(): Promise<void> {
  await Promise.race([document.fonts.load(`700 20px ${projectorFamily}`), waited(fontsMs)]);
}

function waited(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
