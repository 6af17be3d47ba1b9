import type { Fate } from '../../shared/race/verdict.ts';
import type { ClassTime } from './class-time.ts';

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
  /** Null where there is no race. */
  readonly race: RehearsedRace | null;
}

export interface RehearsedPrediction {
  readonly text: string;
  readonly answered: number;
  readonly bars: readonly Bar[];
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
