import type { RaceSettings } from '../../shared/lesson/resolve.ts';
import type { SeatResult } from '../../shared/protocol/messages.ts';
import type { Race } from '../../shared/race/race.ts';
import type { Point, StationaryPoint, Surface } from '../../shared/surfaces/surface.ts';
import { hasSettled } from './examples.ts';
import { trailOf } from './trail.ts';

/** A start, and the valley where its ball ended; null: none. */
interface StartRun {
  readonly seat: number;
  readonly start: Point;
  readonly trail: readonly Point[];
  /** Index among the valleys. */
  readonly valley: number | null;
}

/** A minimum, and how many ended there. */
interface Valley {
  readonly point: Point;
  readonly value: number;
  /** Of the best value. */
  readonly deepest: boolean;
  readonly count: number;
}

export interface StartGroups {
  readonly runs: readonly StartRun[];
  /** Those in which somebody ended, the deepest first. */
  readonly valleys: readonly Valley[];
  /** How many ended in a valley of the best value, and how many such valleys there are. */
  readonly deepest: number;
  readonly deepestValleys: number;
  readonly elsewhere: number;
}

/** Every start of a race with where it led: the minimum nearest to the last position of a ball that came to rest. */
export function startGroups(
  { surface }: Pick<RaceSettings, 'surface'>,
  race: Race,
  seats: readonly number[],
  results: readonly SeatResult[],
): StartGroups {
  const minima = surface.stationaryPoints.filter(({ kind }) => kind === 'min').toSorted((a, b) => a.value - b.value);
  const runs = results
    .filter(({ seat }) => seats.includes(seat))
    .map((result) => {
      const trail = trailOf(race, seats.indexOf(result.seat));
      const rests = hasSettled(result) || result.verdict.fate === 'local';
      return {
        seat: result.seat,
        start: trail[0] ?? race.setup.start,
        trail,
        minimum: rests ? nearest(minima, trail.at(-1)) : null,
      };
    });
  const reached = minima.filter((minimum) => runs.some((run) => run.minimum === minimum));
  const valleys = reached.map((minimum) => ({
    point: minimum.point,
    value: minimum.value,
    deepest: isBest(surface, minimum),
    count: runs.filter((run) => run.minimum === minimum).length,
  }));
  return {
    runs: runs.map(({ minimum, ...run }) => ({ ...run, valley: minimum === null ? null : reached.indexOf(minimum) })),
    valleys,
    deepest: valleys.reduce((sum, { deepest, count }) => sum + (deepest ? count : 0), 0),
    deepestValleys: minima.filter((minimum) => isBest(surface, minimum)).length,
    elsewhere: runs.filter(({ minimum }) => minimum === null).length,
  };
}

function isBest({ best }: Surface, { value }: StationaryPoint): boolean {
  return best !== null && Math.abs(value - best) <= 1e-9 * Math.max(1, Math.abs(best));
}

function nearest(minima: readonly StationaryPoint[], at: Point | undefined): StationaryPoint | null {
  if (at === undefined) return null;
  const distance = ({ point }: StationaryPoint): number => Math.hypot(point[0] - at[0], point[1] - at[1]);
  return minima.reduce<StationaryPoint | null>(
    (best, minimum) => (best === null || distance(minimum) < distance(best) ? minimum : best),
    null,
  );
}
