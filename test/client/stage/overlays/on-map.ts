import { goalRings } from '../../../../client/stage/goal.ts';
import { type Layout, layoutOf } from '../../../../client/stage/layout.ts';
import type { Followed } from '../../../../client/stage/overlays/followed.ts';
import { goalLevel } from '../../../../shared/race/goal.ts';
import { surfaceById } from '../../../../shared/surfaces/index.ts';
import type { Point, Surface } from '../../../../shared/surfaces/surface.ts';

export const unit = 7.2;

export function surfaceOf(id: string): Surface {
  const surface = surfaceById(id);
  if (!surface) throw new Error(`no surface ${id}`);
  return surface;
}

/** The projector's map at 1280 × 720. */
export function layoutFor(surface: Surface): Layout {
  const { start, goalFraction } = surface.race;
  const rings = goalRings(surface, goalLevel(surface, start, goalFraction));
  return layoutOf(976, 568, unit, surface.domain, start, rings);
}

export const placed = (at: Point, rate: number | null = null, before: Point | null = null): Followed => ({
  ball: 0,
  at,
  before,
  rate,
});

/** A grid of places inside the domain, none on an axis of symmetry. */
export function placesIn({ domain, lane }: Surface, side = 6): Point[] {
  return Array.from({ length: side * side }, (_, i) => [
    domain.xMin + (domain.xMax - domain.xMin) * (((i % side) + 0.37) / side),
    lane ? 0 : domain.yMin + (domain.yMax - domain.yMin) * ((Math.floor(i / side) + 0.61) / side),
  ]);
}
