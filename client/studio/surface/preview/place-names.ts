import type { StationaryPoint } from '../../../../shared/surfaces/surface.ts';

/** A name beside a special place: its middle left end, or its right end where it stands at the left. */
export interface PlaceName {
  readonly place: StationaryPoint;
  /** Of the symbol, in pixels. */
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** Left edge of the text in pixels; null: no room for it. */
  readonly left: number | null;
  readonly width: number;
}

export interface NamePlan {
  readonly room: { readonly left: number; readonly right: number };
  /** Height of a line, and from a symbol's middle to its text, in pixels. */
  readonly line: number;
  readonly gap: number;
  readonly at: (place: StationaryPoint) => readonly [x: number, y: number];
  readonly text: (place: StationaryPoint) => string;
  readonly widthOf: (text: string) => number;
}

/** More names than this are no help. */
const mostNames = 8;

/** Names of the lowest places first, at the right of the symbol or else at its left, none over another or a symbol. */
export function nameMany(places: readonly StationaryPoint[], plan: NamePlan): readonly PlaceName[] {
  const { room, line, gap, at, text, widthOf } = plan;
  const taken: (readonly [left: number, right: number, y: number])[] = places.map((place) => {
    const [x, y] = at(place);
    return [x - gap / 2, x + gap / 2, y];
  });
  const isFree = (left: number, right: number, y: number): boolean =>
    left >= room.left &&
    right <= room.right &&
    taken.every(([l, r, other]) => right < l || left > r || Math.abs(other - y) > line);
  return places.map((place, i) => {
    const [x, y] = at(place);
    const words = text(place);
    const width = widthOf(words);
    const left = [x + gap, x - gap - width].find((from) => isFree(from, from + width, y));
    if (i >= mostNames || left === undefined) return { place, x, y, text: words, left: null, width };
    taken.push([left, left + width, y]);
    return { place, x, y, text: words, left, width };
  });
}
