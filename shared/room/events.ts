import type { Lesson } from '../lesson/lesson.ts';
import type { Answer } from '../lesson/question.ts';
import type { Move } from '../lesson/rounds/move.ts';
import type { Choice } from '../race/choice.ts';
import type { PaceSegment } from './pace.ts';
import type { Controller, PhaseName, Vote } from './room.ts';
import type { Shown } from './shown.ts';

/**
 * What happened in a room, in the order it happened: the only state there is. All times are room time, ms since the
 * room opened. Who is connected is never an event.
 */
export type RoomEvent =
  | {
      readonly type: 'room-opened';
      readonly id: string;
      readonly code: string;
      readonly seed: number;
      readonly lesson: Lesson;
      readonly hostTokenHash: string;
      readonly takeBackHash?: string;
      /** Version of this list of events. */
      readonly schema: number;
      /** Version of the bits: a replay under another one says so. */
      readonly engine: string;
    }
  /** In the lobby: another lesson for those who are there. */
  | { readonly type: 'lesson-changed'; readonly lesson: Lesson }
  | { readonly type: 'seat-taken'; readonly seat: number; readonly nickname: string; readonly tokenHash: string }
  | { readonly type: 'seat-renamed'; readonly seat: number; readonly nickname: string }
  | { readonly type: 'seat-removed'; readonly seat: number }
  | { readonly type: 'seat-readmitted'; readonly seat: number }
  /** Somebody else has the room in hand; with a hash, a phone that was paired just now. */
  | { readonly type: 'host-changed'; readonly controller: Controller; readonly remoteTokenHash?: string }
  | { readonly type: 'room-locked'; readonly locked: boolean }
  | {
      readonly type: 'phase-entered';
      readonly phase: PhaseName;
      /** Index into the lesson's rounds; null in lobby, podium and closed. */
      readonly round: number | null;
      /** 1, 2, … within the round. */
      readonly heat: number;
      readonly deadlineAtMs: number | null;
      /** In `predict` only. */
      readonly vote?: Vote;
    }
  | {
      readonly type: 'deadline-moved';
      readonly deadlineAtMs: number | null;
      /** The instructor has stopped the clock with so much left. */
      readonly pausedLeftMs?: number;
    }
  /** This player alone may be so much later than the deadline, wherever that is moved. */
  | { readonly type: 'time-given'; readonly seat: number; readonly laterMs: number }
  /** What was played, voted and moved in this round does not count: it begins anew. */
  | { readonly type: 'round-cleared'; readonly round: number }
  | { readonly type: 'auto-set'; readonly auto: boolean }
  | { readonly type: 'shown'; readonly change: Partial<Shown> }
  | { readonly type: 'teams-set'; readonly teams: number }
  | { readonly type: 'team-set'; readonly seat: number; readonly team: number | null }
  | { readonly type: 'predicted'; readonly seat: number; readonly answer: Answer; readonly vote: Vote }
  | { readonly type: 'locked'; readonly seat: number; readonly choice: Choice }
  | { readonly type: 'moved'; readonly seat: number; readonly move: Move }
  | {
      readonly type: 'choice-changed';
      readonly seat: number;
      readonly learningRate: number;
      /** The step to which it is used first. */
      readonly atStep: number;
    }
  | ({ readonly type: 'race-paced' } & PaceSegment)
  | { readonly type: 'reached'; readonly step: number }
  | { readonly type: 'race-ended'; readonly step: number }
  | { readonly type: 'room-closed' };
