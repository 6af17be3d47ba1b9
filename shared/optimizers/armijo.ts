import type { Point, Surface } from '../surfaces/surface.ts';

/** The first length tried, what it is multiplied by on a refusal, and the share of the promised descent asked for. */
const [firstLength, shrink, promise] = [1, 0.5, 1e-4];
const mostHalvings = 60;

/**
 * One step of steepest descent whose length is halved until the loss falls by at least 10⁻⁴ of what the slope promises
 * (Armijo 1966); null where no length does, which is at a minimum to the last bit.
 */
export function armijoStep(surface: Surface, [x, y]: Point): { readonly point: Point; readonly length: number } | null {
  const [gx, gy] = surface.gradient(x, y);
  const loss = surface.value(x, y);
  const slope = gx * gx + gy * gy;
  let length = firstLength;
  for (let halvings = 0; halvings <= mostHalvings; halvings++) {
    const point = [x - length * gx, y - length * gy] as const;
    if (surface.value(...point) <= loss - promise * length * slope) return { point, length };
    length *= shrink;
  }
  return null;
}
