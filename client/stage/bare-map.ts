import { heights } from '../../shared/surfaces/heights.ts';
import type { Box, Point, Surface } from '../../shared/surfaces/surface.ts';
import type { Camera } from './camera.ts';
import { paintFence } from './fence.ts';
import { levelsFor } from './levels.ts';
import { drawMap } from './map.ts';
import { type Context, paintLabels } from './paint.ts';
import type { Palette } from './palette.ts';

/** A map on which something is asked: contours and their levels, no start, no finish. */
export interface BareMap {
  readonly surface: Surface;
  /** The part to be seen whole; other than the domain, it has contours of its own. */
  readonly box: Box;
  /** Pixels in one hundredth of the window's height: the contours scale with it. */
  readonly unit: number;
  /** Height of the levels' numbers in pixels; 0: none. */
  readonly labelSize: number;
  readonly family: string;
  /** Where something stands, and how far from its middle no number may, in pixels. */
  readonly marks: readonly Point[];
  readonly room: number;
  readonly palette: Palette;
}

/** Paints what `camera` shows. */
export function paintBareMap(context: Context, camera: Camera, map: BareMap): void {
  const { surface, box, unit, labelSize, family, marks, room, palette } = map;
  const { width, height } = camera;
  const { domain } = surface;
  const isWhole = box === domain;
  const { pixels, labels } = drawMap(
    surface,
    {
      width,
      height,
      box: camera.box,
      unit,
      domain: isWhole ? domain : camera.box,
      labelSize,
      avoid: { circles: marks.map(([x, y]) => [camera.x(x), camera.y(y), room]), ways: [] },
      ...(!isWhole && { levels: levelsFor(heights(surface, box, 64, 64)) }),
    },
    palette,
  );
  context.putImageData(new ImageData(pixels, width, height), 0, 0);
  paintFence(context, surface, camera.box, camera, unit, palette);
  paintLabels(context, labels, labelSize, family, palette);
}
