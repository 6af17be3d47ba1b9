import { cut } from '../camera.ts';
import type { Layout } from '../layout.ts';
import { type Pixel, paintArrow } from './arrow.ts';
import type { Followed } from './followed.ts';
import { pieces } from './maths-text.ts';
import { occupy, type Sheet, write } from './sheet.ts';
import { around } from './spots.ts';

/** Widths in hundredths of the window's height. Shorter than `least`, an arrow would lie under its ball. */
const sizes = { least: 3, shaft: 0.5, head: 2, casing: 0.26 };

/**
 * Δθ = θ_k − θ_(k−1) from where the ball is, in the map's own scale: where one more step like the last would lead. Cut
 * at the frame; null before the first step.
 */
export function velocityArrow(
  { at, before }: Followed,
  { camera, window }: Layout,
): { readonly from: Pixel; readonly to: Pixel } | null {
  if (!before) return null;
  const [dx, dy] = [at[0] - before[0], at[1] - before[1]];
  const part = cut(at[0], at[1], at[0] + dx, at[1] + dy, window);
  if (!part || (dx === 0 && dy === 0)) return null;
  return {
    from: [camera.x(at[0]), camera.y(at[1])],
    to: [camera.x(at[0] + dx * part[1]), camera.y(at[1] + dy * part[1])],
  };
}

/** @param colourOf a ball's colour, which its arrow has as well */
export function paintVelocities(sheet: Sheet, followed: readonly Followed[], colourOf: (ball: number) => string): void {
  const { context, layout } = sheet;
  const { unit } = layout;
  followed.toReversed().forEach((one, index) => {
    const arrow = velocityArrow(one, layout);
    if (!arrow) return;
    const { from, to } = arrow;
    const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
    if (Math.hypot(dx, dy) < sizes.least * unit) return;
    occupy(sheet, from, to, 1.2 * unit);
    paintArrow(context, from, to, {
      shaft: sizes.shaft * unit,
      head: sizes.head * unit,
      fill: colourOf(one.ball),
      casing: sizes.casing * unit,
      casingColour: '#FFFFFF',
      edge: '#0F1A24',
    });
    if (index === followed.length - 1) write(sheet, pieces('Δ', 'θ'), around(to, [dx, dy], 0.7 * unit));
  });
}
