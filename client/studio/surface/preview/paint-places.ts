import type { Point, StationaryKind, StationaryPoint } from '../../../../shared/surfaces/surface.ts';
import { numberText } from '../../../stage/overlays/maths-text.ts';
import { paintSymbol } from '../../../stage/overlays/symbols.ts';
import { type Context, font, haloText, projectorFamily } from '../../../stage/paint.ts';
import type { Palette } from '../../../stage/palette.ts';
import type { PreviewLayout } from './layout.ts';
import { nameMany } from './place-names.ts';

/** In units. */
const sizes = { symbol: 1.5, crowded: 0.95, text: 2.5, gap: 2.4, halo: 0.5 };
const crowd = 24;

/** Stationary points as symbols, and the lowest of them with their kind and loss. */
export function paintPlaces(
  context: Context,
  places: readonly StationaryPoint[],
  at: (place: StationaryPoint) => readonly [x: number, y: number],
  words: Readonly<Record<StationaryKind, string>>,
  { inner, unit }: PreviewLayout,
  palette: Palette,
): void {
  const radius = (places.length > crowd ? sizes.crowded : sizes.symbol) * unit;
  context.save();
  // The lowest last, on top.
  for (const place of places.toReversed()) paintSymbol(context, place.kind, ...at(place), radius);
  context.font = font(projectorFamily, sizes.text * unit, 700);
  const names = nameMany(places, {
    room: { left: inner.left + unit, right: inner.right - unit },
    line: 1.2 * sizes.text * unit,
    gap: sizes.gap * unit,
    at,
    text: ({ kind, value }) => `${words[kind]} ${numberText(value)}`,
    widthOf: (text) => context.measureText(text).width,
  });
  for (const { text, left, width, y } of names) {
    if (left !== null) haloText(context, text, left + width / 2, y, sizes.halo * unit, palette);
  }
  context.restore();
}

/** A ring around the lowest place, which is at an edge. `up`: what is drawn upwards there. */
export function paintMark(
  context: Context,
  [thetaX]: Point,
  up: number,
  words: string,
  { camera, inner, unit }: PreviewLayout,
  palette: Palette,
): void {
  const [x, y] = [camera.x(thetaX), camera.y(up)];
  context.save();
  for (const [style, width] of [
    [palette.halo, 1.1],
    [palette.kerb, 0.6],
  ] as const) {
    context.strokeStyle = style;
    context.lineWidth = width * unit;
    context.beginPath();
    context.arc(x, y, 1.8 * unit, 0, 2 * Math.PI);
    context.stroke();
  }
  context.font = font(projectorFamily, sizes.text * unit, 700);
  const half = context.measureText(words).width / 2;
  const side = x + 3 * unit + 2 * half > inner.right ? -1 : 1;
  const line = Math.min(inner.bottom - 2 * unit, Math.max(inner.top + 2 * unit, y));
  haloText(context, words, x + side * (half + 3 * unit), line, sizes.halo * unit, palette);
  context.restore();
}
