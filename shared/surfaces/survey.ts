import { cos, PI, sin } from '../math/real.ts';
import { diagonal } from './box.ts';
import { findSharpMinima } from './find-sharp.ts';
import { findStationaryPoints } from './find-stationary.ts';
import { explore } from './stationary.ts';
import type { StationaryPoint, Surface } from './surface.ts';

type Unknown = Pick<Surface, 'value' | 'gradient' | 'hessian' | 'domain' | 'lane' | 'kinks'>;

const directions = 32;
/** Radius of the circle, and how far below a value counts as rounding. */
const [near, rounding] = [1e-3, 1e-12];

/** A place whose Hessian tells nothing, such as one of a curve of minima, and around which nothing is lower. */
function isFlatMinimum({ value, domain }: Unknown, { kind, point: [x, y], value: level }: StationaryPoint): boolean {
  if (kind !== 'degenerate') return false;
  const radius = near * diagonal(domain);
  const floor = level - rounding * (1 + (level < 0 ? -level : level));
  for (let i = 0; i < directions; i++) {
    const angle = (2 * PI * i) / directions;
    if (!(value(x + radius * cos(angle), y + radius * sin(angle)) >= floor)) return false;
  }
  return true;
}

/** What can be found out about the special places of a surface that nobody has described, and its L*. */
export function survey(surface: Unknown): Pick<Surface, 'stationaryPoints' | 'best'> {
  const found = findStationaryPoints(surface);
  const sharp = findSharpMinima(surface);
  const explored = explore(surface, { stationary: found.map(({ point }) => point), sharp });
  let { best } = explored;
  for (const place of found) {
    if (isFlatMinimum(surface, place) && (best === null || place.value < best)) best = place.value;
  }
  return best === explored.best
    ? explored
    : explore(surface, { stationary: found.map(({ point }) => point), sharp, best });
}
