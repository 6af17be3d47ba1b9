import type { Point } from '../../shared/surfaces/surface.ts';
import type { Area } from './camera.ts';
import type { GoalRing } from './goal.ts';
import { centreOf, type Layout } from './layout.ts';
import { areaOfLens } from './lens.ts';
import { levelText } from './levels.ts';
import { type Context, font, projectorFamily } from './paint.ts';
import { bandColours, type Palette } from './palette.ts';

/** Heights and widths in hundredths of the window's height. */
const sizes = { text: 2.4, row: { width: 33, height: 6.4 }, column: { width: 9.6, height: 36 }, word: 5.6, bar: 2.2 };
/** What the frame has around it: kerb, numbers, names of the axes. */
const around = { left: 7.4, right: 2.6, top: 1.6, bottom: 5.6 };
const edge = 1;

/** Where the legend of the shades stands: a row, low to high, or a column with the highest on top. */
export interface LegendPlace {
  readonly area: Area;
  readonly shape: 'row' | 'column';
  /** It lies on the map itself, for want of room around it. */
  readonly onMap: boolean;
}

/** In the surroundings, where no lens is; else in the corner of the frame that is farthest from start and finish. */
export function legendPlace(layout: Layout, start: Point, rings: readonly GoalRing[]): LegendPlace {
  const { camera, inner, lens, unit } = layout;
  const gap = edge * unit;
  const frame = {
    left: inner.left - around.left * unit,
    right: inner.right + around.right * unit,
    top: inner.top - around.top * unit,
    bottom: inner.bottom + around.bottom * unit,
  };
  const whole = { left: gap, right: camera.width - gap, top: gap, bottom: camera.height - gap };
  const taken = lens ? areaOfLens(lens, layout) : null;
  const rooms: readonly Area[] = [
    { ...whole, left: frame.right },
    { ...whole, right: frame.left },
    { ...whole, bottom: frame.top },
    { ...whole, top: frame.bottom },
  ];
  for (const shape of ['row', 'column'] as const) {
    for (const room of rooms) {
      const found = cornersOf(room, shape, unit).find(
        (area) => isWithin(area, room) && !(taken && overlap(area, taken)),
      );
      if (found) return { area: found, shape, onMap: false };
    }
  }
  const inside = { left: inner.left + gap, right: inner.right - gap, top: inner.top + gap, bottom: inner.bottom - gap };
  const away = [start, ...rings.map(({ bounds }) => centreOf(bounds))];
  const far = (area: Area) => {
    const [x, y] = [(area.left + area.right) / 2, (area.top + area.bottom) / 2];
    const nearest = Math.min(
      Number.MAX_VALUE,
      ...away.map(([ax, ay]) => Math.hypot(camera.x(ax) - x, camera.y(ay) - y)),
    );
    return taken && overlap(area, taken) ? nearest - camera.width : nearest;
  };
  const corners = cornersOf(inside, 'row', unit);
  return { area: corners.reduce((best, area) => (far(area) > far(best) ? area : best)), shape: 'row', onMap: true };
}

/** The legend in each corner of a room: top right first, where the eye looks for it. */
function cornersOf({ left, right, top, bottom }: Area, shape: 'row' | 'column', unit: number): Area[] {
  const { width, height } = { width: sizes[shape].width * unit, height: sizes[shape].height * unit };
  return [
    [right - width, top],
    [left, top],
    [right - width, bottom - height],
    [left, bottom - height],
  ].map(([x, y]) => ({ left: x!, right: x! + width, top: y!, bottom: y! + height }));
}

const isWithin = (area: Area, room: Area): boolean =>
  area.left >= room.left && area.right <= room.right && area.top >= room.top && area.bottom <= room.bottom;

const overlap = (one: Area, other: Area): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

/** Which of the levels have their numbers: every one, every second, … as soon as all stand apart. In pixels. */
export function numbered(at: readonly number[], half: readonly number[], gap: number): number[] {
  for (let every = 1; ; every++) {
    const kept = at.map((_, index) => index).filter((index) => index % every === 0);
    const isApart = (index: number, i: number) => {
      const before = kept[i - 1];
      return before === undefined || Math.abs(at[index]! - at[before]!) >= half[index]! + half[before]! + gap;
    };
    if (kept.every(isApart)) return kept;
  }
}

/** Which shade is which loss: every band of the map side by side, with the levels between them. */
export function paintLegend(
  context: Context,
  { area, shape, onMap }: LegendPlace,
  levels: readonly number[],
  unit: number,
  palette: Palette,
  word: string,
): void {
  if (levels.length === 0) return;
  const isRow = shape === 'row';
  const colours = bandColours(palette, levels.length + 1);
  const texts = levels.map(levelText);
  context.save();
  context.fillStyle = palette.halo;
  if (onMap) context.fillRect(area.left, area.top, area.right - area.left, area.bottom - area.top);
  context.font = font(projectorFamily, sizes.text * unit, 700);
  context.textBaseline = 'middle';
  const pad = 0.7 * unit;
  const bar = isRow
    ? {
        left: area.left + sizes.word * unit + pad,
        right: area.right - pad,
        top: area.top + pad,
        depth: sizes.bar * unit,
      }
    : {
        left: area.top + (sizes.text + 1) * unit,
        right: area.bottom - pad,
        top: area.left + pad,
        depth: sizes.bar * unit,
      };
  const length = bar.right - bar.left;
  /** From the low end, along the bar. */
  const along = (share: number) => (isRow ? bar.left + share * length : bar.right - share * length);
  colours.forEach(([red, green, blue], band) => {
    const [from, to] = [along(band / colours.length), along((band + 1) / colours.length)];
    context.fillStyle = `rgb(${red} ${green} ${blue})`;
    if (isRow) context.fillRect(from, bar.top, to - from, bar.depth);
    else context.fillRect(bar.top, to, bar.depth, from - to);
  });
  context.strokeStyle = palette.text;
  context.lineWidth = Math.max(1, 0.16 * unit);
  if (isRow) context.strokeRect(bar.left, bar.top, length, bar.depth);
  else context.strokeRect(bar.top, bar.left, bar.depth, length);
  context.lineWidth = 0.7 * unit;
  context.lineJoin = 'round';
  context.strokeStyle = palette.halo;
  context.fillStyle = palette.text;
  const write = (text: string, x: number, y: number, align: CanvasTextAlign) => {
    context.textAlign = align;
    context.strokeText(text, x, y);
    context.fillText(text, x, y);
  };
  const places = levels.map((_, index) => along((index + 1) / colours.length));
  const halves = texts.map((text) => (isRow ? context.measureText(text).width / 2 : sizes.text * unit * 0.5));
  for (const index of numbered(places, halves, 0.8 * unit)) {
    if (isRow) write(texts[index]!, places[index]!, bar.top + bar.depth + 1.7 * unit, 'center');
    else write(texts[index]!, bar.top + bar.depth + 0.6 * unit, places[index]!, 'left');
  }
  if (isRow) write(word, area.left + pad, bar.top + bar.depth / 2, 'left');
  else write(word, bar.top, area.top + sizes.text * 0.6 * unit, 'left');
  context.restore();
}
