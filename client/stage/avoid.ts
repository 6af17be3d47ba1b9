import type { Point, Surface } from '../../shared/surfaces/surface.ts';
import { type Camera, cut } from './camera.ts';
import type { GoalRing } from './goal.ts';
import type { LabelAvoid } from './labels.ts';
import { type Circle, centreOf, type Layout, sizeOf } from './layout.ts';

/**
 * Where a race will be drawn: start, goals and lens; the way from the start to each goal, and across a single goal's
 * valley, where balls bounce. `room`: radius around the start, in pixels.
 */
export function avoidOf(
  surface: Surface,
  start: Point,
  rings: readonly GoalRing[],
  camera: Camera,
  room: number,
  lens: Circle | null,
): LabelAvoid {
  const [startX, startY] = [camera.x(start[0]), camera.y(start[1])];
  const circles: [number, number, number][] = [[startX, startY - room / 3, room]];
  const ways: [number, number, number, number][] = [];
  if (lens) circles.push([lens.x, lens.y, lens.radius * 1.06]);
  const far = camera.width + camera.height;
  for (const { bounds } of rings) {
    const [thetaX, thetaY] = centreOf(bounds);
    const [x, y] = [camera.x(thetaX), camera.y(thetaY)];
    circles.push([x, y, room / 4 + (sizeOf(bounds) * camera.scale) / 2]);
    ways.push([startX, startY, x, y]);
    if (rings.length > 1) continue;
    const [dx, dy] = steepest(surface, [thetaX, thetaY], far);
    ways.push([x - dx, y - dy, x + dx, y + dy]);
  }
  return { circles, ways };
}

/** Along the steeper eigenvector of a symmetric 2 × 2 matrix, so far; the picture's y points down. */
function steepest(surface: Surface, [x, y]: Point, far: number): readonly [dx: number, dy: number] {
  const [xx, xy, yy] = surface.hessian(x, y);
  const angle = Math.atan2(2 * xy, xx - yy) / 2;
  return [far * Math.cos(angle), -far * Math.sin(angle)];
}

/** Half the length of a row of balls that have left the map, and how deep its middle lies, in hundredths of the height. */
const pinRow = { half: 15, depth: 7 };

/** Where the balls that bounce out of a single goal's valley will stand in rows: at both sides that they leave by. */
export function pinRows(
  surface: Surface,
  rings: readonly GoalRing[],
  { camera, inner, unit }: Pick<Layout, 'camera' | 'inner' | 'unit'>,
): LabelAvoid['ways'] {
  const [ring, ...others] = rings;
  if (!ring || others.length > 0) return [];
  const middle = centreOf(ring.bounds);
  const [x, y] = [camera.x(middle[0]), camera.y(middle[1])];
  const [dx, dy] = steepest(surface, middle, camera.width + camera.height);
  const frame = { xMin: inner.left, xMax: inner.right, yMin: inner.top, yMax: inner.bottom };
  const [half, depth] = [pinRow.half * unit, pinRow.depth * unit];
  const shares = cut(x - dx, y - dy, x + dx, y + dy, frame) ?? [];
  return shares.map((share) => {
    const [outX, outY] = [x + dx * (2 * share - 1), y + dy * (2 * share - 1)];
    const isAcross = Math.min(outY - inner.top, inner.bottom - outY) <= Math.min(outX - inner.left, inner.right - outX);
    if (!isAcross) {
      const at = outX < x ? inner.left + depth : inner.right - depth;
      return [at, outY - half, at, outY + half];
    }
    const at = outY < y ? inner.top + depth : inner.bottom - depth;
    return [outX - half, at, outX + half, at];
  });
}

/** The same for a picture `factor` times as large. */
export function scaled({ circles, ways }: LabelAvoid, factor: number): LabelAvoid {
  return {
    circles: circles.map(([x, y, radius]) => [x * factor, y * factor, radius * factor]),
    ways: ways.map(([x0, y0, x1, y1]) => [x0 * factor, y0 * factor, x1 * factor, y1 * factor]),
  };
}
