import { markedAt } from '../../../shared/lesson/rounds/classify.ts';
import type { Move } from '../../../shared/lesson/rounds/move.ts';
import type { SurfaceName } from '../../../shared/surfaces/own/spec.ts';
import type { Point, StationaryKind } from '../../../shared/surfaces/surface.ts';

/** What became of one marked point. */
export interface PointNames {
  readonly at: Point;
  readonly kind: StationaryKind;
  readonly eigenvalues: readonly [number, number];
  /** How many named it, and how many of these rightly. */
  readonly named: number;
  readonly right: number;
}

/** Every marked point with how the class named it. */
export function pointNames(
  surface: SurfaceName,
  points: readonly Point[],
  played: readonly { readonly moves: readonly Move[] }[],
): readonly PointNames[] {
  return points.flatMap((at, i) => {
    const marked = markedAt(surface, at);
    if (!marked) return [];
    const names = played.flatMap(({ moves }) => {
      const move = moves[i];
      return move && 'type' in move ? [move.type] : [];
    });
    const right = names.filter((name) => name === marked.kind).length;
    return [{ at, kind: marked.kind, eigenvalues: marked.eigenvalues, named: names.length, right }];
  });
}
