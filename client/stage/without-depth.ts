import type { Palette } from './palette.ts';

/** One colour for every band: the contour lines stay, and which valley is the deepest does not show. */
export function withoutDepth(palette: Palette): Palette {
  const middle = palette.stops[6]!;
  return { ...palette, stops: [middle, middle] };
}
