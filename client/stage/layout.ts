import type { Box, Point } from '../../shared/surfaces/surface.ts';
import { type Area, areaOf, type Camera, fitCamera } from './camera.ts';
import type { GoalRing } from './goal.ts';

/** A circle in pixels. */
export interface Circle {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Where everything on the projector's map lies. */
export interface Layout {
  readonly camera: Camera;
  /** What the frame shows: the domain, or a part of it in a close-up. */
  readonly window: Box;
  /** The window in pixels. */
  readonly inner: Area;
  /** The magnifying lens; null where the goal is large enough to be seen. */
  readonly lens: Circle | null;
  /** Hundredth of the window's height in pixels. */
  readonly unit: number;
  /** Where a place of θ is drawn, where its height counts too. */
  readonly place?: (thetaX: number, thetaY: number) => readonly [x: number, y: number];
}

/** Where a place of θ is drawn, in pixels. */
export function spotOf(
  { camera, place }: Pick<Layout, 'camera' | 'place'>,
  thetaX: number,
  thetaY: number,
): readonly [x: number, y: number] {
  return place?.(thetaX, thetaY) ?? [camera.x(thetaX), camera.y(thetaY)];
}

/** A goal this wide, in hundredths of the height, needs no lens. */
const wideGoal = 8;
const lensRadius = 16.5;
/** The smallest lens in which three balls with names can be fanned out. */
const leastRadius = 11.5;
/** The frame gives way to the lens down to this share of its size. */
const leastShare = 0.86;
/** Room around the frame in hundredths of the height: kerb, numbers, names. */
const margins = { left: 7, right: 3.2, top: 2.1, bottom: 5.6 };

/**
 * The window as large as it fits at equal scale; where a lens is needed, moved aside so that the lens stands in the
 * surroundings on the side away from the start, else the lens takes the corner farthest from start and goal.
 */
export function layoutOf(
  width: number,
  height: number,
  unit: number,
  window: Box,
  start: Point,
  rings: readonly GoalRing[],
): Layout {
  const area: Area = {
    left: margins.left * unit,
    top: margins.top * unit,
    right: width - margins.right * unit,
    bottom: height - margins.bottom * unit,
  };
  const centred = fitCamera(width, height, window, area);
  const target = nearest(rings, start);
  const widest = Math.max(0, ...rings.map(({ bounds }) => sizeOf(bounds) * centred.scale));
  if (target === null || widest >= wideGoal * unit) {
    return { camera: centred, window, inner: areaOf(centred, window), lens: null, unit };
  }
  return (
    besideLens(width, height, unit, window, start, target, area, centred) ?? {
      camera: centred,
      window,
      inner: areaOf(centred, window),
      lens: cornerLens(centred, areaOf(centred, window), start, rings, unit),
      unit,
    }
  );
}

/** The lens beside the frame, which gives way a little where that makes room; null where it is too wide. */
function besideLens(
  width: number,
  height: number,
  unit: number,
  window: Box,
  start: Point,
  target: GoalRing,
  area: Area,
  centred: Camera,
): Layout | null {
  const full = (window.xMax - window.xMin) * centred.scale;
  const whole = area.right - area.left;
  const gap = 3.6 * unit;
  const room = whole - leastShare * full - gap;
  const radius = Math.min(lensRadius * unit, Math.max(room / 2, (whole - full - gap) / 2));
  if (radius < leastRadius * unit) return null;
  const frameWidth = Math.min(full, whole - 2 * radius - gap);
  const spare = 2 * radius + gap + (whole - frameWidth - 2 * radius - gap) / 3;
  const rest = whole - frameWidth - spare;
  const [goalX, goalY] = centreOf(target.bounds);
  const onRight = start[0] <= goalX;
  const camera = fitCamera(width, height, window, {
    ...area,
    left: area.left + (onRight ? rest : spare),
    right: area.right - (onRight ? spare : rest),
  });
  const edge = radius + 2 * unit;
  const lens = {
    x: onRight ? width - edge : edge,
    y: Math.min(height - radius - 6 * unit, Math.max(radius + unit, camera.y(goalY))),
    radius,
  };
  return { camera, window, inner: areaOf(camera, window), lens, unit };
}

/** In a corner of the frame itself, smaller, and as far as may be from start and goals. */
function cornerLens(camera: Camera, inner: Area, start: Point, rings: readonly GoalRing[], unit: number): Circle {
  const radius = leastRadius * unit;
  const gap = radius + unit;
  const corners = [inner.left + gap, inner.right - gap].flatMap((x) =>
    [inner.top + gap, inner.bottom - gap - 4 * unit].map((y) => ({ x, y, radius })),
  );
  const points = [start, ...rings.map(({ bounds }) => centreOf(bounds))];
  const distance = ({ x, y }: Circle) =>
    Math.min(...points.map(([thetaX, thetaY]) => Math.hypot(x - camera.x(thetaX), y - camera.y(thetaY))));
  return corners.reduce((best, corner) => (distance(corner) > distance(best) ? corner : best));
}

/** How many times a lens of `radius` enlarges a goal ring of `size` pixels: a round number. */
export function lensFactor(radius: number, size: number): number {
  const most = (1.15 * radius) / size;
  const factors = [1.5, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 50, 60, 80, 100, 150, 200, 300, 500, 1000];
  return factors.filter((factor) => factor <= most).at(-1) ?? 1.5;
}

export function nearest(rings: readonly GoalRing[], [x, y]: Point): GoalRing | null {
  const far = ({ bounds }: GoalRing) => Math.hypot(centreOf(bounds)[0] - x, centreOf(bounds)[1] - y);
  return rings.reduce<GoalRing | null>((best, ring) => (best === null || far(ring) < far(best) ? ring : best), null);
}

export function centreOf(box: Box): Point {
  return [(box.xMin + box.xMax) / 2, (box.yMin + box.yMax) / 2];
}

export function sizeOf(box: Box): number {
  return Math.max(box.xMax - box.xMin, box.yMax - box.yMin);
}
