import type { Race } from '../../shared/race/race.ts';
import { insideSince } from './race-counts.ts';
import { type Course, sectorsOf } from './sectors.ts';

/** One row of the tower. */
export interface TowerRow {
  readonly ball: number;
  /** 1, 2, 2: equal results share a place. */
  readonly place: number;
  /** The step since which it has been inside the finish; null = it is not. */
  readonly insideSince: number | null;
  readonly loss: number;
  /** It has flown: its loss says nothing. */
  readonly flown: boolean;
  readonly sectors: readonly (number | null)[];
}

/** The first rows of a race after a step, best first. `ranked`: ball indices in the order of `Playback.ranks`. */
export function towerRows(
  race: Race,
  step: number,
  ranked: readonly number[],
  course: Course,
  most = 3,
): readonly TowerRow[] {
  const rows: TowerRow[] = [];
  for (const ball of ranked.slice(0, most)) {
    const since = insideSince(race, ball, step, course.goal);
    const loss = race.losses[step * race.count + ball]!;
    const flownAt = race.flownAt[ball]!;
    const flown = flownAt !== -1 && flownAt <= step;
    const above = rows.at(-1);
    const ties = above !== undefined && above.insideSince === since && above.loss === loss && above.flown === flown;
    rows.push({
      ball,
      place: ties ? above.place : rows.length + 1,
      insideSince: since,
      loss,
      flown,
      sectors: sectorsOf(race, ball, step, course),
    });
  }
  return rows;
}
