import { surfaceById } from './index.ts';
import type { Surface } from './surface.ts';

/**
 * The surface that a lesson names.
 *
 * @throws RangeError for one that is not in the catalogue: `parseLesson` lets none through
 */
export function knownSurface(id: string): Surface {
  const surface = surfaceById(id);
  if (!surface) throw new RangeError(`expected the id of a surface in the catalogue, got "${id}"`);
  return surface;
}
