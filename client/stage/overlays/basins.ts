import { flockOf } from '../../../shared/race/flock.ts';
import type { Point, Surface } from '../../../shared/surfaces/surface.ts';

/** Where plain descent ends from each cell of a grid over the domain. */
export interface Basins {
  readonly columns: number;
  readonly rows: number;
  /** By cell, row-major from the top: place in `valleys`, `noValley`, or `forbidden` outside a fence. */
  readonly cells: Int16Array;
  readonly valleys: readonly Valley[];
}

interface Valley {
  readonly point: Point;
  /** A ball this near for so many positions is held by the valley. In θ. */
  readonly radius: number;
}

export const noValley = -1;
export const forbidden = -2;

export interface BasinGrid {
  readonly columns: number;
  readonly rows: number;
  readonly learningRate: number;
}

/** A ball that no valley holds by then is given up: many times the steps of any race. */
export const mostSteps = 3000;
/** So many cells are stepped side by side. */
const batch = 512;
/** Positions inside a valley in a row, as many as a race asks of a ball that has settled. */
const heldFor = 10;
/** The largest disc of a valley, as a share of the domain's shorter side and of the way to the next stationary point. */
const [ofSide, ofWay] = [0.03, 0.25];
/** A ball this many widths of the domain away is given up. */
const lostWidths = 50;

/**
 * The minima, each with the disc that holds a ball. One that is too steep for the rate (ηλ ≥ 2) holds none, and its disc
 * is 0; a sharp one says nothing of λ, and a ball that bounces around it is seldom held.
 */
function valleysOf(
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
 * Steps a ball from the middle of each cell by θ ← θ − η∇L, with the very code of a race, until a valley holds it. A
 * generator that stops after every step of a batch, so that a page can go on in between; its result is the same however
 * it is run.
 */
export function* basinsOf(surface: Surface, grid: BasinGrid): Generator<void, Basins> {
  const { columns, rows, learningRate } = grid;
  const valleys = valleysOf(surface, learningRate);
  const cells = new Int16Array(columns * rows).fill(noValley);
  for (let first = 0; first < cells.length; first += batch) {
    const starts = startsOf(surface, cells, first, Math.min(cells.length, first + batch), grid);
    yield* stepped(surface, valleys, learningRate, starts, cells);
  }
  return { columns, rows, cells, valleys };
}

/** All of it at once, where nothing else waits. */
export function run<Result>(work: Generator<void, Result>): Result {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** A ball under way from a cell. */
interface Walker {
  readonly cell: number;
  readonly x: number;
  readonly y: number;
  /** The valley it is in, and for how many positions. */
  inside: number;
  held: number;
}

function startsOf(
  { domain, lane, fence }: Surface,
  cells: Int16Array,
  first: number,
  last: number,
  { columns, rows }: BasinGrid,
): Walker[] {
  const walkers: Walker[] = [];
  for (let cell = first; cell < last; cell++) {
    const x = domain.xMin + ((domain.xMax - domain.xMin) * ((cell % columns) + 0.5)) / columns;
    const y = lane ? 0 : domain.yMax - ((domain.yMax - domain.yMin) * (Math.floor(cell / columns) + 0.5)) / rows;
    const [allowedX, allowedY] = fence?.project(x, y) ?? [x, y];
    if (allowedX !== x || allowedY !== y) cells[cell] = forbidden;
    else walkers.push({ cell, x, y, inside: noValley, held: 0 });
  }
  return walkers;
}

/** Steps these until all are held or given up; whenever half of them are, the rest go on by themselves. */
function* stepped(
  surface: Surface,
  valleys: readonly Valley[],
  learningRate: number,
  starts: readonly Walker[],
  cells: Int16Array,
): Generator<void, void> {
  const { domain } = surface;
  const lost = lostWidths * (domain.xMax - domain.xMin + domain.yMax - domain.yMin);
  let walkers = starts;
  for (let step = 0; step < mostSteps && walkers.length > 0; ) {
    const count = walkers.length;
    const [xs, ys] = [new Float64Array(count), new Float64Array(count)];
    walkers.forEach(({ x, y }, i) => {
      xs[i] = x;
      ys[i] = y;
    });
    const balls = { xs, ys, gradientXs: new Float64Array(count), gradientYs: new Float64Array(count) };
    const choices = walkers.map(() => ({ learningRate }));
    const flock = flockOf(choices, [...choices.keys()], balls, 0, surface, null);
    const losses = new Float64Array(count);
    // Where each was at the last power of two: who comes back to the same bits goes round for ever.
    const marks = { xs: xs.slice(), ys: ys.slice() };
    let markAt = step + 1;
    const isOver = new Uint8Array(count);
    let open = count;
    for (; step < mostSteps && 2 * open > count; step++) {
      flock.advance(step, losses);
      const isMark = step === markAt;
      for (let i = 0; i < count; i++) {
        if (isOver[i]) continue;
        const [x, y, walker] = [xs[i]!, ys[i]!, walkers[i]!];
        const valley = holding(valleys, x, y);
        walker.held = valley === noValley ? 0 : valley === walker.inside ? walker.held + 1 : 1;
        walker.inside = valley;
        if (walker.held >= heldFor) cells[walker.cell] = valley;
        // What must hold is asked: NaN fails it.
        const isNear = Math.abs(x - domain.xMin) + Math.abs(y - domain.yMin) <= lost;
        const isRound = valley === noValley && x === marks.xs[i] && y === marks.ys[i];
        if (walker.held >= heldFor || !isNear || isRound) {
          isOver[i] = 1;
          open--;
        }
      }
      if (isMark) {
        marks.xs.set(xs);
        marks.ys.set(ys);
        markAt *= 2;
      }
      yield;
    }
    walkers = walkers.flatMap((walker, i) => (isOver[i] ? [] : [{ ...walker, x: xs[i]!, y: ys[i]! }]));
  }
}

function holding(valleys: readonly Valley[], x: number, y: number): number {
  for (let i = 0; i < valleys.length; i++) if (away(valleys[i]!.point, x, y) < valleys[i]!.radius) return i;
  return noValley;
}

function away([x0, y0]: Point, x: number, y: number): number {
  return Math.sqrt((x - x0) * (x - x0) + (y - y0) * (y - y0));
}
