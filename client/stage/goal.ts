import type { Box, Surface } from '../../shared/surfaces/surface.ts';
import { boundsOf, contoursIn, type Line } from './contours.ts';

/** One connected part of the goal contour, in θ, with the box around it. */
export interface GoalRing {
  readonly line: Line;
  readonly bounds: Box;
}

const coarse = 200;
const fine = 120;

/**
 * The goal contour at its true level: marched over the domain, then each small part again in its own box, so that a
 * ring of a few pixels is as round as a large one. Minima whose ring falls through the coarse grid are marched around.
 */
export function goalRings(surface: Surface, level: number): readonly GoalRing[] {
  const { domain } = surface;
  const span = domain.xMax - domain.xMin;
  const rings = contoursIn(surface, domain, level, coarse).map((line) => sharpened(surface, level, line, span));
  const isKnown = (x: number, y: number) => rings.some(({ bounds }) => holds(bounds, x, y));
  for (const { kind, value, point } of surface.stationaryPoints) {
    if (kind !== 'min' || !(value < level) || isKnown(...point)) continue;
    for (let half = span * 1e-4; half < span; half *= 2) {
      const box = around(point[0], point[1], half, half);
      const closed = contoursIn(surface, box, level, fine).filter(isClosed);
      if (closed.length === 0) continue;
      rings.push(...closed.map((line) => ({ line, bounds: boundsOf(line) })));
      break;
    }
  }
  return rings;
}

function sharpened(surface: Surface, level: number, line: Line, span: number): GoalRing {
  const bounds = boundsOf(line);
  const size = Math.max(bounds.xMax - bounds.xMin, bounds.yMax - bounds.yMin);
  if (!isClosed(line) || size > span / 4) return { line, bounds };
  const half = size * 0.6 + span / coarse;
  const box = around((bounds.xMin + bounds.xMax) / 2, (bounds.yMin + bounds.yMax) / 2, half, half);
  const again = contoursIn(surface, box, level, fine).filter(isClosed);
  const longest = again.reduce<Line>((best, one) => (one.length > best.length ? one : best), new Float64Array(0));
  return longest.length === 0 ? { line, bounds } : { line: longest, bounds: boundsOf(longest) };
}

function isClosed(line: Line): boolean {
  return line[0] === line[line.length - 2] && line[1] === line[line.length - 1];
}

function around(x: number, y: number, halfWidth: number, halfHeight: number): Box {
  return { xMin: x - halfWidth, xMax: x + halfWidth, yMin: y - halfHeight, yMax: y + halfHeight };
}

export function holds(box: Box, x: number, y: number): boolean {
  return x >= box.xMin && x <= box.xMax && y >= box.yMin && y <= box.yMax;
}
