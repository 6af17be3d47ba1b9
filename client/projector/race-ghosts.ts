import { stream } from '../../shared/math/random.ts';
import type { RaceMessage, SeatResult, StageView } from '../../shared/protocol/messages.ts';
import type { Choice } from '../../shared/race/choice.ts';
import type { GhostId } from '../../shared/race/ghost-ids.ts';
import { ghostsOf } from '../../shared/race/ghosts.ts';
import type { Race } from '../../shared/race/race.ts';
import type { StageGhost } from '../stage/ghosts.ts';
import { ghosts as words } from '../text/en/ghosts.ts';

/** The computed rivals of a race as the stage draws them; those that make no sense in it are left out. */
export function raceGhosts(
  race: Race,
  { seed, roundIndex, heat }: Pick<RaceMessage, 'seed' | 'roundIndex' | 'heat'>,
  ids: readonly GhostId[],
  classBest: Choice | null,
): readonly StageGhost[] {
  const dice = () => stream(seed, roundIndex, 'ghost', heat);
  return ghostsOf(race.setup, ids, { classBest, dice }).map(({ id, xs, ys }) => {
    const { tag, name } = words[id];
    return { id, tag, name, xs, ys };
  });
}

type Seen = Pick<StageView, 'roundIndex' | 'heat' | 'results'>;

/** The best choice of the class among the finished heats of a round, as far as this page has seen them. */
export class ClassBest {
  #round: number | null = null;
  /** By heat. */
  readonly #heats = new Map<number, SeatResult>();
  #seen: Seen | null = null;

  /** Every view is to be seen. */
  see(view: Seen): void {
    if (view === this.#seen) return;
    this.#seen = view;
    const { roundIndex, heat, results } = view;
    if (roundIndex !== this.#round) this.#heats.clear();
    this.#round = roundIndex;
    // A round that begins anew has no later heats.
    for (const known of this.#heats.keys()) if (known >= heat) this.#heats.delete(known);
    const first = best(results ?? []);
    if (first) this.#heats.set(heat, first);
  }

  /** The best one of the heats before the one that is on; null while none is known. */
  before({ heat }: Pick<Seen, 'heat'>): Choice | null {
    const earlier = [...this.#heats].flatMap(([known, result]) => (known < heat ? [result] : []));
    return best(earlier)?.choice ?? null;
  }
}

/** With the most points; among equals the first. */
function best(results: readonly SeatResult[]): SeatResult | null {
  return results.reduce<SeatResult | null>((most, each) => (most && most.points >= each.points ? most : each), null);
}
