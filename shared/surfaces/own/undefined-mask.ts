import type { Surface } from '../surface.ts';

/** Cells of the domain, row-major, row 0 at the top (yMax); 1: something there is not a finite number. */
export interface Mask {
  readonly width: number;
  readonly height: number;
  readonly cells: Uint8Array;
}

/**
 * Where loss or slope is undefined or infinite: looked for in the middle of each cell and, at the domain's edge, on the
 * edge. Null where everything is finite.
 */
export function undefinedMask(
  { domain, lane, valueBatch, gradientBatch }: Pick<Surface, 'domain' | 'lane' | 'valueBatch' | 'gradientBatch'>,
  width: number,
  height: number,
): Mask | null {
  const { xMin, xMax, yMin, yMax } = domain;
  // Edges belong to the domain, so the first and the last middle move out onto them.
  const share = (i: number, count: number): number => (i === 0 ? 0 : i === count - 1 ? 1 : (i + 0.5) / count);
  const cells = new Uint8Array(width * height);
  const xs = Float64Array.from({ length: width }, (_, i) => xMin + (xMax - xMin) * share(i, width));
  const ys = new Float64Array(width);
  const [values, byX, byY] = [new Float64Array(width), new Float64Array(width), new Float64Array(width)];
  let found = false;
  for (let row = 0; row < height; row++) {
    ys.fill(lane ? 0 : yMax - (yMax - yMin) * share(row, height));
    valueBatch(xs, ys, values, width);
    gradientBatch(xs, ys, byX, byY, width);
    for (let i = 0; i < width; i++) {
      // A sum is finite only where all of it is.
      if (Number.isFinite(values[i]! - values[i]! + (byX[i]! - byX[i]!) + (byY[i]! - byY[i]!))) continue;
      cells[row * width + i] = 1;
      found = true;
    }
  }
  return found ? { width, height, cells } : null;
}
