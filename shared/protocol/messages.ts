import type { Lesson, Round } from '../lesson/lesson.ts';
import type { Choice } from '../race/choice.ts';
import type { RaceResult } from '../race/result.ts';
import type { PaceChange, RosterChange } from '../room/commands.ts';
import type { Pace } from '../room/pace.ts';
import type { Refusal, RefusalWord } from '../room/refusals.ts';
import type { PhaseName } from '../room/room.ts';

/** Grows when a phone of yesterday can no longer talk to the server of today. */
export const version = 1;

export type Role = 'player' | 'host' | 'screen';

/** Every request is answered once: with what it asked for or with a refusal. */
export type Answer<T> = (answer: T | Refusal) => void;

/** The server's time in the room, ms since it opened. */
export interface Clock {
  readonly serverMs: number;
}

export interface Counts {
  readonly joined: number;
  readonly connected: number;
  /** Locked in; 0 in the lobby. */
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
  /** The round that is on, or in the lobby the first one. */
  readonly round: Round | null;
  readonly deadlineAtMs: number | null;
  /** In the race phase: it has reached its last step. */
  readonly raceEnded: boolean;
  readonly locked: boolean;
  readonly counts: Counts;
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
    /** Own result of the last finished heat, from the reveal on. */
    readonly result: RaceResult | null;
    /** Own line of the standings, from `standings` on. */
    readonly standing: Standing | null;
  } | null;
}

/** A line of the standings: the sum over rounds of the better heat. */
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
  /** From the reveal on: the results of the last finished heat. */
  readonly results: readonly SeatResult[] | null;
  /** In `standings` and `podium`. */
  readonly standings: readonly Standing[] | null;
}

export interface SeatResult extends RaceResult {
  readonly seat: number;
  readonly choice: Choice;
}

export type View = PlayerView | StageView;

/** The causes of a race: with them every screen steps the same race itself. */
export interface RaceMessage {
  readonly round: Round;
  readonly roundIndex: number;
  readonly heat: number;
  readonly seed: number;
  /** Seats that race, ascending; `choices` and balls are in this order. */
  readonly seats: readonly number[];
  readonly choices: readonly Choice[];
  readonly pace: Pace;
}

/** `hash` of `hashAt(race, step)`: a screen that differs folds again. */
export interface Beat {
  readonly step: number;
  readonly hash: number;
}

export interface RosterMessage {
  readonly counts: Counts;
  /** Rows that are new or changed since the last message; only sent to host and screens. */
  readonly seats?: readonly PublicSeat[];
  readonly removed?: readonly number[];
}

/** Positions, for a screen whose own fold keeps differing: every step from `fromStep` on. */
export interface PositionsMessage {
  readonly fromStep: number;
  readonly xs: readonly (readonly number[])[];
  readonly ys: readonly (readonly number[])[];
}

export interface Hello {
  readonly version: number;
  readonly role: Role;
  readonly code: string;
  readonly token?: string;
}

export interface ClientToServer {
  hello(request: Hello, answer: Answer<{ view: View; clock: Clock; race: RaceMessage | null }>): void;
  open(
    request: { version: number; lesson: Lesson },
    answer: Answer<{ code: string; token: string; view: View; clock: Clock }>,
  ): void;
  join(request: { nickname: string }, answer: Answer<{ seat: number; token: string }>): void;
  lock(request: { command: number; choice: Choice }, answer: Answer<{ ok: true }>): void;
  clock(request: { t0: number }, answer: Answer<{ t0: number; serverMs: number }>): void;
  mismatch(request: { step: number; hash: number }, answer: Answer<{ race: RaceMessage | null }>): void;
  advance(request: { command: number; turn: number; again?: boolean }, answer: Answer<{ ok: true }>): void;
  pace(request: { command: number; change: PaceChange }, answer: Answer<{ ok: true }>): void;
  roster(request: { command: number; change: RosterChange }, answer: Answer<{ ok: true }>): void;
  close(request: { command: number }, answer: Answer<{ ok: true }>): void;
}

export interface ServerToClient {
  /** At every phase and after a takeover: everything the role may see. */
  view(view: View): void;
  race(race: RaceMessage): void;
  pace(pace: Pace): void;
  beat(beat: Beat): void;
  roster(roster: RosterMessage): void;
  positions(positions: PositionsMessage): void;
  /** This connection is over and must not come back by itself: `replaced`, `room-closed`, removed (`no-seat`). */
  bye(why: { refused: RefusalWord }): void;
}
