import { length } from '../math/exact.ts';
import { diagonal, isInside } from './box.ts';
import { newtonMove } from './newton-move.ts';
import { stationary } from './stationary.ts';
import type { Point, StationaryPoint, Surface } from './surface.ts';

type Shape = Pick<Surface, 'value' | 'gradient' | 'hessian' | 'domain' | 'lane'>;

/** Towards a place without curvature Newton's steps shrink by a third or a half only. */
const mostSteps = 120;
/** Shares of the domain's diagonal: Newton has arrived when its step is this short … */
const arrived = 1e-10;
/** … two places this near are one … */
const same = 1e-6;
/** … or this near, where curvature is missing: a curve of minima shall not fill the list. */
const sameDegenerate = 1e-2;
/** Steps after arrival, down to rounding. */
const polishing = 3;

function newtonFrom(surface: Shape, from: Point, size: number): Point | null {
  let [x, y] = from;
  let left = mostSteps;
  for (let step = 0; step < left; step++) {
    const move = newtonMove(surface, x, y);
    if (move === null) return length(...surface.gradient(x, y)) === 0 ? [x, y] : null;
    [x, y] = [x - move[0], y - move[1]];
    const way = length(...move);
    // NaN as well: what must hold is asked.
    if (!(way <= 1e6 * size)) return null;
    if (way <= arrived * size && left === mostSteps) left = step + 1 + polishing;
  }
  return left < mostSteps ? [x, y] : null;
}

/**
 * The places with ∇L = 0 inside the domain that Newton's method finds from the centres of `perSide`² equal parts (of
 * `perSide` in a lane), lowest first. Kinks, and flats where every derivative vanishes, are not found; of a curve of
 * minima some points are.
 */
export function findStationaryPoints(surface: Shape, perSide = 40): readonly StationaryPoint[] {
  const { xMin, xMax, yMin, yMax } = surface.domain;
  const size = diagonal(surface.domain);
  const found: StationaryPoint[] = [];
  for (let i = 0; i < perSide * (surface.lane ? 1 : perSide); i++) {
    const x = xMin + ((xMax - xMin) * ((i % perSide) + 0.5)) / perSide;
    const y = surface.lane ? 0 : yMin + ((yMax - yMin) * ((i - (i % perSide)) / perSide + 0.5)) / perSide;
    const point = newtonFrom(surface, [x, y], size);
    if (point === null || !isInside(surface.domain, ...point)) continue;
    const place = stationary(surface, point);
    const near = size * (place.kind === 'degenerate' ? sameDegenerate : same);
    const isKnown = found.some(({ point: [otherX, otherY] }) => length(otherX - point[0], otherY - point[1]) <= near);
    if (!isKnown) found.push(place);
  }
  return found.sort((a, b) => a.value - b.value);
}
