import type { Box } from '../../shared/surfaces/surface.ts';
import { type Area, areaOf, type Camera } from './camera.ts';
import { placeOf } from './ghost-way.ts';
import { type GoalRing, holds } from './goal.ts';
import { type Layout, spotOf } from './layout.ts';
import type { Lens } from './lens.ts';
import type { StageScene } from './scene.ts';
import { sizes } from './sizes.ts';

/** A computed rival as the stage knows it: its name, and where it is after each step. */
export interface StageGhost {
  readonly id: string;
  /** Two letters. */
  readonly tag: string;
  readonly name: string;
  /** θ by step; after the last entry it stays. */
  readonly xs: Float64Array;
  readonly ys: Float64Array;
}

/** Something that is drawn on the map, by its middle: no word of a ghost may lie under it. In pixels. */
export interface Obstacle {
  readonly x: number;
  readonly y: number;
  readonly halfWidth: number;
  readonly halfHeight: number;
}

/** How a ghost is drawn, in pixels. */
export interface GhostMark {
  readonly ghost: StageGhost;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly lettered: boolean;
  /** The middle of its name; null where there is no room for it. */
  readonly label: { readonly x: number; readonly y: number } | null;
}

/** Where ghosts are drawn: on the map, or in the lens over it. */
export interface GhostGround extends Pick<Layout, 'place'> {
  readonly camera: Camera;
  readonly domain: Box;
  /** What is shown, in θ and in pixels. */
  readonly box: Box;
  readonly inner: Area;
  readonly unit: number;
  /** The cross of the start, in pixels: a ghost that stays there is a ring around it, and leaves its word alone. */
  readonly start: readonly [x: number, y: number] | null;
  /** Where balls are small and bare: the finish that the lens shows. */
  isSmall(thetaX: number, thetaY: number): boolean;
  /** What names keep off; null: no names here. */
  readonly fixed: readonly Obstacle[] | null;
}

/** The map: names keep off the finish and the lens. */
export function mapGround(
  { surface, goal, start }: Pick<StageScene, 'surface' | 'goal' | 'start'>,
  rings: readonly GoalRing[],
  layout: Layout,
): GhostGround {
  const { camera, window, inner, lens, unit } = layout;
  const finishes = rings.map(({ bounds }) => obstacleOf(areaOf(camera, bounds)));
  return {
    camera,
    domain: surface.domain,
    box: window,
    inner,
    unit,
    start: spotOf(layout, ...start),
    ...(layout.place && { place: layout.place }),
    isSmall: (x, y) => lens !== null && surface.value(x, y) <= goal,
    fixed: lens === null ? finishes : [...finishes, { ...lens, halfWidth: lens.radius, halfHeight: lens.radius }],
  };
}

/** The lens, whose own names are those of the first in rank. */
export function lensGround(
  { camera, circle: { x, y, radius } }: Pick<Lens, 'camera' | 'circle'>,
  domain: Box,
  unit: number,
): GhostGround {
  const inner = boxAround(x, y, radius, radius);
  return { camera, domain, box: camera.box, inner, unit, start: null, isSmall: () => false, fixed: null };
}

/** Radii and the height of a name, in hundredths of the window's height: no larger than those of players. */
export const ghostSizes = { lettered: 1.85, atStart: 1.3, name: 2.3 };

/**
 * The ghosts that are to be seen, first ones in front. They give way to the players and to the ghosts before them:
 * no ball where `taken` would cover a part of it, letters only where there is room for them, a name only where besides
 * there is nothing that is fixed.
 *
 * @param nameWidth in pixels
 */
export function ghostMarks(
  ghosts: readonly StageGhost[],
  step: number,
  share: number,
  taken: readonly Obstacle[],
  ground: GhostGround,
  nameWidth: (name: string) => number,
): readonly GhostMark[] {
  const { box, unit, start, fixed } = ground;
  const discs: Obstacle[] = [];
  const placed = ghosts.flatMap((ghost) => {
    const [thetaX, thetaY] = placeOf(ghost, step, share);
    if (!holds(box, thetaX, thetaY)) return [];
    const [x, y] = spotOf(ground, thetaX, thetaY);
    const small = ground.isSmall(thetaX, thetaY);
    const covering = [...taken, ...discs];
    const isFree = (size: number) =>
      covering.every((other) => isClear(boxAround(x, y, size * unit, size * unit), other));
    const bare = small ? sizes.inGoal : sizes.bare;
    if (!isFree(bare)) return [];
    const free = !small && isFree(ghostSizes.lettered + sizes.ring);
    const atStart = free && start !== null && Math.hypot(x - start[0], y - start[1]) < ghostSizes.lettered * unit;
    const size = !free ? bare : atStart ? ghostSizes.atStart : ghostSizes.lettered;
    const radius = size * unit;
    discs.push({ x, y, halfWidth: radius, halfHeight: radius });
    return [{ mark: { ghost, x, y, radius, lettered: free && !atStart }, free }];
  });
  const words: Obstacle[] = [];
  const halfHeight = (ghostSizes.name * unit) / 2;
  return placed.map(({ mark, free }, index) => {
    if (!free || fixed === null) return { ...mark, label: null };
    const halfWidth = nameWidth(mark.ghost.name) / 2;
    const others = [...taken, ...fixed, ...words, ...discs.filter((_, disc) => disc !== index)];
    const label = spotsAround(mark, halfWidth, halfHeight, ground).find(({ x, y }) => {
      const spot = boxAround(x, y, halfWidth, halfHeight);
      return isWithin(spot, ground.inner) && others.every((other) => isClear(spot, other));
    });
    if (label) words.push({ ...label, halfWidth, halfHeight });
    return { ...mark, label: label ?? null };
  });
}

/** Right, left, over and under a ball; the last two moved aside at the edge of the map. */
function spotsAround(
  { x, y, radius }: Pick<GhostMark, 'x' | 'y' | 'radius'>,
  halfWidth: number,
  halfHeight: number,
  { inner, unit }: GhostGround,
) {
  const gap = radius + 0.8 * unit;
  const edge = halfWidth + 0.5 * unit;
  const held = Math.min(inner.right - edge, Math.max(inner.left + edge, x));
  return [
    { x: x + gap + halfWidth, y },
    { x: x - gap - halfWidth, y },
    { x: held, y: y - gap - halfHeight },
    { x: held, y: y + gap + halfHeight },
  ];
}

function boxAround(x: number, y: number, halfWidth: number, halfHeight: number): Area {
  return { left: x - halfWidth, right: x + halfWidth, top: y - halfHeight, bottom: y + halfHeight };
}

function isClear(box: Area, { x, y, halfWidth, halfHeight }: Obstacle): boolean {
  return (
    box.right <= x - halfWidth || box.left >= x + halfWidth || box.bottom <= y - halfHeight || box.top >= y + halfHeight
  );
}

function isWithin(box: Area, { left, right, top, bottom }: Area): boolean {
  return box.left > left && box.right < right && box.top > top && box.bottom < bottom;
}

function obstacleOf({ left, right, top, bottom }: Area): Obstacle {
  return {
    x: (left + right) / 2,
    y: (top + bottom) / 2,
    halfWidth: (right - left) / 2,
    halfHeight: (bottom - top) / 2,
  };
}
