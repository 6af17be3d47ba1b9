import type { Pick } from '../lesson/choosing.ts';
import type { Lesson } from '../lesson/lesson.ts';
import type { Answer } from '../lesson/question.ts';
import type { Move } from '../lesson/rounds/move.ts';
import type { Controller } from './room.ts';
import type { Shown } from './shown.ts';

/** What someone wants. Who asks is `By`, established from the connection and never from the payload. */
export type Command =
  | { readonly type: 'join'; readonly nickname: string; readonly tokenHash: string }
  | { readonly type: 'predict'; readonly answer: Answer }
  /** In a `throttle` race: another rate from now on. */
  | { readonly type: 'change'; readonly learningRate: number }
  | { readonly type: 'lock'; readonly choice: Pick }
  /** In a round of moves. `index`: how many the player has made before, so that a second tap does nothing. */
  | { readonly type: 'move'; readonly index: number; readonly move: Move }
  | {
      readonly type: 'advance';
      /** `Room.turn` of the screen that was clicked: a click on an old screen does nothing. */
      readonly turn: number;
      /** On standings: the same round once more. On the reveal: the same vote once more. */
      readonly again?: boolean;
    }
  /** To a round of the lesson, which begins anew; the one that is on is restarted. */
  | { readonly type: 'jump'; readonly turn: number; readonly round: number }
  /** For everyone, or for one player. */
  | { readonly type: 'more-time'; readonly seconds: number; readonly seat?: number }
  | { readonly type: 'auto'; readonly auto: boolean }
  | { readonly type: 'show'; readonly change: Partial<Shown> }
  | { readonly type: 'pace'; readonly change: PaceChange }
  | { readonly type: 'roster'; readonly change: RosterChange }
  /** Another lesson, prepared, in a lobby in which nothing has been played. */
  | { readonly type: 'lesson'; readonly lesson: Lesson }
  | { readonly type: 'close' }
  /** The phone that was paired has the room in hand from now on. Asked by the page that has it now. */
  | { readonly type: 'pair'; readonly remoteTokenHash: string }
  /** Who asks takes the room in hand, or gives it from the phone back to `/host`. */
  | { readonly type: 'control'; readonly give?: boolean }
  /** Time passes: deadlines, the end of a race. Sent by the heartbeat. */
  | { readonly type: 'time' }
  /** The server is about to stop: how far a race is gets written down, to the step. */
  | { readonly type: 'suspend' }
  /** The first command after a restart of the server: a race goes on, one second ahead. */
  | { readonly type: 'resume' };

export type PaceChange =
  | { readonly kind: 'pause' }
  | { readonly kind: 'resume' }
  | { readonly kind: 'step' }
  | { readonly kind: 'skip' }
  | { readonly kind: 'speed'; readonly speed: Speed };

export const speeds = [0.5, 1, 2, 4] as const;
export type Speed = (typeof speeds)[number];

export type RosterChange =
  | { readonly kind: 'remove' | 'readmit'; readonly seat: number }
  | { readonly kind: 'rename'; readonly seat: number; readonly nickname: string }
  | { readonly kind: 'lock'; readonly locked: boolean }
  /** So many teams of equal size, or none (0). */
  | { readonly kind: 'teams'; readonly teams: number }
  | { readonly kind: 'team'; readonly seat: number; readonly team: number };

/** Who asks: a player in a seat, somebody who has none yet, the instructor, or the server itself. */
export type By =
  | { readonly role: 'player'; readonly seat: number }
  | { readonly role: 'newcomer' }
  | { readonly role: Controller }
  | { readonly role: 'server' };

/** What `decide` may know besides the room: time and who is there. Nothing else. */
export interface Context {
  /** Room time: ms since the room opened. */
  readonly nowMs: number;
  /** Seats with a live socket, or one lost less than 5 s ago. */
  readonly connected: ReadonlySet<number>;
}
