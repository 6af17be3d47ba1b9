import type { Surface } from '../../../shared/surfaces/surface.ts';
import type { Layout } from '../layout.ts';
import { type Pixel, paintArrow, shareInside } from './arrow.ts';
import type { Followed } from './followed.ts';
import { numberText, pieces } from './maths-text.ts';
import { occupy, type Sheet, write } from './sheet.ts';
import type { SlopeScale } from './slopes.ts';
import { around } from './spots.ts';

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
  { camera, inner, unit }: Layout,
  slopes: SlopeScale,
  longest = Number.POSITIVE_INFINITY,
): readonly Partial[] {
  const [slopeX, slopeY] = gradient(x, y);
  const slope = Math.hypot(slopeX, slopeY);
  if (!(slope > 0) || !Number.isFinite(slope)) return [];
  const wanted = Math.min(longest, (sizes.least + (sizes.most - sizes.least) * slopes(slope)) * unit) / slope;
  const from: Pixel = [camera.x(x), camera.y(y)];
  const scale = wanted * shareInside(from, [from[0] + slopeX * wanted, from[1] - slopeY * wanted], inner, unit);
  return [
    { axis: 'x', value: slopeX, from, to: [from[0] + slopeX * scale, from[1]] },
    { axis: 'y', value: slopeY, from, to: [from[0], from[1] - slopeY * scale] },
  ];
}

/** Both arrows at the first of the followed, each with its name and value. */
export function paintPartials(sheet: Sheet, followed: readonly Followed[]): void {
  const [first] = followed;
  if (!first) return;
  const { context, surface, layout, palette, slopes, longest } = sheet;
  const { unit } = layout;
  const arrows = partialArrows(surface, first, layout, slopes, longest);
  for (const { from, to } of arrows) {
    occupy(sheet, from, to, 1.2 * unit);
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
    const outwards: Pixel = axis === 'x' ? [Math.sign(to[0] - from[0]), -1.2] : [0.5, Math.sign(to[1] - from[1])];
    write(sheet, pieces(`∂L/∂${axis} = ${numberText(value)}`), around(to, outwards, 1.1 * unit));
  }
}
