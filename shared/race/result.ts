import type { Verdict } from './verdict.ts';

/** What became of one ball: its fate and what the race is worth. */
export interface RaceResult {
  readonly verdict: Verdict;
  /** Loss at the last step (at the last finite point for a ball that flew). */
  readonly loss: number;
  /** R of ROUNDS (Score), 0 to 100, a whole number. */
  readonly points: number;
  /** 1, 2, 2, 4, …: equal settle step and loss share a place. */
  readonly place: number;
}
