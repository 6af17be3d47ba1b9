import type { Surface } from '../../../shared/surfaces/surface.ts';
import type { Area } from '../camera.ts';
import type { Layout } from '../layout.ts';
import type { Context } from '../paint.ts';
import type { Palette } from '../palette.ts';
import type { Pixel } from './arrow.ts';
import { mathsSize, type Piece, paintMaths, widthOfMaths } from './maths-text.ts';
import type { SlopeScale } from './slopes.ts';
import { type Beside, boxAt, freeSpot } from './spots.ts';

/** Where an overlay is drawn, and what is there already. */
export interface Sheet {
  readonly context: Context;
  readonly surface: Surface;
  readonly layout: Layout;
  readonly palette: Palette;
  readonly slopes: SlopeScale;
  /** Boxes that letters and arrows stand in; what is drawn is added. */
  readonly taken: Area[];
  /** Formulas to be written when all arrows are there. */
  readonly notes: Note[];
  /** Formulas stand in here only. */
  readonly area: Area;
  /** No arrow is longer, in pixels. */
  readonly longest: number;
}

interface Note {
  readonly formula: readonly Piece[];
  readonly places: readonly Beside[];
}

/** Keeps the way of an arrow or a line, this wide, free of letters. */
export function occupy({ taken }: Sheet, [x0, y0]: Pixel, [x1, y1]: Pixel, width: number): void {
  const count = Math.min(200, Math.ceil(Math.hypot(x1 - x0, y1 - y0) / width));
  for (let i = 0; i <= count; i++) {
    const share = count === 0 ? 0 : i / count;
    taken.push(boxAt([x0 + (x1 - x0) * share, y0 + (y1 - y0) * share], width, width));
  }
}

/** A formula at the first of these places that will be free. */
export function write({ notes }: Sheet, formula: readonly Piece[], places: readonly Beside[]): void {
  notes.push({ formula, places });
}

export function paintNotes({ context, layout, palette, taken, notes, area }: Sheet): void {
  const { unit } = layout;
  const height = (mathsSize + 0.4) * unit;
  for (const { formula, places } of notes) {
    const width = widthOfMaths(context, formula, unit) + 0.8 * unit;
    const spot = freeSpot(places, width, height, area, taken);
    if (!spot) continue;
    taken.push(boxAt(spot, width, height));
    paintMaths(context, formula, ...spot, unit, palette);
  }
}
