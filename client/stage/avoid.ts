import type { Point, Surface } from '../../shared/surfaces/surface.ts';
import type { Camera } from './camera.ts';
import type { GoalRing } from './goal.ts';
import type { LabelAvoid } from './labels.ts';
import { type Circle, centreOf, sizeOf } from './layout.ts';

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
    const [xx, xy, yy] = surface.hessian(thetaX, thetaY);
    // Direction of the steeper eigenvector of a symmetric 2 × 2 matrix; the picture's y points down.
    const angle = Math.atan2(2 * xy, xx - yy) / 2;
    const [dx, dy] = [far * Math.cos(angle), -far * Math.sin(angle)];
    ways.push([x - dx, y - dy, x + dx, y + dy]);
  }
  return { circles, ways };
}

/** The same for a picture `factor` times as large. */
export function scaled({ circles, ways }: LabelAvoid, factor: number): LabelAvoid {
  return {
    circles: circles.map(([x, y, radius]) => [x * factor, y * factor, radius * factor]),
    ways: ways.map(([x0, y0, x1, y1]) => [x0 * factor, y0 * factor, x1 * factor, y1 * factor]),
  };
}
