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

/** What two boxes have in common. */
export function common(one: Area, other: Area): Area {
  return {
    left: Math.max(one.left, other.left),
    top: Math.max(one.top, other.top),
    right: Math.min(one.right, other.right),
    bottom: Math.min(one.bottom, other.bottom),
  };
}

export function overlap(one: Area, other: Area): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

/** Where a text may stand: beside a place, in this direction (pixels, y downwards), so far off its edge. */
export interface Beside {
  readonly at: Pixel;
  readonly direction: Pixel;
  readonly gap: number;
}

/** All around a place, beginning with a direction, first near, then further off. */
export function around(at: Pixel, [dx, dy]: Pixel, gap: number): Beside[] {
  const ahead = Math.atan2(dy, dx);
  return [1, 2.5, 5, 8, 12, 17, 23].flatMap((far) =>
    [0, 0.6, -0.6, 1.2, -1.2, 1.8, -1.8, 2.4, -2.4, Math.PI].map((turn) => ({
      at,
      direction: [Math.cos(ahead + turn), Math.sin(ahead + turn)] as const,
      gap: gap * far,
    })),
  );
}

/** The middle of a text of this size that stands there. */
function middleOf({ at: [x, y], direction: [dx, dy], gap }: Beside, width: number, height: number): Pixel {
  return [x + dx * (gap + width / 2), y + dy * (gap + height / 2)];
}

/**
 * The first of these at which a text of this size lies inside `area` and touches nothing that is there; when none is
 * free, the one that touches least; null when none lies inside.
 */
export function freeSpot(
  places: readonly Beside[],
  width: number,
  height: number,
  area: Area,
  taken: readonly Area[],
): Pixel | null {
  let best: Pixel | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const place of places) {
    const middle = middleOf(place, width, height);
    const box = boxAt(middle, width, height);
    if (box.left < area.left || box.right > area.right || box.top < area.top || box.bottom > area.bottom) continue;
    const touched = taken.filter((other) => overlap(box, other)).length;
    if (touched >= least) continue;
    [best, least] = [middle, touched];
    if (touched === 0) break;
  }
  return best;
}
