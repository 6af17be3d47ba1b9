import type { Area, Camera } from '../camera.ts';

/** How far the map leans back when it is a relief: what is deep keeps cos 42° = 0.74 of its size. */
const fullAngle = (42 * Math.PI) / 180;
/** The whole range of heights, as a share of the map's depth: low enough that a hill in front hides no valley behind. */
const fullLift = 0.2;

/**
 * The map, leaning back around its front edge, with heights on it. Seen from far away, so that one unit of x is as long
 * everywhere, and one of y too; only heights move a place up.
 */
export interface Projection {
  /** 0: the flat map; 1: the whole relief. */
  readonly tilt: number;
  /** Pixels by which a height of 1 lifts a place. */
  readonly lift: number;
  /** Pixels of a pixel of the flat map, downwards. */
  readonly depth: number;
  /** @param height 0 to 1, on the map's own scale */
  point(thetaX: number, thetaY: number, height: number): readonly [x: number, y: number];
  /** All places of one height: the map's camera, flattened and lifted. */
  camera(height: number): Camera;
}

/**
 * Heights rise as the map leans, by less than it loses: the relief never leaves the frame, and its vertical exaggeration
 * is one for all surfaces.
 *
 * @param inner the frame of the flat map, in pixels
 */
export function projectionOf(flat: Camera, inner: Area, tilt: number): Projection {
  const depth = Math.cos(tilt * fullAngle);
  const lift = ((inner.bottom - inner.top) * fullLift * (1 - depth)) / (1 - Math.cos(fullAngle));
  // Written so that a tilt of 0 leaves every bit of the flat map.
  const y = (flatY: number, height: number) => flatY + (inner.bottom - flatY) * (1 - depth) - height * lift;
  return {
    tilt,
    lift,
    depth,
    point: (thetaX, thetaY, height) => [flat.x(thetaX), y(flat.y(thetaY), height)],
    camera: (height) => ({ ...flat, y: (thetaY) => y(flat.y(thetaY), height) }),
  };
}
