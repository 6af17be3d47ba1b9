import type { Race } from '../../shared/race/race.ts';
import { heights } from '../../shared/surfaces/heights.ts';
import type { Box, Surface } from '../../shared/surfaces/surface.ts';
import { type GoalRing, holds } from './goal.ts';
import { centreOf } from './layout.ts';
import { levelsFor } from './levels.ts';

/** How many times a close-up may enlarge the map. */
const factors = [1, 1.5, 2, 3, 4, 6, 8, 12, 16, 24, 32] as const;
/** What has to be seen fills at most so much of a new window's side: the rest is room to move. */
const fullest = 0.72;
/** A new window stands on a grid of so many squares a side. */
const squares = 8;
/** It goes nearer only when that makes everything so many times larger … */
const worthwhile = 1.5;
/** … and when it has stood still for this share of the race. */
const restShare = 0.1;

interface Window {
  readonly box: Box;
  readonly factor: number;
  /** The step from which on it is shown. */
  readonly since: number;
}

/**
 * The part of the map that a close-up shows, step by step: all balls that are still on the map, where the next step
 * takes them, and the finish nearest to them, in the proportions of the domain. A fold over the steps, so that a page
 * that comes later shows the same part. The window gives way at once, but goes nearer seldom: it must not swim.
 */
export class CloseUp {
  private readonly rings: readonly GoalRing[];
  private race: Race | null = null;
  private readonly windows: Window[] = [];

  constructor(rings: readonly GoalRing[]) {
    this.rings = rings;
  }

  /** Null: the whole map. @param step at most `race.step`; the row after it should be there, but at the last one */
  at(race: Race, step: number): Box | null {
    if (race !== this.race) {
      this.race = race;
      this.windows.length = 0;
    }
    const { windows } = this;
    const rest = Math.max(4, race.setup.steps * restShare);
    for (let k = windows.length; k <= step; k++) {
      windows.push(
        windowAfter(windows[k - 1] ?? null, neededAt(race, k, this.rings), race.setup.surface.domain, k, rest),
      );
    }
    const { box, factor } = windows[step]!;
    return factor === 1 ? null : box;
  }
}

/** The parts of the goal that a window shows. @param window null: the whole map */
export function ringsIn(window: Box | null, rings: readonly GoalRing[]): readonly GoalRing[] {
  return window === null ? rings : rings.filter(({ bounds }) => holds(window, ...centreOf(bounds)));
}

/** The losses at which contour lines are drawn in a window: those of the whole map are too far apart there. */
export function levelsIn(window: Box, surface: Pick<Surface, 'valueBatch'>): readonly number[] {
  return levelsFor(heights(surface, window, 96, 96));
}

/** What has to be seen between `step` and the next one; null where no ball is on the map. In θ. */
export function neededAt(race: Race, step: number, rings: readonly GoalRing[]): Box | null {
  const { count, xs, ys, flownAt } = race;
  const { domain } = race.setup.surface;
  let box: Box | null = null;
  for (let k = step; k <= Math.min(step + 1, race.step); k++) {
    for (let ball = 0; ball < count; ball++) {
      const [x, y] = [xs[k * count + ball]!, ys[k * count + ball]!];
      const flew = flownAt[ball]! >= 0 && flownAt[ball]! <= k;
      if (!flew && holds(domain, x, y)) box = union(box, { xMin: x, xMax: x, yMin: y, yMax: y });
    }
  }
  if (box === null) return null;
  const goal = nearestTo(box, rings);
  return goal === null ? box : common(union(box, goal), domain);
}

/** @param rest steps for which a window stands still before it goes nearer */
function windowAfter(before: Window | null, needed: Box | null, domain: Box, step: number, rest: number): Window {
  const best = needed === null ? { box: domain, factor: 1 } : windowFor(needed, domain);
  if (before === null) return { ...best, since: step };
  const isSeen =
    needed !== null && holds(before.box, needed.xMin, needed.yMin) && holds(before.box, needed.xMax, needed.yMax);
  const goesNearer = best.factor >= worthwhile * before.factor && step - before.since >= rest;
  return isSeen && !goesNearer ? before : { ...best, since: step };
}

/** The most enlarged window with room around what is needed. */
export function windowFor(needed: Box, domain: Box): { readonly box: Box; readonly factor: number } {
  const [width, height] = [domain.xMax - domain.xMin, domain.yMax - domain.yMin];
  const fits = (factor: number) =>
    needed.xMax - needed.xMin <= (fullest * width) / factor && needed.yMax - needed.yMin <= (fullest * height) / factor;
  const factor = factors.findLast(fits) ?? 1;
  if (factor === 1) return { box: domain, factor };
  const [x, y] = centreOf(needed);
  const [xMin, xMax] = sideAround(x, domain.xMin, domain.xMax, width / factor);
  const [yMin, yMax] = sideAround(y, domain.yMin, domain.yMax, height / factor);
  return { box: { xMin, xMax, yMin, yMax }, factor };
}

/** A side of this length around a place, on the grid, within `low` and `high`. */
function sideAround(place: number, low: number, high: number, length: number): readonly [from: number, to: number] {
  const square = length / squares;
  const from = low + Math.round((place - length / 2 - low) / square) * square;
  const held = Math.min(high - length, Math.max(low, from));
  return [held, held + length];
}

function nearestTo(box: Box, rings: readonly GoalRing[]): Box | null {
  const [x, y] = centreOf(box);
  let nearest: Box | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const { bounds } of rings) {
    const [ringX, ringY] = centreOf(bounds);
    const away = Math.hypot(ringX - x, ringY - y);
    if (away < least) [nearest, least] = [bounds, away];
  }
  return nearest;
}

function union(one: Box | null, other: Box): Box {
  if (one === null) return other;
  return {
    xMin: Math.min(one.xMin, other.xMin),
    xMax: Math.max(one.xMax, other.xMax),
    yMin: Math.min(one.yMin, other.yMin),
    yMax: Math.max(one.yMax, other.yMax),
  };
}

function common(one: Box, other: Box): Box {
  return {
    xMin: Math.max(one.xMin, other.xMin),
    xMax: Math.min(one.xMax, other.xMax),
    yMin: Math.max(one.yMin, other.yMin),
    yMax: Math.min(one.yMax, other.yMax),
  };
}

export function isSameBox(one: Box, other: Box): boolean {
  return one.xMin === other.xMin && one.xMax === other.xMax && one.yMin === other.yMin && one.yMax === other.yMax;
}
