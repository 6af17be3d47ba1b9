import type { Context } from './paint.ts';
import type { Raster } from './worker/jobs.ts';

/** A map over the whole of a picture, enlarged where it has fewer pixels. */
export function paintRaster(
  context: Context,
  { pixels, width, height }: Raster,
  whole: { readonly width: number; readonly height: number },
): void {
  const image = new ImageData(pixels, width, height);
  if (width === whole.width && height === whole.height) {
    context.putImageData(image, 0, 0);
    return;
  }
  const picture = document.createElement('canvas');
  picture.width = width;
  picture.height = height;
  picture.getContext('2d')?.putImageData(image, 0, 0);
  context.drawImage(picture, 0, 0, whole.width, whole.height);
}
