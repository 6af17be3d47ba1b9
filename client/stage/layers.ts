import type { BallLayer } from './balls.ts';
import type { Area } from './camera.ts';
import type { Layout } from './layout.ts';
import { areaOfLens } from './lens.ts';
import { type Context, projectorFamily } from './paint.ts';

const densest = 2;
/** The page's face is waited for so long; when it comes later, letters are drawn again. */
const fontsMs = 1500;

/** The stacked canvases of a stage, from back to front. The layer of the balls comes between `head` and `lens`. */
export interface Layers {
  /** The map with the lens's hairlines, and without them (on no page). */
  readonly map: Context;
  readonly backdrop: Context;
  /** Chords of the whole field, only ever added to. */
  readonly field: Context;
  /** What is drawn anew for every picture: newest chords, trails of the head. */
  readonly head: Context;
  readonly lens: Context;
  /** Empties all and sizes them for a layout. */
  fit(layout: Layout): void;
  putBalls(layer: BallLayer): void;
  fitBalls(layer: BallLayer, layout: Layout): void;
  /** All that shows places on the map, from back to front. */
  moving(balls: BallLayer | null): readonly HTMLCanvasElement[];
  remove(): void;
}

export function createLayers(element: HTMLElement): Layers {
  if (getComputedStyle(element).position === 'static') element.style.position = 'relative';
  const map = addLayer(element, 'map');
  const field = addLayer(element, 'trails');
  const head = addLayer(element, 'leaders');
  const lens = addLayer(element, 'lens');
  const backdrop = offscreen();
  return {
    map,
    backdrop,
    field,
    head,
    lens,
    fit(layout) {
      const { width, height } = layout.camera;
      for (const canvas of [map.canvas, backdrop.canvas]) {
        canvas.width = width;
        canvas.height = height;
      }
      cropContext(field, movingArea(layout), width, height);
      cropContext(head, movingArea(layout), width, height);
      const area = layout.lens ? areaOfLens(layout.lens, layout) : { left: 0, top: 0, right: 1, bottom: 1 };
      cropContext(lens, wholePixels(area, width, height), width, height);
    },
    putBalls({ canvas }) {
      fill(canvas, 'balls');
      element.insertBefore(canvas, lens.canvas);
    },
    fitBalls(layer, layout) {
      const area = movingArea(layout);
      layer.resize(area);
      layer.forget();
      crop(layer.canvas, area, layout.camera.width, layout.camera.height);
    },
    moving: (balls) => [map.canvas, field.canvas, head.canvas, ...(balls ? [balls.canvas] : [])],
    remove() {
      for (const { canvas } of [map, field, head, lens]) canvas.remove();
    },
  };
}

/** Balls, names and trails stay in the domain. */
function movingArea({ inner, camera, unit }: Layout): Area {
  const { left, top, right, bottom } = inner;
  // A ball at the edge reaches so far out.
  const edge = 3 * unit;
  const grown = { left: left - edge, top: top - edge, right: right + edge, bottom: bottom + edge };
  return wholePixels(grown, camera.width, camera.height);
}

/** A 2-D canvas that fills `element`, above those that are there. */
function addLayer(element: HTMLElement, name: string): Context {
  const canvas = document.createElement('canvas');
  fill(canvas, name);
  element.append(canvas);
  const context = canvas.getContext('2d');
  if (!context) throw new Error(`no 2-D context for the ${name} layer`);
  return context;
}

/** A 2-D canvas that is on no page. */
function offscreen(): Context {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) throw new Error('no 2-D context');
  return context;
}

/** Makes a canvas a layer over the whole stage. */
export function fill(canvas: HTMLCanvasElement, name: string): void {
  canvas.dataset.layer = name;
  canvas.setAttribute('aria-hidden', 'true');
  Object.assign(canvas.style, { position: 'absolute', left: '0', top: '0', width: '100%', height: '100%' });
}

/** `area` grown to whole pixels, within a picture of `width` × `height`. */
function wholePixels(area: Area, width: number, height: number): Area {
  return {
    left: Math.max(0, Math.floor(area.left)),
    top: Math.max(0, Math.floor(area.top)),
    right: Math.min(width, Math.ceil(area.right)),
    bottom: Math.min(height, Math.ceil(area.bottom)),
  };
}

/**
 * Places a canvas over one part of the picture, in shares, so that it stretches with it. A browser without a graphics
 * card pays for every pixel of a layer that changes.
 */
function crop(canvas: HTMLCanvasElement, { left, top, right, bottom }: Area, width: number, height: number): void {
  const share = (part: number, whole: number) => `${(100 * part) / whole}%`;
  canvas.style.left = share(left, width);
  canvas.style.top = share(top, height);
  canvas.style.width = share(right - left, width);
  canvas.style.height = share(bottom - top, height);
}

/** The same for a 2-D layer, which is then still drawn in the picture's own pixels. */
function cropContext(context: Context, area: Area, width: number, height: number): void {
  const { canvas } = context;
  crop(canvas, area, width, height);
  canvas.width = area.right - area.left;
  canvas.height = area.bottom - area.top;
  context.setTransform(1, 0, 0, 1, -area.left, -area.top);
}

export function clear(context: Context): void {
  context.save();
  context.resetTransform();
  context.clearRect(0, 0, context.canvas.width, context.canvas.height);
  context.restore();
}

/** Letters are drawn once, so the page's face should be there; a page without it, or a slow one, does not wait long. */
export async function fontsLoaded(): Promise<void> {
  await Promise.race([document.fonts.load(`700 20px ${projectorFamily}`), waited(fontsMs)]);
}

function waited(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Size of an element in device pixels, at most two a CSS pixel, and how many make a hundredth of the window's height. */
export function pixelsOf(element: HTMLElement): { width: number; height: number; unit: number } {
  const density = Math.min(densest, window.devicePixelRatio || 1);
  return {
    width: Math.round(element.clientWidth * density),
    height: Math.round(element.clientHeight * density),
    unit: (window.innerHeight / 100) * density,
  };
}
