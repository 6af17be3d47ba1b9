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
 * ring of a few pixels is as round as a large one, and every point moved onto the level. Minima whose ring falls
 * through the coarse grid are marched around.
 */
export function goalRings(surface: Surface, level: number): readonly GoalRing[] {
  const { domain } = surface;
  const span = domain.xMax - domain.xMin;
  const rings = contoursIn(surface, domain, level, coarse).map((line) =>
    sharpened(surface, level, line, span / coarse, span / 4),
  );
  const isKnown = (x: number, y: number) => rings.some(({ bounds }) => holds(bounds, x, y));
  for (const { kind, value, point } of surface.stationaryPoints) {
    if (kind !== 'min' || !(value < level) || isKnown(...point)) continue;
    for (let half = span * 1e-4; half < span; half *= 2) {
      const closed = contoursIn(surface, around(point[0], point[1], half), level, fine).filter(isClosed);
      if (closed.length === 0) continue;
      rings.push(...closed.map((line) => sharpened(surface, level, line, (2 * half) / fine, span)));
      break;
    }
  }
  return rings;
}

/** The ring of `line`, which was marched with cells of size `cell`; closed ones up to `largest` are marched again. */
function sharpened(surface: Surface, level: number, line: Line, cell: number, largest: number): GoalRing {
  const { xMin, xMax, yMin, yMax } = boundsOf(line);
  const size = Math.max(xMax - xMin, yMax - yMin);
  let finest = line;
  let finestCell = cell;
  if (isClosed(line) && size <= largest) {
    const half = size * 0.6 + cell;
    const again = contoursIn(surface, around((xMin + xMax) / 2, (yMin + yMax) / 2, half), level, fine).filter(isClosed);
    const longest = again.reduce<Line>((best, one) => (one.length > best.length ? one : best), new Float64Array(0));
    if (longest.length > 0) [finest, finestCell] = [longest, (2 * half) / fine];
  }
  const exact = onLevel(surface, level, finest, finestCell);
  return { line: exact, bounds: boundsOf(exact) };
}

/** Every point moved along the gradient onto the level: Newton's steps, none longer than a cell. */
function onLevel(surface: Surface, level: number, line: Line, cell: number): Line {
  const moved = line.slice();
  for (let i = 0; i < moved.length; i += 2) {
    for (let round = 0; round < 6; round++) {
      const [x, y] = [moved[i]!, moved[i + 1]!];
      const [slopeX, slopeY] = surface.gradient(x, y);
      const slope = Math.hypot(slopeX, slopeY);
      const reach = (level - surface.value(x, y)) / slope;
      if (!(slope > 0) || !Number.isFinite(reach)) break;
      const held = Math.min(cell, Math.max(-cell, reach));
      moved[i] = x + (slopeX / slope) * held;
      moved[i + 1] = y + (slopeY / slope) * held;
    }
  }
  return moved;
}

function isClosed(line: Line): boolean {
  return line[0] === line[line.length - 2] && line[1] === line[line.length - 1];
}

function around(x: number, y: number, half: number): Box {
  return { xMin: x - half, xMax: x + half, yMin: y - half, yMax: y + half };
}

export function holds(box: Box, x: number, y: number): boolean {
  return x >= box.xMin && x <= box.xMax && y >= box.yMin && y <= box.yMax;
}
