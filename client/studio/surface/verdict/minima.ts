import type { StationaryKind, StationaryPoint } from '../../../../shared/surfaces/surface.ts';

/** What learning rates meet at a minimum; null at a kink, where curvature says nothing. */
export interface MinimumRow {
  readonly place: StationaryPoint;
  readonly curvature: {
    readonly least: number;
    readonly most: number;
    /** κ = λmax / λmin */
    readonly condition: number;
    /** 2/λmax */
    readonly cliff: number;
  } | null;
}

/** Every minimum, the lowest first. */
export function minimaOf(places: readonly StationaryPoint[]): readonly MinimumRow[] {
  return places
    .filter(({ kind }) => kind === 'min')
    .toSorted((a, b) => a.value - b.value)
    .map((place) => {
      const [least, most] = place.eigenvalues;
      return { place, curvature: place.sharp ? null : { least, most, condition: most / least, cliff: 2 / most } };
    });
}

const kinds: readonly StationaryKind[] = ['min', 'saddle', 'max', 'degenerate'];

/** How many there are of each kind; kinds that are not there are left out. */
export function countKinds(places: readonly StationaryPoint[]): readonly (readonly [StationaryKind, number])[] {
  return kinds
    .map((kind) => [kind, places.filter((place) => place.kind === kind).length] as const)
    .filter(([, many]) => many > 0);
}
