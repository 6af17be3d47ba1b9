import type { Surface } from '../../../shared/surfaces/surface.ts';
import type { Layout } from '../layout.ts';
import { type Pixel, paintArrow } from './arrow.ts';
import type { Followed } from './followed.ts';
import { numberText, pieces } from './maths-text.ts';
import { type Sheet, write } from './sheet.ts';
import type { SlopeScale } from './slopes.ts';

/** Lengths and widths in hundredths of the window's height. */
const sizes = { least: 8, most: 17, shaft: 0.5, head: 1.9, casing: 0.28 };

/** One partial derivative as an arrow along its axis, uphill where it points; in pixels. */
export interface Partial {
  readonly axis: 'x' | 'y';
  readonly value: number;
  readonly from: Pixel;
  readonly to: Pixel;
}

/**
 * ∂L/∂x and ∂L/∂y at a place, to one scale, so that the two add up to ∇L (which points uphill, against −∇L). The length
 * of their sum goes with the logarithm of ‖∇L‖. None where the slope is 0.
 */
export function partialArrows(
  { gradient }: Pick<Surface, 'gradient'>,
  { at: [x, y] }: Followed,
  { camera, unit }: Layout,
  slopes: SlopeScale,
): readonly Partial[] {
  const [slopeX, slopeY] = gradient(x, y);
  const slope = Math.hypot(slopeX, slopeY);
  if (!(slope > 0) || !Number.isFinite(slope)) return [];
  const scale = ((sizes.least + (sizes.most - sizes.least) * slopes(slope)) * unit) / slope;
  const from: Pixel = [camera.x(x), camera.y(y)];
  return [
    { axis: 'x', value: slopeX, from, to: [from[0] + slopeX * scale, from[1]] },
    { axis: 'y', value: slopeY, from, to: [from[0], from[1] - slopeY * scale] },
  ];
}

/** Both arrows at the first of the followed, each with its name and value. */
export function paintPartials(sheet: Sheet, followed: readonly Followed[]): void {
  const [first] = followed;
  if (!first) return;
  const { context, surface, layout, palette, slopes } = sheet;
  const { unit } = layout;
  const arrows = partialArrows(surface, first, layout, slopes);
  for (const { from, to } of arrows) {
    paintArrow(context, from, to, {
      shaft: sizes.shaft * unit,
      head: sizes.head * unit,
      fill: palette.halo,
      casing: sizes.casing * unit,
      casingColour: palette.halo,
      edge: palette.text,
    });
  }
  for (const { axis, value, from, to } of arrows) {
    const formula = pieces(`∂L/∂${axis} = ${numberText(value)}`);
    write(sheet, formula, axis === 'x' ? besideX(from, to, unit) : besideY(from, to, unit));
  }
}

function besideX(from: Pixel, to: Pixel, unit: number): Pixel[] {
  const side = to[0] < from[0] ? -1 : 1;
  const [x, y] = [to[0] + side * 2 * unit, to[1]];
  return [
    [x, y - 3 * unit],
    [x, y + 3 * unit],
    [x + side * 6 * unit, y],
    [x, y - 6 * unit],
    [x, y + 6 * unit],
  ];
}

function besideY(from: Pixel, to: Pixel, unit: number): Pixel[] {
  const side = to[1] < from[1] ? -1 : 1;
  const [x, y] = [to[0], to[1] + side * 2.6 * unit];
  return [
    [x, y],
    [x + 9 * unit, to[1]],
    [x - 9 * unit, to[1]],
    [x, y + side * 4 * unit],
  ];
}
