import type { Arrangement, Place } from '../arrange.ts';
import { sizes } from '../sizes.ts';

/** So far to the sides, in diameters, may a ball of a bunch stand. */
const widest = 6;
const rows = 40;

/**
 * Balls that would cover one another on the curve stand over it in a bunch, the first in rank lowest: each as near to
 * its place as there is room. `curve`: y of the curve over x, in pixels that point down.
 */
export function bunched(
  { places, order, ...rest }: Arrangement,
  curve: (x: number) => number,
  top: number,
  unit: number,
): Arrangement {
  const radius = sizes.lettered * unit;
  const reach = radius + 2 * sizes.ring * unit;
  const apart = 2 * reach;
  const taken: { readonly x: number; readonly y: number }[] = [];
  const moved: Place[] = [...places];
  // Neighbours in a honeycomb touch, to the last bits.
  const least = (0.999 * apart) ** 2;
  const isFree = (x: number, y: number) => taken.every((other) => (other.x - x) ** 2 + (other.y - y) ** 2 >= least);
  const stand = (place: Place, { x, y }: Spot) => {
    taken.push({ x, y });
    moved[place.ball] = { ...place, x, y, radius, lettered: true };
  };
  const crowded: Place[] = [];
  for (const ball of order.toReversed()) {
    const place = places[ball];
    if (!place || place.pin) continue;
    if (isFree(place.x, place.y)) stand(place, place);
    else crowded.push(place);
  }
  for (const place of crowded) {
    const spot = spotsAbove(place, apart).find(
      ({ x, y }) => isFree(x, y) && y - reach >= top && y + reach <= highest(curve, x, reach),
    );
    if (spot) stand(place, spot);
  }
  return { places: moved, order, ...rest };
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** A honeycomb over a place, the nearest first. */
function spotsAbove({ x, y }: Place, apart: number): readonly Spot[] {
  const spots: Spot[] = [];
  const rise = apart * 0.87;
  for (let row = 1; row <= rows; row++) {
    for (let column = -widest; column <= widest; column++) {
      spots.push({ x: x + (column + (row % 2) / 2) * apart, y: y - row * rise });
    }
  }
  const far = (spot: Spot) => Math.hypot((spot.x - x) * 1.25, spot.y - y);
  return spots.sort((a, b) => far(a) - far(b) || a.x - b.x);
}

/** The highest that the curve comes under a ball: y points down. */
function highest(curve: (x: number) => number, x: number, reach: number): number {
  return Math.min(curve(x - reach), curve(x), curve(x + reach));
}
