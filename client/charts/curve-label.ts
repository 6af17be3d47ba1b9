import type { Curve } from './limit-labels.ts';
import type { Box } from './scale.ts';

/** Distance of a candidate from the next one. */
const pitch = 16;
/** From the words to what they stand beside. */
const least = 20;

function apart(one: Box, other: Box): number {
  const wide = Math.max(0, one.left - other.right, other.left - one.right);
  const high = Math.max(0, one.top - other.bottom, other.top - one.bottom);
  return Math.hypot(wide, high);
}

/**
 * The box for words of `width` × `height` as near to the curve as nothing else lets them touch anything; null where
 * there is no such place, or no curve.
 */
export function curveLabel(
  curve: Curve,
  { width, height }: { readonly width: number; readonly height: number },
  room: Box,
  taken: readonly Box[],
): Box | null {
  const points = curve.flat().map(({ x, y }) => ({ left: x, right: x, top: y, bottom: y }));
  if (points.length === 0) return null;
  let best: Box | null = null;
  let nearest = Number.POSITIVE_INFINITY;
  for (let top = room.top; top + height <= room.bottom; top += pitch) {
    for (let left = room.left; left + width <= room.right; left += pitch) {
      const box = { left, right: left + width, top, bottom: top + height };
      const away = Math.min(...points.map((point) => apart(box, point)));
      if (away < least || away >= nearest || taken.some((other) => apart(box, other) < least / 2)) continue;
      nearest = away;
      best = box;
    }
  }
  return best;
}
