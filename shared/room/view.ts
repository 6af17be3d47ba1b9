import type { ShownRaceRound, ShownRound } from '../lesson/lesson.ts';
import type { Answer } from '../lesson/question.ts';
import type { Choice } from '../race/choice.ts';
import type { RaceResult } from '../race/result.ts';
import type { Pace } from './pace.ts';
import type { PhaseName, Vote } from './room.ts';

export interface Counts {
  readonly joined: number;
  readonly connected: number;
  /** Answered while predicting, locked in while choosing, racing in the race, else 0. */
  readonly ready: number;
}

/** What everyone in the room may see of where it is. */
export interface RoomView {
  readonly code: string;
  /** Address that phones can reach, with the code: what the QR says. */
  readonly joinUrl: string;
  readonly lessonTitle: string;
  readonly rounds: number;
  readonly phase: PhaseName;
  readonly turn: number;
  /** Null in lobby (the next round is then in `round`), podium and closed. */
  readonly roundIndex: number | null;
  readonly heat: number;
  /** The round that is on, or in the lobby the first one; until its reveal without its answers. */
  readonly round: ShownRound | null;
  /** In `predict`. */
  readonly vote: Vote | null;
  /** At the reveal: the class may vote once more, when neighbours have talked. */
  readonly mayRevote: boolean;
  readonly deadlineAtMs: number | null;
  /** In a survivor's later heats: what the class has measured so far. */
  readonly bracket: Bracket | null;
  /** After this race another heat of the round follows, no reveal. */
  readonly moreHeats: boolean;
  /** In the race phase: it has reached its last step. */
  readonly raceEnded: boolean;
  readonly locked: boolean;
  readonly counts: Counts;
}

/** The limit lies between the largest rate that has survived and the smallest that has not; null: none yet. */
export interface Bracket {
  readonly survived: number | null;
  readonly crashed: number | null;
}

/** One row of the roster, as the class may see it. Seat tokens never leave the server. */
export interface PublicSeat {
  readonly seat: number;
  readonly nickname: string;
  readonly connected: boolean;
}

export interface PlayerView extends RoomView {
  readonly role: 'player';
  /** Null before joining. */
  readonly you: {
    readonly seat: number;
    readonly nickname: string;
    /** Own choice in this heat, once locked. */
    readonly choice: Choice | null;
    /** Own answer in this vote, or at the reveal and later in the first one. */
    readonly answer: Answer | null;
    /** What that answer was worth, from the reveal on. */
    readonly predictionPoints: number | null;
    /** Own result of the round's last heat, from the reveal on. */
    readonly result: RaceResult | null;
    /** Own line of the standings, from `standings` on. */
    readonly standing: Standing | null;
  } | null;
}

/** A line of the standings: the sum over rounds of prediction and better heat. */
export interface Standing {
  readonly seat: number;
  readonly nickname: string;
  readonly points: number;
  /** Points of this round. */
  readonly roundPoints: number;
  readonly place: number;
}

/** What the projector shows. The host's is the same with `role: 'host'`. */
export interface StageView extends RoomView {
  readonly role: 'host' | 'screen';
  readonly seats: readonly PublicSeat[];
  /** From the reveal on: every answer of a vote, smallest first and nobody's name at it. */
  readonly tallies: readonly Tally[];
  /** From the reveal on: the results of the round's last heat; null where it has no race. */
  readonly results: readonly SeatResult[] | null;
  /** In `standings` and `podium`. */
  readonly standings: readonly Standing[] | null;
}

export interface Tally {
  readonly vote: Vote;
  readonly answers: readonly Answer[];
}

export interface SeatResult extends RaceResult {
  readonly seat: number;
  readonly choice: Choice;
}

export type View = PlayerView | StageView;

/** The causes of a race: with them every screen steps the same race itself. */
export interface RaceMessage {
  /** Without its answers. */
  readonly round: ShownRaceRound;
  readonly roundIndex: number;
  readonly heat: number;
  readonly seed: number;
  /** Seats that race, ascending; `choices` and balls are in this order. */
  readonly seats: readonly number[];
  readonly choices: readonly Choice[];
  readonly pace: Pace;
}

/** What a seat has chosen, with all its changes so far. */
export interface ChangedChoice {
  readonly seat: number;
  readonly choice: Choice;
}
