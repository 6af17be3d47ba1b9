import type { ReadFault } from './fault.ts';

/** Steps between the places of an axis may differ by this part of them: files round. */
const tolerance = 0.01;

/** Why these are not the places of evenly spaced rows or columns, rising or falling; null where they are. */
export function axisFault(places: readonly number[], nodes: number): ReadFault | null {
  if (places.length !== nodes) return { word: 'axis-length', found: `${places.length} ≠ ${nodes}` };
  const step = (places[nodes - 1]! - places[0]!) / (nodes - 1);
  const even = places.every((place, i) => Math.abs(place - (places[0]! + i * step)) <= tolerance * Math.abs(step));
  const isWide = Math.abs(step) * (nodes - 1) >= 1e-6 && places.every((place) => Math.abs(place) <= 1e6);
  return even && isWide ? null : { word: 'axis-uneven' };
}

export function isFalling(places: readonly number[]): boolean {
  return places[places.length - 1]! < places[0]!;
}

export function endsOf(places: readonly number[]): readonly [low: number, high: number] {
  const [first, last] = [places[0]!, places[places.length - 1]!];
  return first < last ? [first, last] : [last, first];
}
