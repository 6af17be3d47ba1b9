import type { Arrangement } from '../arrange.ts';
import { paintFence } from '../fence.ts';
import type { GoalRing } from '../goal.ts';
import type { Label } from '../labels.ts';
import type { Layers } from '../layers.ts';
import type { Layout } from '../layout.ts';
import { paintGoal } from '../paint.ts';
import { paintRaster } from '../paint-raster.ts';
import { bandColours, type Palette } from '../palette.ts';
import type { StageScene } from '../scene.ts';
import type { StageWords } from '../words.ts';
import type { Raster } from '../worker/jobs.ts';
import type { ReliefField } from './field.ts';
import { GroundMaker } from './ground.ts';
import { type HeightGrid, heightGrid, isEven } from './height-grid.ts';
import { Relief, type ReliefMoment } from './relief.ts';
import { Turn } from './turn.ts';

/** A flat map as it lies there. */
export interface FlatMap {
  readonly scene: StageScene;
  readonly rings: readonly GoalRing[];
  readonly labels: readonly Label[];
  readonly layout: Layout;
  readonly raster: Raster;
  readonly palette: Palette;
  /** Height of a row of chequers in pixels. */
  readonly row: number;
}

/** The map as it leans: made when it is first wanted. */
export class Tilted {
  private readonly layers: Layers;
  private readonly words: StageWords;
  private readonly leaning: Turn;
  private flat: FlatMap | null = null;
  private relief: Relief | null = null;
  private isDrawn = false;

  constructor(layers: Layers, words: StageWords, reducedMotion: boolean) {
    this.layers = layers;
    this.words = words;
    this.leaning = new Turn(reducedMotion);
  }

  /** @param atOnce where nobody has seen the map yet */
  turn(isRelief: boolean, nowMs: number, atOnce: boolean): void {
    this.leaning.turn(isRelief, nowMs, atOnce);
  }

  /** Another map lies there; null: none that could lean. */
  lie(flat: FlatMap | null): void {
    this.flat = flat;
    this.relief = null;
  }

  /** The canvases were painted by somebody else. */
  forget(): void {
    this.relief?.forget();
  }

  /** How far it leans now: 0 flat, 1 a relief. */
  at(nowMs: number): number {
    return this.flat === null ? 0 : this.leaning.at(nowMs);
  }

  /** True once, when a relief was drawn last and the flat map is to be there again. */
  leaves(): boolean {
    const left = this.isDrawn;
    this.isDrawn = false;
    return left;
  }

  /** @returns where the balls are, or will be after this step */
  draw(moment: ReliefMoment, tilt: number): Arrangement | null {
    const { flat } = this;
    if (!flat) return null;
    this.relief ??= this.made(flat);
    this.isDrawn = true;
    return this.relief.draw(moment, tilt);
  }

  private made(flat: FlatMap): Relief {
    const { layers, words } = this;
    const { scene, rings, labels, layout, palette, raster } = flat;
    const grid = heightGrid(scene.surface, layout.window);
    const heightWords = isEven(grid.scale) ? words.heightLoss : words.heightLog;
    const base = { scene, rings, labels, layout, backdrop: layers.backdrop.canvas, heightWords, levels: raster.levels };
    const maker = new GroundMaker({
      map: drawnFlat(flat),
      camera: layout.camera,
      inner: layout.inner,
      grid,
      layers: cutLayers(raster.levels, palette, grid),
    });
    return new Relief(base, maker, { layers, palette, words, goalHeight: grid.scale.position(scene.goal) });
  }
}

/** The map's pixels with finish and fence, and without a word. */
function drawnFlat({ scene, rings, layout, raster, palette, row }: FlatMap): HTMLCanvasElement {
  const { camera, window, unit } = layout;
  const canvas = document.createElement('canvas');
  canvas.width = camera.width;
  canvas.height = camera.height;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no 2-D context for the relief');
  paintRaster(context, raster, camera);
  paintGoal(context, rings, camera, row, palette.ink);
  paintFence(context, scene.surface, window, camera, unit, palette);
  return canvas;
}

/** The bands of the map as layers of height. */
function cutLayers(levels: readonly number[], palette: Palette, { scale }: HeightGrid): ReliefField['layers'] {
  const colours = bandColours(palette, levels.length + 1);
  return colours.map((colour, band) => ({ from: band === 0 ? 0 : scale.position(levels[band - 1]!), colour }));
}
