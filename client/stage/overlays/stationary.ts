import type { StationaryKind, Surface } from '../../../shared/surfaces/surface.ts';
import type { Line } from '../contours.ts';
import { holds } from '../goal.ts';
import type { StageWords } from '../words.ts';
import { type KeyRow, paintKey } from './key.ts';
import { kinkLines, paintDashes, paintKinks } from './kinks.ts';
import type { Sheet } from './sheet.ts';
import { paintSymbol } from './symbols.ts';

/** Hundredths of the window's height; smaller where the map is full of them. */
const sizes = { radius: 1.45, crowded: 0.95 };
const crowdOf = 24;
const order: readonly StationaryKind[] = ['min', 'saddle', 'max', 'degenerate'];

/** What `stationary` shows of a surface: found once. */
export interface Places {
  readonly points: Surface['stationaryPoints'];
  readonly kinks: readonly Line[];
}

export function placesOf(surface: Surface): Places {
  return {
    points: surface.stationaryPoints.filter(({ point }) => holds(surface.domain, ...point)),
    kinks: kinkLines(surface),
  };
}

/** Stationary points by symbols, kinks by dashed lines, and a key of those that are there. */
export function paintStationary(sheet: Sheet, { points: all, kinks }: Places, words: StageWords): void {
  const { context, layout, palette } = sheet;
  const points = all.filter(({ point }) => holds(layout.window, ...point));
  const { camera, unit } = layout;
  paintKinks(context, kinks, layout, palette);
  const radius = (points.length > crowdOf ? sizes.crowded : sizes.radius) * unit;
  for (const kind of order.toReversed()) {
    for (const { point } of points.filter((one) => one.kind === kind)) {
      paintSymbol(context, kind, camera.x(point[0]), camera.y(point[1]), radius);
    }
  }
  for (const { point } of points) {
    const [x, y] = [camera.x(point[0]), camera.y(point[1])];
    sheet.taken.push({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius });
  }
  const rows: KeyRow[] = order
    .filter((kind) => points.some((one) => one.kind === kind))
    .map((kind) => ({
      text: words.stationary[kind],
      paint: (at, x, y) => paintSymbol(at, kind, x, y, sizes.radius * unit),
    }));
  if (kinks.length > 0) {
    const dash = (x: number, y: number) => new Path2D(`M${x - 2 * unit} ${y}H${x + 2 * unit}`);
    rows.push({ text: words.kink, paint: (at, x, y) => paintDashes(at, dash(x, y), unit, palette) });
  }
  paintKey(sheet, rows);
}
