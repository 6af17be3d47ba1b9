import type { Standing } from '../../shared/protocol/messages.ts';

/** One step of the podium: everybody who shares a place. */
export interface PodiumStep {
  readonly place: number;
  readonly points: number;
  readonly shown: readonly Standing[];
  /** Sharers that there is no room for. */
  readonly hidden: number;
}

/** More balls than this do not stand on one step. */
const mostOnStep = 3;

/**
 * The places 1 to 3 that are taken: 1, 2, 3, or with shared places 1, 3 or 1, 2 or 1 alone. Nobody stands there without
 * points.
 */
export function podiumSteps(standings: readonly Standing[]): readonly PodiumStep[] {
  return [1, 2, 3].flatMap((place) => {
    const sharers = standings.filter((row) => row.place === place && row.points > 0);
    const [first] = sharers;
    if (first === undefined) return [];
    const shown = sharers.slice(0, mostOnStep);
    return [{ place, points: first.points, shown, hidden: sharers.length - shown.length }];
  });
}
