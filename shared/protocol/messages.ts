import type { Pick } from '../lesson/choosing.ts';
import type { Lesson } from '../lesson/lesson.ts';
import type { Answer as Prediction } from '../lesson/question.ts';
import type { Move } from '../lesson/rounds/move.ts';
import type { PaceChange, RosterChange } from '../room/commands.ts';
import type { Pace } from '../room/pace.ts';
import type { Refusal, RefusalWord } from '../room/refusals.ts';
import type { Shown } from '../room/shown.ts';
import type { ChangedRate, Counts, PublicSeat, RaceMessage, SeatMoves, View } from '../room/view.ts';

export type * from '../room/view.ts';

/** Grows when a phone of yesterday can no longer talk to the server of today. */
export const version = 1;

/** `remote`: the instructor's phone. */
export type Role = 'player' | 'host' | 'remote' | 'screen';

/** Every request is answered once: with what it asked for or with a refusal. */
type Answer<T> = (answer: T | Refusal) => void;

/** The server's time in the room, ms since it opened. */
export interface Clock {
  readonly serverMs: number;
}

/** `hash` of `hashAt(race, step)`: a screen that differs folds again. */
export interface Beat {
  readonly step: number;
  readonly hash: number;
  /** Rates that were changed since the last beat, which the hash knows of; a screen may have heard of them before. */
  readonly changed?: readonly ChangedRate[];
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
    answer: Answer<{ code: string; token: string; takeBack: string; view: View; clock: Clock }>,
  ): void;
  join(request: { nickname: string }, answer: Answer<{ seat: number; token: string }>): void;
  predict(request: { command: number; answer: Prediction }, answer: Answer<{ ok: true }>): void;
  /** With what is changed by it; a repeated request gets none, the beat tells. */
  change(
    request: { command: number; learningRate: number },
    answer: Answer<{ ok: true; changed?: readonly ChangedRate[] }>,
  ): void;
  lock(request: { command: number; choice: Pick }, answer: Answer<{ ok: true }>): void;
  /** `index`: how many moves this seat has made before. */
  move(request: { command: number; index: number; move: Move }, answer: Answer<{ ok: true }>): void;
  clock(request: { t0: number }, answer: Answer<{ t0: number; serverMs: number }>): void;
  mismatch(request: { step: number; hash: number }, answer: Answer<{ race: RaceMessage | null }>): void;
  advance(request: { command: number; turn: number; again?: boolean }, answer: Answer<{ ok: true }>): void;
  pace(request: { command: number; change: PaceChange }, answer: Answer<{ ok: true }>): void;
  jump(request: { command: number; turn: number; round: number }, answer: Answer<{ ok: true }>): void;
  time(request: { command: number; seconds: number; seat?: number }, answer: Answer<{ ok: true }>): void;
  auto(request: { command: number; auto: boolean }, answer: Answer<{ ok: true }>): void;
  show(request: { command: number; change: Partial<Shown> }, answer: Answer<{ ok: true }>): void;
  roster(request: { command: number; change: RosterChange }, answer: Answer<{ ok: true }>): void;
  /** Another lesson, in a lobby in which nothing has been played. */
  lesson(request: { command: number; lesson: Lesson }, answer: Answer<{ ok: true }>): void;
  /** Host: a secret for the QR that pairs a phone. It works once and for a minute; a new one ends the old one. */
  offer(request: Record<string, never>, answer: Answer<{ secret: string }>): void;
  /** The instructor's phone, before any hello: two digits that the host sees too, once it has scanned the QR. */
  claim(request: { version: number; code: string; secret: string }, answer: Answer<{ digits: string }>): void;
  /** Host: both show the same digits, or the phone is not mine. `takeBack` is passed on to the phone. */
  confirm(request: { digits: string; mine: boolean; takeBack?: string }, answer: Answer<{ ok: true }>): void;
  /** Host or remote: takes the room in hand; the remote may give it back. */
  control(request: { command: number; give?: boolean }, answer: Answer<{ ok: true }>): void;
  close(request: { command: number }, answer: Answer<{ ok: true }>): void;
}

export interface ServerToClient {
  /** At every phase and after a takeover: everything the role may see. */
  view(view: View): void;
  race(race: RaceMessage): void;
  pace(pace: Pace): void;
  /** To screens: rates of the present race that were changed since the last message. Phones hear of them with the beat. */
  changed(changed: readonly ChangedRate[]): void;
  /** In a round of strokes: the seats that have moved since the last message, with all their moves. */
  moved(moved: readonly SeatMoves[]): void;
  beat(beat: Beat): void;
  roster(roster: RosterMessage): void;
  /** To the host: a phone has scanned the QR and shows these digits. */
  claimed(claimed: { digits: string }): void;
  /** To that phone: it is the room's remote from now on; null: the host did not know it. */
  paired(paired: { token: string; takeBack?: string } | null): void;
  positions(positions: PositionsMessage): void;
  /** To projectors and remotes: the server goes away on purpose and is back in a moment. */
  restarting(): void;
  /** This connection is over and must not come back by itself: `replaced`, `room-closed`, removed (`no-seat`). */
  bye(why: { refused: RefusalWord }): void;
}
