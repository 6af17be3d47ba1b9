import type { Surface } from '../../../shared/surfaces/surface.ts';
import type { Area } from '../camera.ts';
import type { Layout } from '../layout.ts';
import type { Context } from '../paint.ts';
import type { Palette } from '../palette.ts';
import type { Pixel } from './arrow.ts';
import { mathsSize, type Piece, paintMaths, widthOfMaths } from './maths-text.ts';
import type { SlopeScale } from './slopes.ts';
import { boxAt, freeSpot } from './spots.ts';

/** Where an overlay is drawn, and what is there already. */
export interface Sheet {
  readonly context: Context;
  readonly surface: Surface;
  readonly layout: Layout;
  readonly palette: Palette;
  readonly slopes: SlopeScale;
  /** Boxes that letters stand in; a text that is placed is added. */
  readonly taken: Area[];
}

/** Writes a formula at the first free one of these places. */
export function write(sheet: Sheet, formula: readonly Piece[], places: readonly Pixel[]): void {
  const { context, layout, palette, taken } = sheet;
  const { unit, inner } = layout;
  const width = widthOfMaths(context, formula, unit) + 0.8 * unit;
  const height = (mathsSize + 0.6) * unit;
  const spot = freeSpot(places, width, height, inner, taken);
  if (!spot) return;
  taken.push(boxAt(spot, width, height));
  paintMaths(context, formula, ...spot, unit, palette);
}

/** Places around a tip: straight on, then to its sides, then further. `reach`: from the tip to the text's middle. */
export function around([x, y]: Pixel, dx: number, dy: number, reach: number): Pixel[] {
  const ahead = Math.atan2(dy, dx);
  return [1, 1.6].flatMap((far) =>
    [0, 0.9, -0.9, 1.7, -1.7, Math.PI].map(
      (turn): Pixel => [x + Math.cos(ahead + turn) * reach * far * 1.25, y + Math.sin(ahead + turn) * reach * far],
    ),
  );
}
