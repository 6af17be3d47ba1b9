import type { Limit } from '../../shared/race/limits.ts';
import type { SweepPoint } from '../../shared/race/sweep.ts';
import type { Fate } from '../../shared/race/verdict.ts';

/** One dot of the class sweep. */
export interface SweepPlayer {
  readonly seat: number;
  readonly learningRate: number;
  /** Null when it has not settled. */
  readonly settleStep: number | null;
  readonly fate: Fate;
  readonly place: number;
}

export interface SweepInput {
  /** Of the whole chart; 1080 units are the height of the window. */
  readonly width: number;
  readonly height: number;
  readonly range: { readonly min: number; readonly max: number };
  readonly steps: number;
  readonly players: readonly SweepPlayer[];
  readonly curve: readonly SweepPoint[];
  /** What `limitsReached` answered. */
  readonly limits: readonly Limit[];
  /** The words above a group in the lane. */
  readonly laneText: (fate: Fate, count: number) => string;
  /** Widths of the two texts at the limits, with their formulas, and of the second one without. */
  readonly labelWidths: { readonly cliff: number; readonly safest: number; readonly safestWords: number };
}

/** A limit, and where it lies. */
export interface LimitLine {
  readonly x: number;
  readonly limit: Limit;
}

/** Outer radius of a lettered ball: its letters are then 2.2 hundredths of the height. */
export const ballReach = 28;
/** Outer radius of a small dot, and from one to the next in a stack. */
export const smallReach = 8.5;
export const smallPitch = 18;
/** Height of the strip that holds the texts of the limits. */
export const zoneHeight = 128;
export const kerbWidth = 16;
