import type { Box } from './scale.ts';

/** A lane as a curve in a picture. */
export interface LanePlan {
  x(x: number): number;
  /** Kept in the picture: what is higher lies at its upper edge. */
  y(loss: number): number;
  /** How long 1 is along each axis. */
  readonly scale: { readonly x: number; readonly y: number };
  /** SVG path data of the whole curve, whose steep ends reach out of the picture. */
  readonly curve: string;
}

interface Lane {
  readonly xMin: number;
  readonly xMax: number;
  loss(x: number): number;
}

const pieces = 240;
/** So much of the height of the hills is left free over the highest of them, and under the lowest valley. */
const [over, under] = [0.75, 0.3];

/**
 * Shows the part of a lane where its hills and valleys are.
 *
 * @param heights losses of the hilltops and valley floors
 */
export function lanePlan({ xMin, xMax, loss }: Lane, heights: readonly number[], box: Box): LanePlan {
  const [least, most] = [Math.min(...heights), Math.max(...heights)];
  const size = most > least ? most - least : 1;
  const [low, high] = [least - under * size, most + over * size];
  const scale = { x: (box.right - box.left) / (xMax - xMin), y: (box.bottom - box.top) / (high - low) };
  const x = (at: number) => box.left + (at - xMin) * scale.x;
  const y = (value: number) => box.bottom - (value - low) * scale.y;
  const points = Array.from({ length: pieces + 1 }, (_, i) => {
    const at = xMin + ((xMax - xMin) * i) / pieces;
    return `${x(at).toFixed(1)} ${y(loss(at)).toFixed(1)}`;
  });
  return { x, y: (value) => y(Math.min(high, value)), scale, curve: `M${points.join('L')}` };
}

/** SVG path data of a piece of line with a slope, `length` long in the picture, its middle at (x, y). */
export function tangentPiece(slope: number, x: number, y: number, length: number, scale: LanePlan['scale']): string {
  // In pictures y points down.
  const [dx, dy] = [scale.x, -slope * scale.y];
  const share = length / 2 / Math.hypot(dx, dy);
  const at = (side: number) => `${(x + side * dx * share).toFixed(1)} ${(y + side * dy * share).toFixed(1)}`;
  return `M${at(-1)}L${at(1)}`;
}
