import type { Lesson } from '../../shared/lesson/lesson.ts';

/** What the studio has open. */
export interface Draft {
  /** May be unfinished: a title that is just being typed is empty. `parseLesson` says what is missing. */
  readonly lesson: Lesson;
  /** Id of the lesson's own surface that is open; null: it has none. */
  readonly surface: string | null;
  /** Index of the round that is open. */
  readonly round: number;
}

export const storageKey = 'gradient-grand-prix.studio';
/** Where the draft is kept that another one has taken the place of. */
export const replacedKey = 'gradient-grand-prix.studio.replaced';

/** As it is written down. */
export function keptText(draft: Draft): string {
  return JSON.stringify(draft);
}

/** What was written down; null for anything else. Its lesson may be unfinished. */
export function readKept(text: string | null): Draft | null {
  try {
    const kept = JSON.parse(text ?? 'null') as Partial<Draft> | null;
    if (!kept || !looksLikeLesson(kept.lesson)) return null;
    const { lesson, surface, round } = kept;
    return withOpen({
      lesson,
      surface: typeof surface === 'string' ? surface : null,
      round: typeof round === 'number' ? round : 0,
    });
  } catch {
    return null;
  }
}

/** Another surface or round where the open one is gone. */
export function withOpen(draft: Draft): Draft {
  const { lesson } = draft;
  const ids = Object.keys(lesson.surfaces ?? {});
  const surface = draft.surface !== null && ids.includes(draft.surface) ? draft.surface : (ids.at(-1) ?? null);
  const round = Math.max(0, Math.min(Math.trunc(draft.round) || 0, lesson.rounds.length - 1));
  return surface === draft.surface && round === draft.round ? draft : { lesson, surface, round };
}

/** Enough to be opened and mended here: what a field shows is there and of its kind. */
function looksLikeLesson(given: unknown): given is Lesson {
  const lesson = given as Partial<Lesson> | null;
  return (
    typeof lesson === 'object' &&
    lesson !== null &&
    lesson.schema === 1 &&
    typeof lesson.title === 'string' &&
    Array.isArray(lesson.rounds) &&
    lesson.rounds.every((round) => typeof round?.kind === 'string' && typeof round.title === 'string') &&
    (lesson.surfaces === undefined || (typeof lesson.surfaces === 'object' && lesson.surfaces !== null))
  );
}
