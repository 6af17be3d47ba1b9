import { length } from '../../math/exact.ts';
import { diagonal, isInside } from '../box.ts';
import { newtonMove } from '../newton-move.ts';
import type { Point } from '../surface.ts';
import type { OwnShape } from './shape.ts';

const perSide = 96;
/** Shares of the domain's diagonal. */
const [arrived, longest] = [1e-11, 0.02];
const mostMoves = 400;
const mostHalvings = 40;

/** The lowest of many places, and by how much the highest of them is higher. */
export interface Lowest {
  readonly at: Point;
  readonly value: number;
  readonly range: number;
}

/** Looks all over the domain, its edge included. */
export function lowestSeen({ domain, lane, valueBatch }: OwnShape): Lowest {
  const { xMin, xMax, yMin, yMax } = domain;
  const xs = Float64Array.from({ length: perSide + 1 }, (_, i) => xMin + ((xMax - xMin) * i) / perSide);
  const [ys, values] = [new Float64Array(perSide + 1), new Float64Array(perSide + 1)];
  let [at, least, most]: [Point, number, number] = [[xMin, yMin], Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let row = 0; row <= (lane ? 0 : perSide); row++) {
    const y = lane ? 0 : yMin + ((yMax - yMin) * row) / perSide;
    valueBatch(xs, ys.fill(y), values, perSide + 1);
    for (let i = 0; i <= perSide; i++) {
      const value = values[i]!;
      if (value < least) [at, least] = [[xs[i]!, y], value];
      if (value > most) most = value;
    }
  }
  return { at, value: least, range: most - least };
}

/**
 * Down from a place to where it goes no lower, by Newton's steps where they lead down and by the slope where they do
 * not; null where that leaves the domain. What a search by Newton's method alone misses, as between the pieces of a
 * grid, this finds.
 */
export function bottomBelow(shape: OwnShape, from: Point): Point | null {
  const size = diagonal(shape.domain);
  let [x, y] = from;
  for (let move = 0; move < mostMoves; move++) {
    const [gx, gy] = shape.gradient(x, y);
    const steepness = length(gx, gy);
    if (steepness === 0) break;
    const newton = newtonMove(shape, x, y);
    const isDown = newton !== null && newton[0] * gx + newton[1] * gy > 0;
    const reach = (longest * size) / steepness;
    let [dx, dy] = isDown ? newton : [gx * reach, gy * reach];
    const way = length(dx, dy);
    if (way > longest * size) [dx, dy] = [(dx * longest * size) / way, (dy * longest * size) / way];
    const level = shape.value(x, y);
    let share = 1;
    for (let k = 0; k < mostHalvings && !(shape.value(x - share * dx, y - share * dy) < level); k++) share /= 2;
    if (!(shape.value(x - share * dx, y - share * dy) < level)) break;
    [x, y] = [x - share * dx, y - share * dy];
    if (!isInside(shape.domain, x, y)) return null;
    if (share * length(dx, dy) <= arrived * size) break;
  }
  return [x, y];
}
