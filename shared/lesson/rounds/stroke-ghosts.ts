import { min } from '../../math/exact.ts';
import type { Random } from '../../math/random.ts';
import { type RivalId, rivalPath } from '../../optimizers/rivals.ts';
import type { GhostId } from '../../race/ghost-ids.ts';
import { isInside } from '../../surfaces/box.ts';
import type { Point } from '../../surfaces/surface.ts';
import type { Course } from './strokes.ts';

/** Who plays a course without a hand: its name among the ghosts, and how it is computed. */
const players = [
  ['exact', 'exact-line'],
  ['armijo', 'armijo'],
  ['newton', 'damped-newton'],
] as const satisfies readonly (readonly [GhostId, RivalId])[];

type StrokeGhostId = (typeof players)[number][0];

/** A computed player: where it is after each of its strokes, the start first, until it has holed. */
export interface StrokeGhost {
  readonly id: StrokeGhostId;
  readonly points: readonly Point[];
  /** To the goal; null: not within `mostStrokes`. */
  readonly strokes: number | null;
}

/** A ghost that needs more is not counted to the end. */
const mostStrokes = 100;

const noDice: Random = () => 0;

/** Exact line search, Armijo and damped Newton on a course: those of them that can play it. */
export function strokeGhosts({ surface, start, goal }: Course): readonly StrokeGhost[] {
  return players.flatMap(([id, rival]) => {
    const { points } = rivalPath(rival, surface, start, Number.POSITIVE_INFINITY, noDice, mostStrokes);
    if (points.length === 1) return [];
    const holed = points.findIndex((point) => surface.value(...point) <= goal && isInside(surface.domain, ...point));
    const strokes = holed === -1 ? null : holed;
    return [{ id, points: points.slice(0, min(points.length, (strokes ?? mostStrokes) + 1)), strokes }];
  });
}
