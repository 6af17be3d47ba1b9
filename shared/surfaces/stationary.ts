import { abs, length } from '../math/exact.ts';
import { eigenvalues } from '../math/matrix2.ts';
import { newtonMove } from './newton-move.ts';
import type { Point, StationaryKind, StationaryPoint, Surface } from './surface.ts';

/** A curvature under this is one that rounding may have left. */
const leastCurvature = 1e-9;
/** Two values this near, as a share of their size (at least 1), are one. */
const valueTolerance = 1e-12;

/** What the eigenvalues of a Hessian, ascending, tell about a place where ∇L = 0. */
export function kindOf(ascending: readonly number[]): StationaryKind {
  const [low, high] = [ascending[0]!, ascending[ascending.length - 1]!];
  if (low > leastCurvature) return 'min';
  if (high < -leastCurvature) return 'max';
  return low < -leastCurvature && high > leastCurvature ? 'saddle' : 'degenerate';
}

type Shape = Pick<Surface, 'value' | 'hessian' | 'lane'>;
type Walkable = Shape & Pick<Surface, 'gradient'>;

/** What the Hessian tells about a place where ∇L = 0. `value` where it is known exactly and rounding would miss it. */
export function stationary(surface: Shape, point: Point, value = surface.value(point[0], point[1])): StationaryPoint {
  const [xx, xy, yy] = surface.hessian(point[0], point[1]);
  // + 0: no −0, which says nothing more of a curvature.
  const ascending = surface.lane ? ([xx, xx] as const) : eigenvalues(xx + 0, xy, yy + 0);
  return { point, kind: kindOf(ascending), value, eigenvalues: ascending };
}

/** What is known about the special places of a surface, before anything is computed. */
export interface Places {
  /** Every point with ∇L = 0 inside the domain, but for a curve of them: exact, or to about four digits. */
  readonly stationary: readonly Point[];
  /** Minima in a kink or on a fence. */
  readonly sharp?: readonly Point[];
  /** L*, where it is not simply the least value of a minimum; null: there is none. */
  readonly best?: number | null;
}

/** A place that is listed exactly moves by rounding only, and stays. */
const exact = 1e-9;
/** From four digits, each doubling them. */
const newtonSteps = 4;

/** The stationary point that was listed as `from`, to the last bits. */
function refine(surface: Walkable, from: Point): Point {
  let [x, y] = from;
  for (let step = 0; step < newtonSteps; step++) {
    const move = newtonMove(surface, x, y);
    if (move === null || (step === 0 && length(...move) < exact)) return from;
    [x, y] = [x - move[0], y - move[1]];
  }
  return [x, y];
}

/** The points with what the surface tells of them, and L*. Values that only rounding keeps from L* become L*. */
export function explore(
  surface: Walkable,
  places: Places,
): { readonly stationaryPoints: readonly StationaryPoint[]; readonly best: number | null } {
  const sharp = (places.sharp ?? []).map((point): StationaryPoint => {
    return { point, kind: 'min', value: surface.value(...point), eigenvalues: [0, 0], sharp: true };
  });
  const found = [...places.stationary.map((point) => stationary(surface, refine(surface, point))), ...sharp];
  let best = places.best ?? null;
  if (places.best === undefined) {
    for (const { kind, value } of found) if (kind === 'min' && (best === null || value < best)) best = value;
  }
  if (best === null) return { stationaryPoints: found, best };
  const least = best;
  const isLeast = (value: number): boolean => abs(value - least) <= valueTolerance * (abs(least) > 1 ? abs(least) : 1);
  return { stationaryPoints: found.map((place) => (isLeast(place.value) ? { ...place, value: least } : place)), best };
}

/** The minima at which the loss is `best`, in the order of `stationaryPoints`; none where the infimum is not reached. */
export function bestMinima(surface: Surface): readonly StationaryPoint[] {
  return surface.stationaryPoints.filter((place) => place.kind === 'min' && place.value === surface.best);
}
