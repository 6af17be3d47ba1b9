import type { Move } from '../../../shared/lesson/rounds/move.ts';
import { type Course, strokesOf } from '../../../shared/lesson/rounds/strokes.ts';

/** How a player stands in a round of strokes. */
export interface StrokeRow {
  /** In the order of the balls. */
  readonly ball: number;
  readonly seat: number;
  /** 1, 2, 2: equal results share a place. */
  readonly place: number;
  readonly used: number;
  /** The stroke that led into the goal; null: none has. */
  readonly holedAt: number | null;
  /** Its loss says nothing any more. */
  readonly flown: boolean;
  readonly loss: number;
}

interface Played {
  readonly seat: number;
  readonly moves: readonly Move[];
}

/** Who leads: first who has holed, the fewest strokes first, then the others by loss, last who flew. */
export function strokeRows(course: Course, played: readonly Played[]): readonly StrokeRow[] {
  const rows = played.map(({ seat, moves }, ball) => {
    const { points, holedAt, flownAt } = strokesOf(course, moves);
    const loss = course.surface.value(...points.at(-1)!);
    return { ball, seat, place: 0, used: moves.length, holedAt, flown: flownAt !== null, loss };
  });
  const sorted = rows.toSorted((a, b) => order(a, b) || a.seat - b.seat);
  let place = 0;
  return sorted.map((row, i) => {
    const above = sorted[i - 1];
    if (above === undefined || order(above, row) !== 0) place = i + 1;
    return { ...row, place };
  });
}

function order(a: StrokeRow, b: StrokeRow): number {
  const group = ({ holedAt, flown }: StrokeRow): number => (flown ? 2 : holedAt === null ? 1 : 0);
  if (group(a) !== group(b)) return group(a) - group(b);
  if (a.holedAt !== null && b.holedAt !== null) return a.holedAt - b.holedAt;
  return a.flown ? 0 : a.loss - b.loss;
}

/** How many players have holed, fly no more, or still play. */
export function strokeCounts(rows: readonly StrokeRow[]) {
  const holed = rows.filter(({ holedAt }) => holedAt !== null).length;
  const flown = rows.filter((row) => row.flown).length;
  return { holed, onTheWay: rows.length - holed - flown, flown };
}

/** How many have holed in 1, 2, … strokes, and how many have not. */
export function strokeBars(rows: readonly StrokeRow[], strokes: number) {
  return {
    holedIn: Array.from({ length: strokes }, (_, i) => rows.filter(({ holedAt }) => holedAt === i + 1).length),
    notHoled: rows.filter(({ holedAt }) => holedAt === null).length,
  };
}
