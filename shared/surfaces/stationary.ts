import { eigenvalues } from '../math/matrix2.ts';
import type { Point, StationaryKind, StationaryPoint, Surface } from './surface.ts';

/** A curvature under this is one that rounding may have left. */
const leastCurvature = 1e-9;

/** What the eigenvalues of a Hessian, ascending, tell about a place where ∇L = 0. */
export function kindOf(ascending: readonly number[]): StationaryKind {
  const [low, high] = [ascending[0]!, ascending[ascending.length - 1]!];
  if (low > leastCurvature) return 'min';
  if (high < -leastCurvature) return 'max';
  return low < -leastCurvature && high > leastCurvature ? 'saddle' : 'degenerate';
}

/** What the Hessian tells about a place where ∇L = 0. `value` where it is known exactly and rounding would miss it. */
export function stationary(
  surface: Pick<Surface, 'value' | 'hessian'>,
  point: Point,
  value = surface.value(point[0], point[1]),
): StationaryPoint {
  const ascending = eigenvalues(...surface.hessian(point[0], point[1]));
  return { point, kind: kindOf(ascending), value, eigenvalues: ascending };
}

/** The minima at which the loss is `best`, in the order of `stationaryPoints`; none where the infimum is not reached. */
export function bestMinima(surface: Surface): readonly StationaryPoint[] {
  return surface.stationaryPoints.filter((place) => place.kind === 'min' && place.value === surface.best);
}
