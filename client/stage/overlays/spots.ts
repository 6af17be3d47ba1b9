import type { Area } from '../camera.ts';
import type { Label } from '../labels.ts';
import type { Pixel } from './arrow.ts';

/** The box of a text of this size with its middle at x, y. */
export function boxAt([x, y]: Pixel, width: number, height: number): Area {
  return { left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2 };
}

/** The upright box around a number on a contour line, which may be turned. */
export function boxOfLabel({ x, y, angle, width }: Label, size: number): Area {
  const [cos, sin] = [Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle))];
  return boxAt([x, y], width * cos + size * sin, width * sin + size * cos);
}

export function overlap(one: Area, other: Area): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

/**
 * The first of the places at which a text of this size lies inside `area` and touches nothing that is there; when none
 * is free, the first one inside; else null.
 */
export function freeSpot(
  places: readonly Pixel[],
  width: number,
  height: number,
  area: Area,
  taken: readonly Area[],
): Pixel | null {
  const inside = places.filter((place) => {
    const { left, top, right, bottom } = boxAt(place, width, height);
    return left >= area.left && right <= area.right && top >= area.top && bottom <= area.bottom;
  });
  const isFree = (place: Pixel) => taken.every((other) => !overlap(boxAt(place, width, height), other));
  return inside.find(isFree) ?? inside[0] ?? null;
}
