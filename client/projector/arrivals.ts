import { useRef } from 'preact/hooks';

/** At most so long after the first of those who come together the last one is there, ms. */
const togetherMs = 1200;
const apartMs = 140;

/**
 * For each seat that has come since the page was opened, how many ms it waits for its turn, so that those who come
 * together come in one at a time. Who was there already is not in it.
 */
export function useArrivals(seats: readonly number[]): ReadonlyMap<number, number> {
  const known = useRef<Map<number, number | null> | null>(null);
  known.current = arrivals(known.current, seats);
  return new Map([...known.current].filter((entry): entry is [number, number] => entry[1] !== null));
}

/** What is known of each seat once these are there: its wait in ms, or null where nobody saw it come. */
export function arrivals(
  known: ReadonlyMap<number, number | null> | null,
  seats: readonly number[],
): Map<number, number | null> {
  if (known === null) return new Map(seats.map((seat) => [seat, null]));
  const fresh = seats.filter((seat) => !known.has(seat));
  const each = Math.min(apartMs, togetherMs / Math.max(1, fresh.length));
  return new Map([...known, ...fresh.map((seat, turn) => [seat, turn * each] as const)]);
}
