import type { Lesson } from '../lesson/lesson.ts';
import type { Answer } from '../lesson/question.ts';
import type { Move } from '../lesson/rounds/move.ts';
import type { Awards } from '../race/awards.ts';
import type { Choice } from '../race/choice.ts';
import type { RaceResult } from '../race/result.ts';
import type { Pace } from './pace.ts';
import type { Shown } from './shown.ts';

/** Version of the list of events in `events.ts`. */
export const schema = 1;

/** Version of the bits of a race: changes when any trajectory may change. */
export const engine = '1';

export const maxSeats = 500;

export type PhaseName = Phase['name'];

/** A phase of a round, and when it ends by itself. */
interface Timed {
  readonly round: number;
  /** 1, 2, … within the round. */
  readonly heat: number;
  /** Null: it ends when the instructor says so, or the clock is stopped. */
  readonly deadlineAtMs: number | null;
  /** What was left when the instructor stopped the clock; null while it runs. */
  readonly pausedLeftMs: number | null;
  /** How much later than that single players may be who were given more time, ms, by seat. */
  readonly laterMs: ReadonlyMap<number, number>;
}

/** Where the room is. A field exists only in the phases where it means something. */
export type Phase =
  | { readonly name: 'lobby' }
  /** Title, formula and question; the instructor speaks. */
  | ({ readonly name: 'brief' } & Timed)
  | ({
      readonly name: 'predict';
      /** 1 before the race; 2 after the reveal, when neighbours have talked. */
      readonly vote: Vote;
      /** Answers so far, by seat. Nobody sees them before the reveal. */
      readonly answers: ReadonlyMap<number, Answer>;
    } & Timed)
  | ({
      readonly name: 'choose';
      /** Locked so far, by seat. */
      readonly choices: ReadonlyMap<number, Choice>;
    } & Timed)
  /** In the kinds without a common race: every player moves at its own pace. */
  | ({
      readonly name: 'move';
      /** By seat, in the order in which they were made. */
      readonly moves: ReadonlyMap<number, readonly Move[]>;
    } & Timed)
  | ({
      readonly name: 'race';
      readonly choices: ReadonlyMap<number, Choice>;
      readonly pace: Pace;
      /** Last journaled step, or the last of all once ended. */
      readonly reachedStep: number;
      readonly ended: boolean;
    } & Timed)
  | ({ readonly name: 'reveal' | 'standings' } & Timed)
  | { readonly name: 'podium' }
  | { readonly name: 'closed' };

export type Vote = 1 | 2;

/** The page `/host`, or the instructor's phone at `/remote`. */
export type Controller = 'host' | 'remote';

/** A finished vote. */
export interface Ballot {
  readonly round: number;
  readonly vote: Vote;
  readonly answers: ReadonlyMap<number, Answer>;
}

export interface Seat {
  readonly seat: number;
  readonly nickname: string;
  readonly tokenHash: string;
  readonly removed: boolean;
  /** From 0; null where there are no teams. */
  readonly team: number | null;
}

/** One finished race: what everyone chose and what became of it. The last two are computed when they are first read. */
export interface Heat {
  readonly round: number;
  readonly heat: number;
  readonly choices: ReadonlyMap<number, Choice>;
  readonly results: ReadonlyMap<number, RaceResult>;
  /** By seat. */
  readonly awards: Awards;
}

/** A finished round of moves: what everyone did and what it was worth. */
export interface PlayedMoves {
  readonly round: number;
  readonly heat: number;
  readonly moves: ReadonlyMap<number, readonly Move[]>;
  readonly points: ReadonlyMap<number, number>;
}

/** A room, as the fold of its events. Immutable: `apply` makes the next one. */
export interface Room {
  readonly id: string;
  readonly code: string;
  readonly seed: number;
  readonly lesson: Lesson;
  readonly hostTokenHash: string;
  /** Of the code that takes the room back on another computer; null in a room of before there was one. */
  readonly takeBackHash: string | null;
  /** Of the instructor's phone, once it was paired. */
  readonly remoteTokenHash: string | null;
  /** Who has the room in hand: exactly one. */
  readonly controller: Controller;
  readonly locked: boolean;
  /** How many teams there are; 0: everyone plays alone. */
  readonly teams: number;
  /** The room goes on by itself after a while. */
  readonly auto: boolean;
  /** What the instructor lets the class see. */
  readonly shown: Shown;
  /** Index = seat number. Removed seats stay, so that a number never means somebody else. */
  readonly seats: readonly Seat[];
  readonly phase: Phase;
  /** Grows by one whenever what the instructor's main button would do changes (a phase, the end of a race). */
  readonly turn: number;
  /** Finished races, oldest first. */
  readonly heats: readonly Heat[];
  /** Finished votes, oldest first. */
  readonly ballots: readonly Ballot[];
  /** Finished rounds of moves, oldest first. */
  readonly played: readonly PlayedMoves[];
}
