import type { Lesson } from '../lesson/lesson.ts';

/** Lessons that are saved on the server under a name, each with a key of its own: plain HTTP, JSON both ways. */
export const savedPath = '/api/lessons';

/** What a name may be. */
export const savedName: RegExp = /^[a-z0-9][a-z0-9-]{0,63}$/;

/** Bytes of JSON that a lesson may be. */
export const mostSavedBytes = 524_288;

/** Why a request was refused: a closed list of short stable words. A wrong key and an unknown name are told apart by nobody. */
export type SavedWord =
  | 'bad-request'
  | 'name-taken'
  | 'unknown-lesson'
  | 'too-large'
  | 'too-many'
  | 'full'
  | 'not-saved';

export interface SavedRefusal {
  readonly refused: SavedWord;
  /** Of `bad-request`: where in the lesson, and what would have been right. */
  readonly path?: string;
  readonly expected?: string;
}

/** After saving under a new name. The key is told once. */
export interface SavedFirst {
  readonly key: string;
  readonly version: number;
}

/** After saving again. */
export interface SavedAgain {
  readonly version: number;
}

export interface SavedVersion {
  readonly version: number;
  /** ms since 1970. */
  readonly dateMs: number;
}

/** A saved lesson, in the version that was asked for or the last one. */
export interface SavedLesson extends SavedVersion {
  readonly lesson: Lesson;
  /** Those that are kept, newest first. */
  readonly versions: readonly SavedVersion[];
}
