import type { Race } from '../../shared/race/race.ts';
import type { Box } from '../../shared/surfaces/surface.ts';
import { cut } from './camera.ts';
import { departureTexts, hasFlown, isGrowing, lastDeparture } from './departures.ts';
import { holds } from './goal.ts';
import { type Layout, sizeOf, spotOf } from './layout.ts';
import { sizes } from './sizes.ts';
import type { StageWords } from './words.ts';

export type Side = 'left' | 'right' | 'top' | 'bottom';
const sides: readonly Side[] = ['top', 'right', 'bottom', 'left'];

/** Where a trail left the domain, in θ. */
export interface Exit {
  readonly side: Side;
  readonly x: number;
  readonly y: number;
}

/** A ball that is off the map, kept at the edge. x, y in pixels. */
export interface Pin {
  readonly ball: number;
  readonly side: Side;
  readonly x: number;
  readonly y: number;
  /** False for those that are only counted. */
  readonly shown: boolean;
}

/** A sentence on the map; x, y is its middle in pixels. */
export interface Note {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** Where the ball's trail last left the domain, before `step`; null while the ball is on the map. */
export function exitOf(race: Race, ball: number, step: number, domain: Box): Exit | null {
  const at = (k: number) => [race.xs[k * race.count + ball]!, race.ys[k * race.count + ball]!] as const;
  const [x, y] = at(step);
  let [x0, y0, x1, y1] = [x, y, x, y];
  if (hasFlown(race, ball, step) && holds(domain, x, y)) {
    // It flew from inside the domain in one step and stays where it was: show the way it went.
    const [slopeX, slopeY] = race.setup.surface.gradient(x, y);
    const far = sizeOf(domain) / (Math.hypot(slopeX, slopeY) || 1);
    [x1, y1] = [x - slopeX * far, y - slopeY * far];
  } else if (holds(domain, x, y)) {
    return null;
  } else {
    let last = Math.max(0, step - 1);
    while (last > 0 && !holds(domain, ...at(last))) last--;
    [x0, y0] = at(last);
    [x1, y1] = at(Math.min(last + 1, step));
  }
  const share = cut(x0, y0, x1, y1, domain)?.[1] ?? 0;
  const leftAt = {
    x: clamp(x0 + (x1 - x0) * share, domain.xMin, domain.xMax),
    y: clamp(y0 + (y1 - y0) * share, domain.yMin, domain.yMax),
  };
  const gaps: Record<Side, number> = {
    left: (leftAt.x - domain.xMin) / (domain.xMax - domain.xMin),
    right: (domain.xMax - leftAt.x) / (domain.xMax - domain.xMin),
    bottom: (leftAt.y - domain.yMin) / (domain.yMax - domain.yMin),
    top: (domain.yMax - leftAt.y) / (domain.yMax - domain.yMin),
  };
  return { ...leftAt, side: sides.reduce((best, side) => (gaps[side] < gaps[best] ? side : best)) };
}

/** Most balls that stand at one side before the rest are only counted: more than five become the first four. */
const shownAlone = 5;
const shownOfMany = 4;
/** Distances in hundredths of the height: between pinned balls, from the edge to a ball, from a ball to the sentence. */
const spacing = 6;
const depth = 5.2;
const noteDepth = 9.6;

/**
 * Every ball that is off the map after `step`, in a row at the side it left by, with what became of them.
 *
 * @param nameOf empty where nobody may know it
 */
export function pinsOf(
  race: Race,
  step: number,
  order: readonly number[],
  goal: number,
  layout: Layout,
  words: StageWords,
  nameOf: (ball: number) => string,
) {
  const { domain } = race.setup.surface;
  const exits = new Map<number, Exit>();
  for (const ball of order) {
    const exit = exitOf(race, ball, step, domain);
    if (exit) exits.set(ball, exit);
  }
  const pins: Pin[] = [];
  const notes: Note[] = [];
  for (const side of sides) {
    const balls = [...exits].filter(([, exit]) => exit.side === side);
    if (balls.length === 0) continue;
    const shown = balls.length > shownAlone ? shownOfMany : balls.length;
    const slots = shown < balls.length ? shown + 1 : shown;
    const off = balls.map(([ball]) => ball);
    const departure = lastDeparture(race, step, off);
    const news = departureTexts(race, step, departure, off.length === 1, goal, words, nameOf);
    const text = news.find((one) => fits(one, side, layout)) ?? fateOf(race, step, off, words);
    const { slot, note } = rowAt(
      side,
      balls.map(([, exit]) => exit),
      slots,
      text,
      layout,
    );
    const inRow = balls.slice(0, shown).sort(([, a], [, b]) => a.x - b.x || b.y - a.y);
    inRow.forEach(([ball], index) => {
      pins.push({ ball, side, shown: true, ...slot(index) });
    });
    for (const [ball] of balls.slice(shown)) pins.push({ ball, side, shown: false, ...slot(shown) });
    if (shown < balls.length) notes.push({ text: words.more(balls.length - shown), ...slot(shown) });
    notes.push({ text, ...note });
  }
  return { pins, notes };
}

/** Beside the map's middle there is only room for a short sentence. */
const widestBeside = 0.45;

function fits(text: string, side: Side, { inner, unit }: Layout): boolean {
  const room = (inner.right - inner.left) * (side === 'left' || side === 'right' ? widestBeside : 1);
  return 2 * halfWidthOf(text, unit) + 3 * unit <= room;
}

/** About half the width of a sentence, in pixels. */
function halfWidthOf(text: string, unit: number): number {
  return text.length * 0.28 * sizes.name * unit;
}

/** Pixels of the nth place in the row at a side, and of the sentence beside the row. */
function rowAt(side: Side, exits: readonly Exit[], slots: number, text: string, layout: Layout) {
  const { inner, unit } = layout;
  const across = side === 'top' || side === 'bottom';
  const middle = exits.reduce((sum, exit) => sum + spotOf(layout, exit.x, exit.y)[across ? 0 : 1], 0) / exits.length;
  const halfText = halfWidthOf(text, unit);
  const halfRow = ((slots - 1) / 2) * spacing * unit;
  const half = halfRow + 3.5 * unit;
  const below = 4.2 * unit;
  const centre = across
    ? clamp(middle, inner.left + Math.max(half, halfText), inner.right - Math.max(half, halfText))
    : clamp(middle, inner.top + half, inner.bottom - half - below);
  const inward = (distance: number) => (side === 'top' ? inner.top + distance : inner.bottom - distance);
  const beside = (distance: number) => (side === 'left' ? inner.left + distance : inner.right - distance);
  const slot = (index: number) => {
    const along = centre - halfRow + index * spacing * unit;
    return across ? { x: along, y: inward(depth * unit) } : { x: beside(depth * unit), y: along };
  };
  const note = across
    ? { x: centre, y: inward(noteDepth * unit) }
    : { x: beside(Math.max(depth * unit, halfText + unit)), y: centre + halfRow + below };
  return { slot, note };
}

/** What is true of all of them. */
function fateOf(race: Race, step: number, balls: readonly number[], words: StageWords): string {
  const flown = balls.filter((ball) => hasFlown(race, ball, step)).length;
  if (flown === balls.length) return words.flew;
  if (flown > 0) return words.someFlew(flown);
  return balls.every((ball) => isGrowing(race, ball, step)) ? words.stillGrowing : words.offTheMap;
}

function clamp(value: number, low: number, high: number): number {
  return value < low ? low : value > high ? high : value;
}
