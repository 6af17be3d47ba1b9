import { type Area, areaOf } from '../camera.ts';
import type { Layout } from '../layout.ts';
import { areaOfLens } from '../lens.ts';
import { type Context, font, projectorFamily } from '../paint.ts';
import type { Pixel } from './arrow.ts';
import type { Sheet } from './sheet.ts';
import { boxAt, overlap } from './spots.ts';

/** One line of a key: a sign, drawn around x, y with a thin pen, and what it means; a heading has no sign. */
export interface KeyRow {
  readonly text: string;
  readonly paint: ((context: Context, x: number, y: number) => void) | null;
}

/** Heights and widths in hundredths of the window's height. */
const sizes = { text: 2.5, row: 3.7, sign: 5.4, edge: 1.1 };
/** Kerb and numbers beside the domain. */
const beside = { left: 8.5, right: 3.4 };

/**
 * Where a key of this size stands, its middle in pixels: in the surroundings beside the domain, where the lens is not;
 * else in the corner of the domain that covers least of what is taken.
 */
export function keyPlace(layout: Layout, width: number, height: number, taken: readonly Area[]): Pixel {
  const { camera, inner, lens, unit } = layout;
  const [halfWidth, halfHeight] = [width / 2, height / 2];
  const gap = 1.2 * unit;
  const top = inner.top + halfHeight;
  const bottom = inner.bottom - halfHeight;
  const left = (inner.left - beside.left * unit) / 2;
  const right = (inner.right + beside.right * unit + camera.width) / 2;
  const isRoomy = (room: number) => room >= width + gap;
  const downwards = Array.from(
    { length: 1 + Math.max(0, Math.floor((bottom - top) / unit)) },
    (_, i) => top + i * unit,
  );
  const outside = [
    ...(isRoomy(camera.width - inner.right - beside.right * unit) ? downwards.map((y): Pixel => [right, y]) : []),
    ...(isRoomy(inner.left - beside.left * unit) ? downwards.map((y): Pixel => [left, y]) : []),
  ];
  const aside = lens && areaOfLens(lens, layout);
  const free = outside.find((place) => {
    const box = boxAt(place, width + unit, height + unit);
    return !(aside && overlap(box, aside)) && !taken.some((other) => overlap(box, other));
  });
  if (free) return free;
  const corners = [inner.right - halfWidth - gap, inner.left + halfWidth + gap].flatMap((x) =>
    [top + gap, bottom - gap].map((y): Pixel => [x, y]),
  );
  const blocks = aside ? [...taken, aside] : taken;
  const cost = (place: Pixel) => blocks.filter((other) => overlap(boxAt(place, width, height), other)).length;
  return corners.reduce((best, corner) => (cost(corner) < cost(best) ? corner : best));
}

/** A key on a plate of its own, so that it reads on any ground. */
export function paintKey(sheet: Sheet, rows: readonly KeyRow[]): void {
  if (rows.length === 0) return;
  const { context, layout, palette, surface, taken } = sheet;
  const { unit } = layout;
  context.save();
  context.font = font(projectorFamily, sizes.text * unit, 650);
  const text = Math.max(
    ...rows.map((row) => context.measureText(row.text).width + (row.paint ? sizes.sign * unit : 0)),
  );
  const width = text + 2 * sizes.edge * unit;
  const height = (rows.length * sizes.row + sizes.edge) * unit;
  const place = keyPlace(layout, width, height, [...taken, ...goalsOf(sheet, surface)]);
  const box = boxAt(place, width, height);
  taken.push(box);
  context.fillStyle = palette.halo;
  context.fillRect(box.left, box.top, width, height);
  context.strokeStyle = palette.text;
  context.lineWidth = Math.max(1, 0.19 * unit);
  context.strokeRect(box.left, box.top, width, height);
  rows.forEach((row, i) => {
    const y = box.top + (0.5 * sizes.edge + (i + 0.5) * sizes.row) * unit;
    context.strokeStyle = palette.text;
    context.lineWidth = Math.max(1, 0.19 * unit);
    row.paint?.(context, box.left + (sizes.edge + sizes.sign / 2 - 0.5) * unit, y);
    context.font = font(projectorFamily, sizes.text * unit, 650);
    context.textAlign = 'left';
    context.textBaseline = 'middle';
    context.fillStyle = palette.text;
    context.fillText(row.text, box.left + (sizes.edge + (row.paint ? sizes.sign : 0)) * unit, y + 0.1 * unit);
  });
  context.restore();
}

/** A key must not hide what it explains. */
function goalsOf({ layout: { camera, unit } }: Sheet, { stationaryPoints }: Sheet['surface']): Area[] {
  return stationaryPoints.map(({ point: [x, y] }) => {
    const at = areaOf(camera, { xMin: x, xMax: x, yMin: y, yMax: y });
    return boxAt([at.left, at.top], 3 * unit, 3 * unit);
  });
}
