import { fitCamera } from '../../client/stage/camera.ts';
import { drawMap } from '../../client/stage/map.ts';
import { light } from '../../client/stage/palette.ts';
import type { Surface } from '../../shared/surfaces/surface.ts';

const [width, height] = [160, 120];

/** A surface's small map as RGBA: bands, lines and the veil around the domain. Not the layout of a race, which may be tuned. */
export function goldenMap(surface: Surface): Uint8ClampedArray {
  const { domain } = surface;
  const { box } = fitCamera(width, height, domain, { left: 40, top: 10, right: 150, bottom: 110 });
  return drawMap(surface, { width, height, box, unit: 1.5, domain, labelSize: 0 }, light).pixels;
}
