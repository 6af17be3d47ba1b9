import { flockOf } from '../../../shared/race/flock.ts';
import type { Point, Surface } from '../../../shared/surfaces/surface.ts';

/** Where plain descent ends from each cell of a grid. */
export interface Basins {
  readonly columns: number;
  readonly rows: number;
  /** By cell, row-major from the top: place in `valleys`, `noValley`, or `forbidden` outside a fence. */
  readonly cells: Int16Array;
  readonly valleys: readonly Valley[];
}

export interface Valley {
  readonly point: Point;
  /** A ball this near for so many steps is held by the valley. In θ. */
  readonly radius: number;
}

export const noValley = -1;
export const forbidden = -2;

export interface BasinGrid {
  readonly columns: number;
  readonly rows: number;
  readonly learningRate: number;
}

/** So many cells are stepped side by side, and so many steps between two pauses: a millisecond or two. */
const [batch, pauseEvery] = [512, 50];
const mostSteps = 3000;
/** Positions inside a valley in a row, as many as a race asks of a ball that has settled. */
const heldFor = 10;
/** Of the domain's shorter side: the largest valley radius; and of the way to the nearest other stationary point. */
const [ofSide, ofWay] = [0.03, 0.25];
/** A ball this many widths of the domain away is given up. */
const lostWidths = 50;

/**
 * The minima, each with the disc that holds a ball. One that is too steep for the rate (ηλ ≥ 2) holds none, and its disc
 * is 0; a sharp one says nothing of λ, and a ball that bounces around it is seldom held.
 */
export function valleysOf(
  { stationaryPoints, domain }: Pick<Surface, 'stationaryPoints' | 'domain'>,
  learningRate: number,
): Valley[] {
  const side = Math.min(domain.xMax - domain.xMin, domain.yMax - domain.yMin);
  const minima = stationaryPoints.filter(({ kind }) => kind === 'min');
  return minima.map(({ point, eigenvalues: [, steep] }) => {
    const others = stationaryPoints.filter((other) => other.point !== point);
    const nearest = Math.min(...others.map((other) => away(point, ...other.point)));
    return { point, radius: learningRate * steep < 2 ? Math.min(ofSide * side, ofWay * nearest) : 0 };
  });
}

/**
 * Steps a ball from the middle of each cell of the domain by θ ← θ − η∇L, with the very code of a race, until a valley
 * holds it. A generator that stops every millisecond or two, so that a page can go on in between; its result is the
 * same however it is run.
 */
export function* basinsOf(surface: Surface, { columns, rows, learningRate }: BasinGrid): Generator<void, Basins> {
  const valleys = valleysOf(surface, learningRate);
  const cells = new Int16Array(columns * rows).fill(noValley);
  for (let first = 0; first < cells.length; first += batch) {
    yield* endsOf(surface, valleys, cells.subarray(first, first + batch), first, { columns, rows, learningRate });
  }
  return { columns, rows, cells, valleys };
}

function* endsOf(
  surface: Surface,
  valleys: readonly Valley[],
  ends: Int16Array,
  first: number,
  { columns, rows, learningRate }: BasinGrid,
): Generator<void, void> {
  const { domain } = surface;
  const [width, height] = [domain.xMax - domain.xMin, domain.yMax - domain.yMin];
  const count = ends.length;
  const balls = {
    xs: new Float64Array(count),
    ys: new Float64Array(count),
    gradientXs: new Float64Array(count),
    gradientYs: new Float64Array(count),
  };
  for (let i = 0; i < count; i++) {
    balls.xs[i] = domain.xMin + (((first + i) % columns) + 0.5) * (width / columns);
    balls.ys[i] = surface.lane ? 0 : domain.yMax - (Math.floor((first + i) / columns) + 0.5) * (height / rows);
    const [x, y] = [balls.xs[i]!, balls.ys[i]!];
    const [allowedX, allowedY] = surface.fence?.project(x, y) ?? [x, y];
    if (allowedX !== x || allowedY !== y) ends[i] = forbidden;
  }
  const choices = Array.from({ length: count }, () => ({ learningRate }));
  const flock = flockOf(choices, [...choices.keys()], balls, 0, surface, null);
  const losses = new Float64Array(count);
  const inside = new Int16Array(count).fill(-1);
  const held = new Int16Array(count);
  const over = Uint8Array.from(ends, (end) => (end === forbidden ? 1 : 0));
  const lost = lostWidths * (width + height);
  let open = over.reduce((left, isOver) => left - isOver, count);
  for (let step = 0; step < mostSteps && open > 0; step++) {
    flock.advance(step, losses);
    for (let i = 0; i < count; i++) {
      if (over[i]) continue;
      const [x, y] = [balls.xs[i]!, balls.ys[i]!];
      // What must hold is asked: NaN fails it.
      if (!(Math.abs(x - domain.xMin) + Math.abs(y - domain.yMin) <= lost)) {
        over[i] = 1;
        open--;
        continue;
      }
      const valley = holding(valleys, x, y);
      if (valley === noValley) held[i] = 0;
      else held[i] = valley === inside[i] ? held[i]! + 1 : 1;
      inside[i] = valley;
      if (held[i]! < heldFor) continue;
      ends[i] = valley;
      over[i] = 1;
      open--;
    }
    if (step % pauseEvery === pauseEvery - 1) yield;
  }
  yield;
}

function holding(valleys: readonly Valley[], x: number, y: number): number {
  for (let i = 0; i < valleys.length; i++) if (away(valleys[i]!.point, x, y) < valleys[i]!.radius) return i;
  return noValley;
}

function away([x0, y0]: Point, x: number, y: number): number {
  return Math.sqrt((x - x0) * (x - x0) + (y - y0) * (y - y0));
}
