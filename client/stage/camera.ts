import type { Box } from '../../shared/surfaces/surface.ts';

/** θ to pixels and back: one scale for both axes, else −∇L would not be square to the contours. */
export interface Camera {
  readonly width: number;
  readonly height: number;
  /** Pixels per unit of θ. */
  readonly scale: number;
  /** All θ that the picture shows. */
  readonly box: Box;
  x(thetaX: number): number;
  y(thetaY: number): number;
}

/** A rectangle in pixels. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The camera that shows `box` as large as it fits into `area`, centred, in a picture of `width` × `height`. */
export function fitCamera(width: number, height: number, box: Box, area: Area): Camera {
  const scale = Math.min(
    (area.right - area.left) / (box.xMax - box.xMin),
    (area.bottom - area.top) / (box.yMax - box.yMin),
  );
  const centreX = (box.xMin + box.xMax) / 2;
  const centreY = (box.yMin + box.yMax) / 2;
  const xMin = centreX - (area.left + area.right) / 2 / scale;
  const yMax = centreY + (area.top + area.bottom) / 2 / scale;
  return {
    width,
    height,
    scale,
    box: { xMin, xMax: xMin + width / scale, yMin: yMax - height / scale, yMax },
    x: (thetaX) => (thetaX - xMin) * scale,
    y: (thetaY) => (yMax - thetaY) * scale,
  };
}

/** Where a box of θ lies in the picture. */
export function areaOf(camera: Camera, box: Box): Area {
  return {
    left: camera.x(box.xMin),
    top: camera.y(box.yMax),
    right: camera.x(box.xMax),
    bottom: camera.y(box.yMin),
  };
}

/** A picture moved and enlarged: a pixel x of it comes to dx + scale · x. */
export interface Shift {
  readonly scale: number;
  readonly dx: number;
  readonly dy: number;
}

/** What lays the picture of one camera over that of another, so that every θ is where the other shows it. */
export function shiftOnto(from: Camera, to: Camera): Shift {
  return {
    scale: to.scale / from.scale,
    dx: to.x(from.box.xMin),
    dy: to.y(from.box.yMax),
  };
}

/**
 * The part of the chord from (x0, y0) to (x1, y1) that lies in `box`, as shares 0…1 of the chord; null when none does
 * (Liang and Barsky, 1984). Chords may be 10³⁰⁰ long, so they are cut before a canvas sees them.
 */
export function cut(
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  box: Box,
): readonly [from: number, to: number] | null {
  let from = 0;
  let to = 1;
  const sides = [
    [x0 - x1, x0 - box.xMin],
    [x1 - x0, box.xMax - x0],
    [y0 - y1, y0 - box.yMin],
    [y1 - y0, box.yMax - y0],
  ] as const;
  for (const [slope, room] of sides) {
    if (slope === 0) {
      if (room < 0) return null;
    } else if (slope < 0) {
      from = Math.max(from, room / slope);
    } else {
      to = Math.min(to, room / slope);
    }
  }
  return from <= to ? [from, to] : null;
}
