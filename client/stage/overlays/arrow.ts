import { type Area, cut } from '../camera.ts';
import type { Context } from '../paint.ts';

/** A place in pixels. */
export type Pixel = readonly [x: number, y: number];

/** Widths in pixels; the head is as long as it is wide. */
export interface ArrowStyle {
  readonly shaft: number;
  readonly head: number;
  readonly fill: string;
  /** Outside of it, on every side. */
  readonly casing: number;
  readonly casingColour: string;
  /** A line between fill and casing, where the fill is a colour. */
  readonly edge?: string;
}

/** The outline of an arrow with its tip exactly on `to`; shorter than its head, it is a smaller head alone. */
export function arrowOutline([x0, y0]: Pixel, [x1, y1]: Pixel, shaft: number, head: number): Pixel[] {
  const length = Math.hypot(x1 - x0, y1 - y0);
  if (!(length > 0)) return [];
  const [dx, dy] = [(x1 - x0) / length, (y1 - y0) / length];
  const size = Math.min(head, length);
  const neck = length - size;
  const at = (along: number, aside: number): Pixel => [x0 + dx * along - dy * aside, y0 + dy * along + dx * aside];
  const wing = size / 2;
  if (neck === 0) return [at(0, wing), at(length, 0), at(0, -wing)];
  const half = Math.min(shaft / 2, wing);
  return [at(0, half), at(neck, half), at(neck, wing), at(length, 0), at(neck, -wing), at(neck, -half), at(0, -half)];
}

/** So far may a tip stand out over the edge of the map, in hundredths of the window's height: the kerb and a little. */
const over = 2;

/** How much of an arrow the map has room for, from 0 to 1. */
export function shareInside([x0, y0]: Pixel, [x1, y1]: Pixel, inner: Area, unit: number): number {
  const reach = over * unit;
  const box = {
    xMin: inner.left - reach,
    xMax: inner.right + reach,
    yMin: inner.top - reach,
    yMax: inner.bottom + reach,
  };
  return cut(x0, y0, x1, y1, box)?.[1] ?? 1;
}

export function paintArrow(context: Context, from: Pixel, to: Pixel, style: ArrowStyle): void {
  const [first, ...rest] = arrowOutline(from, to, style.shaft, style.head);
  if (!first) return;
  const path = new Path2D();
  path.moveTo(...first);
  for (const point of rest) path.lineTo(...point);
  path.closePath();
  context.save();
  context.lineJoin = 'round';
  const edge = style.edge ? Math.max(1, style.casing * 0.7) : 0;
  context.strokeStyle = style.casingColour;
  context.lineWidth = 2 * (style.casing + edge);
  context.stroke(path);
  if (style.edge) {
    context.strokeStyle = style.edge;
    context.lineWidth = 2 * edge;
    context.stroke(path);
  }
  context.fillStyle = style.fill;
  context.fill(path);
  context.restore();
}
