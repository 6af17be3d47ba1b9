import type { MapPoint } from '../../../shared/lesson/lesson.ts';
import { knownSurface } from '../../../shared/surfaces/known.ts';
import type { Point, Surface } from '../../../shared/surfaces/surface.ts';

/** A marked point with its number, from 1 on. */
export interface NumberedPoint {
  readonly number: number;
  readonly at: Point;
}

/** One map with all its marked points. */
export interface MapGroup {
  readonly surface: Surface;
  readonly points: readonly NumberedPoint[];
}

/** The points by their surfaces, both in the order in which they come. */
export function groupsOf(points: readonly MapPoint[]): readonly MapGroup[] {
  const numbered = points.map(({ surface, at }, i) => ({ surface: knownSurface(surface), number: i + 1, at }));
  return [...new Set(numbered.map(({ surface }) => surface))].map((shared) => ({
    surface: shared,
    points: numbered.filter(({ surface }) => surface === shared).map(({ number, at }) => ({ number, at })),
  }));
}

export interface MapGrid {
  readonly columns: number;
  readonly rows: number;
  /** Columns that each map takes. */
  readonly spans: readonly number[];
}

/** A map so many times as wide as high takes two columns where there are two. */
const wide = 1.6;

/**
 * The grid in which the maps together are largest. `aspects`: width over height of each; `caption`: above each, in the
 * same unit as the room.
 */
export function gridOf(aspects: readonly number[], width: number, height: number, caption: number): MapGrid {
  const grids = aspects.map((_, i): MapGrid => {
    const columns = i + 1;
    const spans = aspects.map((aspect) => (aspect > wide && columns > 1 ? 2 : 1));
    const cells = spans.reduce((sum, span) => sum + span, 0);
    return { columns, rows: Math.ceil(cells / columns), spans };
  });
  const area = ({ columns, rows, spans }: MapGrid): number =>
    aspects.reduce((sum, aspect, i) => {
      const high = Math.min(height / rows - caption, (spans[i]! * width) / columns / aspect);
      return sum + high * high * aspect;
    }, 0);
  return grids.reduce((best, grid) => (area(grid) > area(best) ? grid : best));
}
