import type { Surface } from '../../../shared/surfaces/surface.ts';
import type { Layout } from '../layout.ts';
import type { Pixel } from './arrow.ts';
import type { Followed } from './followed.ts';
import { numberText, pieces } from './maths-text.ts';
import { type Sheet, write } from './sheet.ts';
import { around } from './spots.ts';

/** The circle on which the next plain step lands, in pixels. */
export interface StepCircle {
  readonly centre: Pixel;
  readonly radius: number;
  readonly lands: Pixel;
  /** η‖∇L‖, in θ. */
  readonly length: number;
}

/** Radius η‖∇L‖ around a place; `lands` is θ − η∇L. Null without a rate, or where the slope is 0. */
export function stepCircle(
  { gradient }: Pick<Surface, 'gradient'>,
  { at: [x, y], rate }: Followed,
  { camera }: Layout,
): StepCircle | null {
  const [slopeX, slopeY] = gradient(x, y);
  const length = (rate ?? 0) * Math.hypot(slopeX, slopeY);
  if (rate === null || !(length > 0) || !Number.isFinite(length)) return null;
  return {
    centre: [camera.x(x), camera.y(y)],
    radius: length * camera.scale,
    lands: [camera.x(x - rate * slopeX), camera.y(y - rate * slopeY)],
    length,
  };
}

/** The circle of the first of the followed, with the spot on it; a ball with momentum lands elsewhere. */
export function paintStep(sheet: Sheet, followed: readonly Followed[]): void {
  const [first] = followed;
  const { context, surface, layout, palette } = sheet;
  const { unit, inner } = layout;
  const circle = first ? stepCircle(surface, first, layout) : null;
  if (!circle) return;
  const {
    centre: [x, y],
    radius,
    lands,
  } = circle;
  // A circle this large is a line that no canvas draws well, and its spot is far off the map.
  if (radius > 1000 * unit) return;
  context.save();
  context.beginPath();
  context.rect(inner.left, inner.top, inner.right - inner.left, inner.bottom - inner.top);
  context.clip();
  const round = Math.max(8, Math.round((2 * Math.PI * radius) / (2 * unit)));
  const dash = (2 * Math.PI * radius) / round;
  for (const [style, width, dashes] of [
    [palette.halo, 0.9, []],
    [palette.text, 0.34, [dash * 0.62, dash * 0.38]],
  ] as const) {
    context.strokeStyle = style;
    context.lineWidth = width * unit;
    context.setLineDash(dashes);
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    context.stroke();
  }
  context.setLineDash([]);
  context.beginPath();
  context.arc(...lands, 0.8 * unit, 0, 2 * Math.PI);
  context.fillStyle = palette.halo;
  context.fill();
  context.strokeStyle = palette.text;
  context.lineWidth = 0.34 * unit;
  context.stroke();
  context.restore();
  const formula = pieces(`η‖∇L‖ = ${numberText(circle.length)}`);
  const sides: readonly Pixel[] = [
    [0, -1],
    [0, 1],
    [1, 0],
    [-1, 0],
    [0.7, -0.7],
    [0.7, 0.7],
    [-0.7, -0.7],
    [-0.7, 0.7],
  ];
  const beside = [1, 3, 6].flatMap((far) =>
    sides.map((direction) => ({ at: circle.centre, direction, gap: Math.max(radius, 2.4 * unit) + 0.6 * far * unit })),
  );
  // Of a circle larger than the map: near its landing spot, else near the ball.
  write(sheet, formula, [...beside, ...around(lands, [0, -1], 1.4 * unit), ...around([x, y], [0, -1], 2.8 * unit)]);
}
