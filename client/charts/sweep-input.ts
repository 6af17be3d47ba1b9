import type { Fate } from '../../shared/race/verdict.ts';

/** One dot of the class sweep. */
export interface SweepPlayer {
  readonly seat: number;
  /** On the x axis: the rate, or what the round has in its place. */
  readonly at: number;
  /** Null when it has not settled. */
  readonly settleStep: number | null;
  readonly fate: Fate;
  readonly place: number;
  /** Instead of the player's own two letters; where cards are compared, the card's. */
  readonly letter?: string;
  /** The seat whose colour and shape a small dot has; its own unless said, where cards are compared the card's. */
  readonly markSeat?: number;
}

/** A point of a computed curve. */
export interface CurvePoint {
  readonly at: number;
  /** Null where the run has not settled. */
  readonly settleStep: number | null;
}

/** Where on the x axis a limit lies; `safest` is null where there is no such line. */
export interface AxisLimit {
  readonly cliff: number;
  readonly safest: number | null;
}

export interface SweepInput {
  /** Of the whole chart; 1080 units are the height of the window. */
  readonly width: number;
  readonly height: number;
  readonly range: { readonly min: number; readonly max: number };
  /** The axis begins with a place for 0, which no log axis has. */
  readonly zero?: boolean;
  readonly steps: number;
  readonly players: readonly SweepPlayer[];
  /** One a card, where these are compared. */
  readonly curves: readonly (readonly CurvePoint[])[];
  /** What `limitsReached` answered. */
  readonly limits: readonly AxisLimit[];
  /** The rate under which the race is too short, where that is drawn; its label's widths, with the formula and without. */
  readonly reach?: { readonly at: number; readonly width: number; readonly words: number };
  /** The words above a group in the lane. */
  readonly laneText: (fate: Fate, count: number) => string;
  /** Widths of the two texts at the limits, with their formulas, of the second one without, and of the curve's. */
  readonly labelWidths: {
    readonly cliff: number;
    readonly safest: number;
    readonly safestWords: number;
    readonly curve: number;
  };
}

/** A limit, and where it lies. */
export interface LimitLine {
  readonly x: number;
  readonly limit: AxisLimit;
}

/** A class up to this size has a lettered ball each. */
export const mostLettered = 40;
/** Outer radius of a lettered ball: its letters are then 2.2 hundredths of the height. */
export const ballReach = 28;
/** Outer radius of a small dot, and from one to the next in a stack. */
export const smallReach = 8.5;
export const smallPitch = 18;
/** Height of the strip that holds the texts of the limits. */
export const zoneHeight = 128;
export const kerbWidth = 16;
