import type { Point, Surface } from '../../shared/surfaces/surface.ts';

const pieces = 24;

/**
 * The contour line through a place, to `reach` (in θ) along it on both sides; only the place itself where the slope is
 * zero. Each piece goes along the tangent, and then back onto the level by one step of Newton's.
 */
export function contourThrough(
  surface: Pick<Surface, 'value' | 'gradient'>,
  at: Point,
  reach: number,
): readonly Point[] {
  const level = surface.value(...at);
  const side = (step: number): Point[] => {
    const line: Point[] = [];
    let from = at;
    for (let i = 0; i < pieces; i++) {
      const next = along(surface, from, step);
      const exact = next && ontoLevel(surface, next, level);
      if (!exact) break;
      line.push(exact);
      from = exact;
    }
    return line;
  };
  const step = reach / pieces;
  return [...side(-step).reverse(), at, ...side(step)];
}

/** `step` along the contour's direction; null where there is none. */
function along(surface: Pick<Surface, 'gradient'>, from: Point, step: number): Point | null {
  const [x, y] = surface.gradient(...from);
  const slope = Math.hypot(x, y);
  return slope > 0 && Number.isFinite(slope) ? [from[0] - (y / slope) * step, from[1] + (x / slope) * step] : null;
}

function ontoLevel(surface: Pick<Surface, 'value' | 'gradient'>, [x, y]: Point, level: number): Point | null {
  const [slopeX, slopeY] = surface.gradient(x, y);
  const square = slopeX * slopeX + slopeY * slopeY;
  const missing = (level - surface.value(x, y)) / square;
  return Number.isFinite(missing) ? [x + slopeX * missing, y + slopeY * missing] : null;
}
