import type { Race } from '../../shared/race/race.ts';
import { type Area, areaOf } from './camera.ts';
import { type GoalRing, holds } from './goal.ts';
import { type Layout, spotOf } from './layout.ts';
import { type Note, type Pin, pinsOf } from './pins.ts';
import { sizes } from './sizes.ts';
import type { StageWords } from './words.ts';

/** From so many balls on, only the top three and the focus have letters, names and trails. */
export const crowdOf = 100;

/** Where one ball stands after a step, in pixels, and how it is drawn. */
export interface Place {
  readonly ball: number;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly lettered: boolean;
  /** Behind a hill: it is drawn hollow. */
  readonly hollow?: true;
  readonly pin: Pin | null;
  /** Index of the goal ring it is in, or −1. */
  readonly ring: number;
}

/** The place of a ball's name: its middle in pixels. */
interface Tag {
  readonly ball: number;
  readonly x: number;
  readonly y: number;
}

/** A whole step, arranged. */
export interface Arrangement {
  /** By ball. */
  readonly places: readonly Place[];
  /** Balls from the back to the front. */
  readonly order: readonly number[];
  readonly tags: readonly Tag[];
  readonly notes: readonly Note[];
}

export interface Ranking {
  /** Ball indices, first place first. */
  readonly leaders: readonly number[];
  readonly focus: number | null;
}

/** The balls that carry names, bold trails and letters before all others: top three, then the focus. */
export function headOf({ leaders, focus }: Ranking, count: number): number[] {
  const head = leaders.slice(0, 3).filter((ball) => ball < count);
  if (focus !== null && focus < count && !head.includes(focus)) head.push(focus);
  return head;
}

/** Everything about a step that does not move: sizes, letters, pins, names. `nameWidth` in pixels. */
export function arrange(
  race: Race,
  step: number,
  goal: number,
  rings: readonly GoalRing[],
  ranking: Ranking,
  layout: Layout,
  words: StageWords,
  nameWidth: (ball: number) => number,
  nameOf: (ball: number) => string,
): Arrangement {
  const { count } = race;
  const { unit } = layout;
  const head = headOf(ranking, count);
  const priority = [...new Set([...head, ...ranking.leaders.filter((ball) => ball < count)])];
  const known = new Set(priority);
  for (let ball = 0; ball < count; ball++) if (!known.has(ball)) priority.push(ball);
  const { pins, notes } = pinsOf(race, step, priority, goal, layout, words, nameOf);
  const pinned = new Map(pins.map((pin) => [pin.ball, pin]));
  const crowded = count > crowdOf;
  const discs = new Discs(pins.filter((pin) => pin.shown).map(({ x, y }) => ({ x, y, radius: sizes.lettered * unit })));
  const places: Place[] = new Array(count);
  priority.forEach((ball, index) => {
    const row = step * count + ball;
    const pin = pinned.get(ball) ?? null;
    if (pin) {
      places[ball] = { ball, x: pin.x, y: pin.y, radius: sizes.lettered * unit, lettered: true, pin, ring: -1 };
      return;
    }
    const [thetaX, thetaY] = [race.xs[row]!, race.ys[row]!];
    const [x, y] = spotOf(layout, thetaX, thetaY);
    const inGoal = race.losses[row]! <= goal;
    const ring = inGoal ? rings.findIndex(({ bounds }) => holds(bounds, thetaX, thetaY)) : -1;
    const inLens = inGoal && layout.lens !== null;
    const mayCarry = !inLens && (!crowded || index < head.length);
    const lettered = mayCarry && discs.isFree(x, y, (sizes.lettered + sizes.ring) * unit);
    const bare = inLens ? sizes.inGoal : crowded ? sizes.crowd : sizes.bare;
    const radius = (lettered ? sizes.lettered : bare) * unit;
    discs.add({ x, y, radius });
    places[ball] = { ball, x, y, radius, lettered, pin: null, ring };
  });
  const tags = tagsOf(head, places, notes, rings, layout, nameWidth);
  // The last in rank at the back; the pinned over those on the map; the head in front of all.
  const behind = priority.slice(head.length).reverse();
  const order = [
    ...behind.filter((ball) => !pinned.has(ball)),
    ...behind.filter((ball) => pinned.has(ball)),
    ...head.toReversed(),
  ];
  return { places, order, tags, notes };
}

interface Disc {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Discs that are taken. */
class Discs {
  private readonly taken: Disc[];

  constructor(taken: Disc[]) {
    this.taken = taken;
  }

  add(disc: Disc): void {
    this.taken.push(disc);
  }

  isFree(x: number, y: number, radius: number): boolean {
    return this.taken.every((disc) => (disc.x - x) ** 2 + (disc.y - y) ** 2 >= (disc.radius + radius) ** 2);
  }
}

/** A name beside each ball of the head that is drawn with letters, where it covers no other name, ball or sentence. */
export function tagsOf(
  head: readonly number[],
  places: readonly Place[],
  notes: readonly Note[],
  rings: readonly GoalRing[],
  { camera, inner, unit }: Layout,
  nameWidth: (ball: number) => number,
) {
  const half = (sizes.name * unit) / 2;
  const taken = [
    ...notes.map((note) => boxAround(note.x, note.y, note.text.length * 0.28 * sizes.name * unit, half)),
    ...rings.map((ring) => areaOf(camera, ring.bounds)),
  ];
  const discs = places.filter((place) => place.lettered);
  const tags: Tag[] = [];
  for (const ball of head) {
    const place = places[ball]!;
    if (!place.lettered || place.pin) continue;
    const width = nameWidth(ball) / 2;
    const gap = place.radius + 0.9 * unit;
    const spots = [
      [place.x + gap + width, place.y],
      [place.x - gap - width, place.y],
      [place.x, place.y - gap - half],
      [place.x, place.y + gap + half],
    ] as const;
    for (const [x, y] of spots) {
      const box = boxAround(x, y, width, half);
      const inside =
        box.left > inner.left && box.right < inner.right && box.top > inner.top && box.bottom < inner.bottom;
      const clear = taken.every(
        (other) => box.right < other.left || box.left > other.right || box.bottom < other.top || box.top > other.bottom,
      );
      const free = discs.every(
        (disc) =>
          disc.ball === ball ||
          Math.hypot(Math.max(0, Math.abs(disc.x - x) - width), Math.max(0, Math.abs(disc.y - y) - half)) > disc.radius,
      );
      if (!inside || !clear || !free) continue;
      taken.push(box);
      tags.push({ ball, x, y });
      break;
    }
  }
  return tags;
}

function boxAround(x: number, y: number, halfWidth: number, halfHeight: number): Area {
  return { left: x - halfWidth, right: x + halfWidth, top: y - halfHeight, bottom: y + halfHeight };
}
