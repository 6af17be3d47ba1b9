import { findOwnSurfacesWith } from '../known.ts';
import type { Surface } from '../surface.ts';
import { surfaceOfOwn } from './build.ts';
import type { OwnSurface } from './spec.ts';

/** Surfaces that are kept by their text: two lessons' worth. */
const kept = 24;

const bySpec = new WeakMap<OwnSurface, Surface>();
const byText = new Map<string, Surface>();

/** One object for one spec, however often it comes over the wire: others remember things about a surface. */
function ownSurface(own: OwnSurface): Surface {
  const known = bySpec.get(own);
  if (known) return known;
  const text = JSON.stringify(own);
  const surface = byText.get(text) ?? surfaceOfOwn(own);
  byText.delete(text);
  byText.set(text, surface);
  for (const oldest of byText.keys()) {
    if (byText.size <= kept) break;
    byText.delete(oldest);
  }
  bySpec.set(own, surface);
  return surface;
}

/** From now on `knownSurface` answers for surfaces of lessons' own too. Call it before a page or process meets one. */
export function learnOwnSurfaces(): void {
  findOwnSurfacesWith(ownSurface);
}
