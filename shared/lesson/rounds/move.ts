import type { StationaryKind } from '../../surfaces/surface.ts';
import type { Unfit } from '../choosing.ts';

/** 0: the first knob (x, w₁), 1: the second. */
export type Knob = 0 | 1;

/** One thing that a player does in a round of moves. Which of these it is, the kind of the round says. */
export type Move =
  /** `arrow`: where −∇L points, in degrees counter-clockwise from east, 0 ≤ … < 360. */
  | { readonly angle: number }
  /** `classify`: what the marked point is. */
  | { readonly type: StationaryKind }
  /** `golf`: a in θ ← θ − a∇L. */
  | { readonly length: number }
  /** `one-knob`: where that knob is turned to. */
  | { readonly knob: Knob; readonly to: number }
  /** `fog`: where the slope is asked for. */
  | { readonly x: number };

/** What a kind of moves is: what may be done, and what it is worth. */
export interface Play<R> {
  /** The most moves that a player has. */
  moves(round: R): number;
  /** True when nothing is left to do before that: holed, or flown. */
  isOver?(round: R, made: readonly Move[]): boolean;
  /** Null when the move may follow those that were made. */
  unfit(round: R, made: readonly Move[], move: Move): Unfit | null;
  /** What the moves are worth, a whole number from 0 to 100. */
  points(round: R, made: readonly Move[]): number;
}
