import { length, round as whole } from '../../math/exact.ts';
import { diagonal } from '../../surfaces/box.ts';
import { knownSurface } from '../../surfaces/known.ts';
import type { SurfaceName } from '../../surfaces/own/spec.ts';
import type { Point, StationaryPoint } from '../../surfaces/surface.ts';
import type { ClassifyRound } from '../lesson.ts';
import type { Play } from './move.ts';

/** What a marked point may be called. */
export const types = ['min', 'max', 'saddle', 'degenerate'] as const;

/** A point is marked to about two digits: its stationary point lies within this share of the diagonal. */
const near = 0.01;

/** The stationary point that is marked; undefined where there is none. */
export function markedAt(name: SurfaceName, [x, y]: Point): StationaryPoint | undefined {
  const surface = knownSurface(name);
  const reach = near * diagonal(surface.domain);
  return surface.stationaryPoints.find(({ point }) => length(point[0] - x, point[1] - y) <= reach);
}

/** Say of each marked point what it is. */
export const classifyPlay: Play<ClassifyRound> = {
  moves: ({ points }) => points.length,
  unfit: (_, __, move) => ('type' in move ? null : { path: 'move.type', expected: types.join(' or ') }),
  points({ surface, points }, made) {
    const right = made.filter((move, i) => 'type' in move && markedAt(surface, points[i]!)?.kind === move.type);
    return whole((100 * right.length) / points.length);
  },
};
