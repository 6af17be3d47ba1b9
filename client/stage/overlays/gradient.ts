import type { Surface } from '../../../shared/surfaces/surface.ts';
import type { Layout } from '../layout.ts';
import { type Pixel, paintArrow, shareInside } from './arrow.ts';
import type { Followed } from './followed.ts';
import { pieces } from './maths-text.ts';
import { occupy, type Sheet, write } from './sheet.ts';
import type { SlopeScale } from './slopes.ts';
import { around } from './spots.ts';

/** Lengths and widths in hundredths of the window's height. Even the shortest arrow comes out from under its ball. */
const sizes = { least: 6, most: 15, shaft: 0.62, head: 2.1, casing: 0.28, contour: 5.5, corner: 3.6 };

/** An arrow of −∇L in pixels; the unit vector points down the slope, with the picture's y downwards. */
export interface SlopeArrow {
  readonly from: Pixel;
  readonly to: Pixel;
  readonly direction: Pixel;
}

/**
 * −∇L at a place: its direction is true, square to the contour; its length goes with the logarithm of ‖∇L‖, from 6 to
 * 15 hundredths of the height, and less where the map ends. Null where the slope is 0.
 */
export function gradientArrow(
  { gradient }: Pick<Surface, 'gradient'>,
  { at: [x, y] }: Followed,
  { camera, inner, unit }: Layout,
  slopes: SlopeScale,
  longest = Number.POSITIVE_INFINITY,
): SlopeArrow | null {
  const [slopeX, slopeY] = gradient(x, y);
  const slope = Math.hypot(slopeX, slopeY);
  if (!(slope > 0) || !Number.isFinite(slope)) return null;
  const length = Math.min(longest, (sizes.least + (sizes.most - sizes.least) * slopes(slope)) * unit);
  const direction: Pixel = [-slopeX / slope, slopeY / slope];
  const from: Pixel = [camera.x(x), camera.y(y)];
  const share = shareInside(from, [from[0] + direction[0] * length, from[1] + direction[1] * length], inner, unit);
  return { from, to: [from[0] + direction[0] * length * share, from[1] + direction[1] * length * share], direction };
}

/** The arrows of all followed; at the first also the contour's tangent, the right angle and the name. */
export function paintGradients(sheet: Sheet, followed: readonly Followed[]): void {
  const { context, surface, layout, palette, slopes, longest } = sheet;
  const { unit } = layout;
  followed.toReversed().forEach((one, index) => {
    const arrow = gradientArrow(surface, one, layout, slopes, longest);
    if (!arrow) return;
    const inFocus = index === followed.length - 1;
    occupy(sheet, arrow.from, arrow.to, 1.2 * unit);
    if (inFocus) paintRightAngle(sheet, arrow);
    paintArrow(context, arrow.from, arrow.to, {
      shaft: sizes.shaft * unit,
      head: sizes.head * unit,
      fill: palette.text,
      casing: sizes.casing * unit,
      casingColour: palette.halo,
    });
    if (inFocus) write(sheet, pieces('−∇L'), around(arrow.to, arrow.direction, 0.7 * unit));
  });
}

/** The tangent of the contour through the place, and the mark of a right angle on the side of the arrow. */
function paintRightAngle(
  { context, palette, layout: { unit } }: Sheet,
  { from: [x, y], direction: [dx, dy] }: SlopeArrow,
): void {
  const at = (along: number, aside: number): Pixel => [
    x + (dx * along - dy * aside) * unit,
    y + (dy * along + dx * aside) * unit,
  ];
  const path = new Path2D();
  path.moveTo(...at(0, -sizes.contour));
  path.lineTo(...at(0, sizes.contour));
  path.moveTo(...at(0, sizes.corner));
  path.lineTo(...at(sizes.corner, sizes.corner));
  path.lineTo(...at(sizes.corner, 0));
  context.save();
  for (const [style, width] of [
    [palette.halo, 0.62],
    [palette.text, 0.24],
  ] as const) {
    context.strokeStyle = style;
    context.lineWidth = width * unit;
    context.stroke(path);
  }
  context.restore();
}
