import type { Race } from '../../shared/race/race.ts';
import { isInside } from '../../shared/surfaces/box.ts';

/** Where the balls are after a step; every ball is in exactly one of the three. */
export interface RaceCounts {
  readonly inside: number;
  readonly onTheWay: number;
  readonly offTheMap: number;
}

/** @param goal G: inside the finish is a loss of at most G, on the map. */
export function raceCounts(race: Race, step: number, goal: number): RaceCounts {
  let inside = 0;
  let offTheMap = 0;
  for (let ball = 0; ball < race.count; ball++) {
    const at = step * race.count + ball;
    const flownAt = race.flownAt[ball]!;
    const flown = flownAt !== -1 && flownAt <= step;
    if (flown || !isInside(race.setup.surface.domain, race.xs[at]!, race.ys[at]!)) offTheMap++;
    else if (race.losses[at]! <= goal) inside++;
  }
  return { inside, onTheWay: race.count - inside - offTheMap, offTheMap };
}

/** The step since which a ball has been inside the finish without a break, up to `step`; null = it is not. */
export function insideSince(race: Race, ball: number, step: number, goal: number): number | null {
  let since: number | null = null;
  for (let at = step; at >= 0; at--) {
    const entry = at * race.count + ball;
    const flownAt = race.flownAt[ball]!;
    if (flownAt !== -1 && flownAt <= at) return since;
    if (race.losses[entry]! > goal || !isInside(race.setup.surface.domain, race.xs[entry]!, race.ys[entry]!))
      return since;
    since = at;
  }
  return since;
}
