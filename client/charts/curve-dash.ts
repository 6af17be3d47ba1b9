/** Curves of several cards are told apart by their dashes, which the table beside the chart repeats. */
const dashes = ['none', '16 8', '3 7', '20 7 3 7'] as const;

/** More curves than this are a tangle: then there are none. */
export const mostCurves = dashes.length;

export function curveDash(card: number): string {
  return dashes[card % dashes.length] ?? 'none';
}
