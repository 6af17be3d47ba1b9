import { max, min } from '../math/exact.ts';
import { cos, PI, sin } from '../math/real.ts';
import { diagonal, isInside } from './box.ts';
import type { Point, Surface } from './surface.ts';

type Kinked = Pick<Surface, 'value' | 'domain' | 'lane' | 'kinks'>;

const perSide = 60;
/** Along a kink that is no axis only a fine star of directions goes down. */
const directions = 64;
/** Shares of the domain's diagonal: where the search ends, how near to a kink a minimum is in it, and when two are one. */
const [finest, touching, same] = [1e-13, 1e-9, 1e-6];
const mostMoves = 20_000;

/** Lower and lower places around `from`, with a shorter reach wherever none is lower. */
function lowestNear({ value, lane }: Kinked, from: Point, reach: number, size: number): Point {
  const star = Array.from({ length: lane ? 2 : directions }, (_, i): Point => {
    const angle = (2 * PI * i) / (lane ? 2 : directions);
    return lane ? [i === 0 ? 1 : -1, 0] : [cos(angle), sin(angle)];
  });
  let [point, level, length] = [from, value(...from), reach];
  for (let move = 0; move < mostMoves && length > finest * size; move++) {
    let next: Point | null = null;
    for (const [dx, dy] of star) {
      const tried: Point = [point[0] + length * dx, point[1] + length * dy];
      const loss = value(...tried);
      if (loss < level) [next, level] = [tried, loss];
    }
    if (next) point = next;
    else length /= 2;
  }
  return point;
}

function isInKink({ kinks = [], lane }: Kinked, [x, y]: Point, near: number): boolean {
  return kinks.some((side) => {
    const around = [side(x + near, y), side(x - near, y), ...(lane ? [] : [side(x, y + near), side(x, y - near)])];
    return min(...around) <= 0 && max(...around) >= 0;
  });
}

/** Minima inside the domain that lie in a kink, where no derivative tells of them: from every lowest place of a grid. */
export function findSharpMinima(surface: Kinked): readonly Point[] {
  if (!surface.kinks?.length) return [];
  const { xMin, xMax, yMin, yMax } = surface.domain;
  const rows = surface.lane ? 0 : perSide;
  const at = (i: number, j: number): Point => [
    xMin + ((xMax - xMin) * i) / perSide,
    rows === 0 ? 0 : yMin + ((yMax - yMin) * j) / perSide,
  ];
  const columns = perSide + 1;
  const losses = Float64Array.from({ length: columns * (rows + 1) }, (_, k) => {
    return surface.value(...at(k % columns, (k - (k % columns)) / columns));
  });
  const lossAt = (i: number, j: number): number => losses[j * columns + i]!;
  const size = diagonal(surface.domain);
  const found: Point[] = [];
  for (let j = 0; j <= rows; j++) {
    for (let i = 0; i <= perSide; i++) {
      let least = lossAt(i, j);
      for (let k = max(0, j - 1); k <= min(rows, j + 1); k++) {
        for (let h = max(0, i - 1); h <= min(perSide, i + 1); h++) if (lossAt(h, k) < least) least = lossAt(h, k);
      }
      if (!(lossAt(i, j) <= least)) continue;
      const [x, y] = lowestNear(surface, at(i, j), size / perSide, size);
      const isNew = found.every(([a, b]) => (a - x) * (a - x) + (b - y) * (b - y) > same * size * (same * size));
      if (isNew && isInside(surface.domain, x, y) && isInKink(surface, [x, y], touching * size)) found.push([x, y]);
    }
  }
  return found;
}
