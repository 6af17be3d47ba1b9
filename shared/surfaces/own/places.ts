import { length } from '../../math/exact.ts';
import { diagonal } from '../box.ts';
import { stationary } from '../stationary.ts';
import type { Point, Surface } from '../surface.ts';
import { survey } from '../survey.ts';
import { bottomBelow, lowestSeen } from './lowest.ts';
import type { OwnShape } from './shape.ts';

/** A place of which the map is told. A painted lake is flat all over: some of it is enough. */
const [mostPlaces, mostFlat] = [200, 12];
/** Shares: of the diagonal, when two places are one; of the heights seen, what a search may miss. */
const [same, missed] = [1e-4, 1e-10];

type Places = Pick<Surface, 'stationaryPoints' | 'best'>;

function surveyed(shape: OwnShape, from: Point): Places {
  const found = survey(shape);
  const bottom = bottomBelow(shape, from);
  if (bottom === null) return found;
  const size = diagonal(shape.domain);
  const isKnown = found.stationaryPoints.some(
    ({ point }) => length(point[0] - bottom[0], point[1] - bottom[1]) <= same * size,
  );
  const place = stationary(shape, bottom);
  if (isKnown || place.kind !== 'min') return found;
  const best = found.best === null || place.value < found.best ? place.value : found.best;
  return { stationaryPoints: [...found.stationaryPoints, place], best };
}

/**
 * The special places of a surface that nobody has described, fewer where there are very many, and its L*. Null where no
 * minimum inside the domain is as low as everything that was seen: the best place is outside.
 */
export function placesOf(
  shape: OwnShape,
):
  | { readonly stationary: readonly Point[]; readonly sharp: readonly Point[]; readonly best: number }
  | { readonly at: Point } {
  const lowest = lowestSeen(shape);
  const { stationaryPoints, best } = surveyed(shape, lowest.at);
  if (best === null || lowest.value < best - missed * lowest.range) return { at: lowest.at };
  let flat = 0;
  const told = stationaryPoints
    .filter(({ kind, sharp }) => sharp || kind !== 'degenerate' || ++flat <= mostFlat)
    .toSorted((a, b) => a.value - b.value)
    .slice(0, mostPlaces);
  const of = (isSharp: boolean): readonly Point[] =>
    told.flatMap(({ point, sharp = false }) => (sharp === isSharp ? [point] : []));
  return { stationary: of(false), sharp: of(true), best };
}
