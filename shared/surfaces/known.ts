import { surfaceById } from './index.ts';
import type { OwnSurface, SurfaceName } from './own/spec.ts';
import type { Surface } from './surface.ts';

let ownSurface: ((own: OwnSurface) => Surface) | undefined;

/** Teaches this page or process surfaces that are in no catalogue: a phone loads `own/learn.ts` only where a round needs it. */
export function findOwnSurfacesWith(find: (own: OwnSurface) => Surface): void {
  ownSurface = find;
}

/**
 * The surface that a lesson names, or carries.
 *
 * @throws RangeError for one that is not in the catalogue: `parseLesson` lets none through
 */
export function knownSurface(name: SurfaceName): Surface {
  const surface = typeof name === 'object' ? ownSurface?.(name) : surfaceById(name);
  if (!surface) throw new RangeError(`expected the id of a surface in the catalogue, got "${name}"`);
  return surface;
}
