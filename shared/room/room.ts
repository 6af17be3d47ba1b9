import type { Lesson } from '../lesson/lesson.ts';
import type { Answer } from '../lesson/question.ts';
import type { Choice } from '../race/choice.ts';
import type { RaceResult } from '../race/result.ts';
import type { Pace } from './pace.ts';

/** Version of the list of events in `events.ts`. */
export const schema = 1;

/** Version of the bits of a race: changes when any trajectory may change. */
export const engine = '1';

export const maxSeats = 500;

export type PhaseName = Phase['name'];

/** Where the room is. A field exists only in the phases where it means something. */
export type Phase =
  | { readonly name: 'lobby' }
  /** Title, formula and question; the instructor speaks. */
  | { readonly name: 'brief'; readonly round: number; readonly heat: number }
  | {
      readonly name: 'predict';
      readonly round: number;
      readonly heat: number;
      /** 1 before the race; 2 after the reveal, when neighbours have talked. */
      readonly vote: Vote;
      readonly deadlineAtMs: number;
      /** Answers so far, by seat. Nobody sees them before the reveal. */
      readonly answers: ReadonlyMap<number, Answer>;
    }
  | {
      readonly name: 'choose';
      readonly round: number;
      readonly heat: number;
      readonly deadlineAtMs: number;
      /** Locked so far, by seat. */
      readonly choices: ReadonlyMap<number, Choice>;
    }
  | {
      readonly name: 'race';
      readonly round: number;
      readonly heat: number;
      readonly choices: ReadonlyMap<number, Choice>;
      readonly pace: Pace;
      /** Last journaled step, or the last of all once ended. */
      readonly reachedStep: number;
      readonly ended: boolean;
    }
  | { readonly name: 'reveal' | 'standings'; readonly round: number; readonly heat: number }
  | { readonly name: 'podium' }
  | { readonly name: 'closed' };

export type Vote = 1 | 2;

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
}

/** One finished race: what everyone chose and what became of it. Computed when `race-ended` is applied. */
export interface Heat {
  readonly round: number;
  readonly heat: number;
  readonly choices: ReadonlyMap<number, Choice>;
  readonly results: ReadonlyMap<number, RaceResult>;
}

/** A room, as the fold of its events. Immutable: `apply` makes the next one. */
export interface Room {
  readonly id: string;
  readonly code: string;
  readonly seed: number;
  readonly lesson: Lesson;
  readonly hostTokenHash: string;
  readonly locked: boolean;
  /** Index = seat number. Removed seats stay, so that a number never means somebody else. */
  readonly seats: readonly Seat[];
  readonly phase: Phase;
  /** Grows by one whenever what the instructor's main button would do changes (a phase, the end of a race). */
  readonly turn: number;
  /** Finished races, oldest first. */
  readonly heats: readonly Heat[];
  /** Finished votes, oldest first. */
  readonly ballots: readonly Ballot[];
}
