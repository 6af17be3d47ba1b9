import type { Box } from '../../../shared/surfaces/surface.ts';
import { paintFrame } from '../frame.ts';
import { fill } from '../layers.ts';
import type { Layout } from '../layout.ts';
import type { Context } from '../paint.ts';
import { night } from '../palette.ts';
import type { Pixel } from './arrow.ts';

/** Radius of what is seen, and its ring, in hundredths of the window's height. */
const sizes = { radius: 11, ring: 0.4 };
/** Arrows longer than this, in hundredths of the height, would end in the dark. */
export const seenReach = sizes.radius - 0.8;
const dark = '#0B1118';

/** A dark cover over everything but the frame of the map; it has a canvas of its own only while it lies there. */
export interface Fog {
  /** Lays the cover with its hole at this place; null: no hole. */
  draw(at: Pixel | null): void;
  lift(): void;
}

export function createFog(element: HTMLElement, layout: Layout, domain: Box): Fog {
  const canvas = document.createElement('canvas');
  fill(canvas, 'fog');
  const { width, height } = layout.camera;
  canvas.width = width;
  canvas.height = height;
  element.append(canvas);
  const context = canvas.getContext('2d');
  let last: Pixel | null | undefined;
  return {
    draw(at) {
      if (!context || (last !== undefined && last?.[0] === at?.[0] && last?.[1] === at?.[1])) return;
      last = at;
      paintFog(context, layout, domain, at);
    },
    lift: () => canvas.remove(),
  };
}

function paintFog(context: Context, layout: Layout, domain: Box, at: Pixel | null): void {
  const { camera, unit } = layout;
  context.fillStyle = dark;
  context.globalCompositeOperation = 'copy';
  context.fillRect(0, 0, camera.width, camera.height);
  context.globalCompositeOperation = 'source-over';
  if (at) {
    const [x, y] = at;
    context.save();
    context.beginPath();
    context.arc(x, y, sizes.radius * unit, 0, 2 * Math.PI);
    context.globalCompositeOperation = 'destination-out';
    context.fill();
    context.restore();
    context.strokeStyle = '#FFFFFF';
    context.lineWidth = sizes.ring * unit;
    context.stroke();
  }
  // Numbers on the dark, whatever the page is.
  paintFrame(context, camera, domain, unit, night);
}
