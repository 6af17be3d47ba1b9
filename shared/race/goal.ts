import type { Point, Surface } from '../surfaces/surface.ts';

/**
 * G: the level of the goal contour, L* + f·(L(start) − L*), and if the next-best local minimum lies under that, halfway
 * between L* and it (ROUNDS, Fates).
 *
 * @throws RangeError for a surface without a best value: nothing can be reached there
 */
export function goalLevel(surface: Surface, start: Point, goalFraction: number): number {
  const { best } = surface;
  if (best === null) throw new RangeError(`a goal needs a best value, ${surface.id} has none`);
  const level = best + goalFraction * (surface.value(start[0], start[1]) - best);
  let next = Number.POSITIVE_INFINITY;
  for (const { kind, value } of surface.stationaryPoints) {
    if (kind === 'min' && value > best && value < next) next = value;
  }
  return next < level ? best + (next - best) / 2 : level;
}
