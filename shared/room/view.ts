import type { Notes, ShownRaceRound, ShownRound } from '../lesson/lesson.ts';
import type { Answer } from '../lesson/question.ts';
import type { Probe } from '../lesson/rounds/fog.ts';
import type { Move } from '../lesson/rounds/move.ts';
import type { Choice } from '../race/choice.ts';
import type { RaceResult } from '../race/result.ts';
import type { Pace } from './pace.ts';
import type { Controller, PhaseName, Vote } from './room.ts';
import type { Shown } from './shown.ts';

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
  /** A player's own, where it was given more time; null: none, or the clock is stopped. */
  readonly deadlineAtMs: number | null;
  /** The instructor has stopped the clock with so much left, of a player its own; null while it runs or where there is none. */
  readonly pausedLeftMs: number | null;
  /** The room goes on by itself at its deadlines. */
  readonly auto: boolean;
  /** How many teams there are; 0: everyone plays alone. */
  readonly teams: number;
  readonly shown: Shown;
  /** In a survivor's later heats: what the class has measured so far. */
  readonly bracket: Bracket | null;
  /** After this race another heat of the round follows, no reveal; at the reveal: another heat, on other ground. */
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
  readonly team: number | null;
  /** For the instructor only: has answered, locked in, or made every move of this phase; absent where there is none. */
  readonly done?: boolean;
}

export interface PlayerView extends RoomView {
  readonly role: 'player';
  /** Null before joining. */
  readonly you: {
    readonly seat: number;
    readonly nickname: string;
    readonly team: number | null;
    /** Nothing more to do while this phase waits for players: answered, locked in, every move made, holed or flown. */
    readonly done: boolean;
    /** Own moves in this round of moves. */
    readonly moves: readonly Move[];
    /** In `fog`: what the own probes have told, and where they are pooled those of the others. */
    readonly probes: readonly Probe[];
    readonly pooledProbes: readonly Probe[];
    /** What the moves were worth, from the reveal on. */
    readonly movePoints: number | null;
    /** What this seat is named for, at standings and podium. */
    readonly awards: readonly AwardKind[];
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

/** A team's line of the standings: the mean of its members' points. */
export interface TeamStanding {
  readonly team: number;
  readonly members: number;
  readonly points: number;
  readonly place: number;
}

export const awardKinds = ['smoothest', 'boldest', 'cliff', 'prediction', 'comeback'] as const;
export type AwardKind = (typeof awardKinds)[number];

/** What players are named for besides their places. */
export interface Award {
  readonly kind: AwardKind;
  /** At most three who share it; of `cliff` those with the last rate that settled. */
  readonly seats: readonly number[];
  /** Of `cliff` those with the first rate that flew. */
  readonly flew?: readonly number[];
}

/** What a player did in a round of moves. */
export interface SeatMoves {
  readonly seat: number;
  readonly moves: readonly Move[];
}

export interface PlayedSeat extends SeatMoves {
  readonly points: number;
}

/** What the projector shows; the instructor's page and phone see the same and a little more. */
export interface StageView extends RoomView {
  readonly role: 'host' | 'remote' | 'screen';
  /** Who has the room in hand. */
  readonly controller: Controller;
  /** A phone has been paired. */
  readonly paired: boolean;
  /** The titles of all rounds, in order. */
  readonly roundTitles: readonly string[];
  /** On the instructor's phone: what only the instructor reads about the round that is on. */
  readonly notes: Notes | null;
  readonly seats: readonly PublicSeat[];
  /** For the instructor: seats that may be let in again. Their names are gone. */
  readonly removed: readonly number[];
  /** From the reveal on: every answer of a vote, smallest first and nobody's name at it. */
  readonly tallies: readonly Tally[];
  /** From the reveal on: the results of the round's last heat; null where it has no race. */
  readonly results: readonly SeatResult[] | null;
  /** In rounds of strokes everyone's so far; of the other kinds of moves none before the reveal. By seat. */
  readonly moves: readonly SeatMoves[];
  /** From the reveal of a round of moves on, most points first. */
  readonly played: readonly PlayedSeat[] | null;
  /** In `standings` and `podium`. */
  readonly standings: readonly Standing[] | null;
  readonly teamStandings: readonly TeamStanding[] | null;
  readonly awards: readonly Award[];
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

/** Another rate of a seat while racing: the seat, the step to which it is the first time in force, the rate. */
export type ChangedRate = readonly [seat: number, atStep: number, learningRate: number];
