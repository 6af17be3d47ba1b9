import type { Circle, Layout } from './layout.ts';
import type { LensFrame } from './lens.ts';
import { paintAt } from './lens-balls.ts';
import { type Context, font, haloText, projectorFamily } from './paint.ts';
import type { Palette } from './palette.ts';
import { sizes } from './sizes.ts';
import type { StageWords } from './words.ts';

/** In hundredths of the window's height: from ball to ball, from row to row, and of the heading. */
const pitch = 5.3;
const rowPitch = 4.9;
const heading = 3.6;
/** A diamond reaches so far out of its row. */
const foot = 0.7;
const mostRows = 2;
/** Under the lens stands its caption. */
const caption = 5;

/** The plate under a lens, in pixels. */
export interface ArrivalsRoom {
  readonly x: number;
  readonly top: number;
  readonly rows: number;
  /** Balls in a row: no wider than the lens. */
  readonly inRow: number;
  readonly bottom: number;
}

/** Where those who have arrived are listed: under a lens that stands beside the map; null where there is no room. */
export function arrivalsRoom({ x, y, radius }: Circle, { inner, unit, camera }: Layout): ArrivalsRoom | null {
  if (x - radius < inner.right && x + radius > inner.left) return null;
  const top = y + radius + caption * unit;
  const rows = Math.min(mostRows, Math.floor((camera.height - top - (heading + foot) * unit) / (rowPitch * unit)));
  const inRow = Math.floor((2 * radius) / (pitch * unit));
  return rows < 1 ? null : { x, top, rows, inRow, bottom: top + (heading + rows * rowPitch + foot) * unit };
}

/** Which balls a plate of so many places lists, and how many more have arrived. */
export function listed(arrived: readonly number[], places: number): { shown: readonly number[]; more: number } {
  const shown = arrived.length <= places ? arrived : arrived.slice(0, places - 1);
  return { shown, more: arrived.length - shown.length };
}

/** The balls inside the finish in the order in which they came to stay, so that none is lost where they lie on one another. */
export function paintArrivals(
  context: Context,
  room: ArrivalsRoom,
  { race, step, ranking, balls, goal }: LensFrame,
  { unit }: Layout,
  palette: Palette,
  words: StageWords,
): void {
  if (race === null) return;
  const arrived = ranking.leaders.filter((ball) => ball < race.count && race.losses[step * race.count + ball]! <= goal);
  if (arrived.length === 0) return;
  context.font = font(projectorFamily, sizes.name * unit, 650);
  haloText(context, words.inFinish(arrived.length), room.x, room.top + 1.9 * unit, 0.45 * unit, palette);
  const { inRow } = room;
  const { shown, more } = listed(arrived, room.rows * inRow);
  const places = shown.length + (more > 0 ? 1 : 0);
  const placeOf = (index: number) => {
    const row = Math.floor(index / inRow);
    const across = Math.min(inRow, places - row * inRow);
    return {
      x: room.x + ((index % inRow) - (across - 1) / 2) * pitch * unit,
      y: room.top + (heading + (row + 0.5) * rowPitch) * unit,
    };
  };
  shown.forEach((ball, index) => {
    const { x, y } = placeOf(index);
    paintAt(context, x, y, balls[ball], sizes.lettered * unit, true, unit);
  });
  if (more === 0) return;
  const { x, y } = placeOf(shown.length);
  context.font = font(projectorFamily, sizes.name * unit, 750);
  haloText(context, words.more(more), x, y, 0.45 * unit, palette);
}
