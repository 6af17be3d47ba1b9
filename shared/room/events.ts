import type { Lesson } from '../lesson/lesson.ts';
import type { Answer } from '../lesson/question.ts';
import type { Choice } from '../race/choice.ts';
import type { PaceSegment } from './pace.ts';
import type { PhaseName, Vote } from './room.ts';

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
      /** Version of this list of events. */
      readonly schema: number;
      /** Version of the bits: a replay under another one says so. */
      readonly engine: string;
    }
  | { readonly type: 'seat-taken'; readonly seat: number; readonly nickname: string; readonly tokenHash: string }
  | { readonly type: 'seat-renamed'; readonly seat: number; readonly nickname: string }
  | { readonly type: 'seat-removed'; readonly seat: number }
  | { readonly type: 'seat-readmitted'; readonly seat: number }
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
  | { readonly type: 'deadline-moved'; readonly deadlineAtMs: number }
  | { readonly type: 'predicted'; readonly seat: number; readonly answer: Answer; readonly vote: Vote }
  | { readonly type: 'locked'; readonly seat: number; readonly choice: Choice }
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
