import type { Fate } from '../../shared/race/verdict.ts';
import type { ClassTime } from '../../shared/room/class-time.ts';

/** What a class would have seen of a lesson. */
export interface Rehearsal {
  readonly lesson: string;
  readonly title: string;
  readonly players: number;
  readonly seconds: number;
  readonly rounds: readonly RehearsedRound[];
}

export interface RehearsedRound {
  readonly title: string;
  readonly kind: string;
  /** At normal speed, with time to speak. */
  readonly time: ClassTime;
  readonly prediction: RehearsedPrediction | null;
  /** One a heat with a reveal of its own; none where there is no race. */
  readonly races: readonly RehearsedRace[];
  /** Null where it is not a round of moves. */
  readonly moves: RehearsedMoves | null;
}

export interface RehearsedPrediction {
  readonly text: string;
  readonly answered: number;
  readonly bars: readonly Bar[];
}

/** What a round of moves was worth to the class. */
export interface RehearsedMoves {
  readonly players: number;
  readonly best: number;
  readonly mean: number;
}

/** One bar of the histogram of answers. */
export interface Bar {
  readonly label: string;
  readonly count: number;
  readonly right: boolean;
}

export interface RehearsedRace {
  readonly fates: Readonly<Partial<Record<Fate, number>>>;
  readonly settled: number;
  /** Of who has most points; of several the one in the best place. */
  readonly best: { readonly label: string; readonly step: number | null; readonly points: number } | null;
}
