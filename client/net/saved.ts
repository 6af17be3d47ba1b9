import type { Lesson } from '../../shared/lesson/lesson.ts';
import {
  type SavedAgain,
  type SavedFirst,
  type SavedLesson,
  type SavedRefusal,
  savedPath,
} from '../../shared/protocol/saved.ts';

/** A lesson on this server whose key this browser has. */
export interface KnownLesson {
  readonly name: string;
  readonly key: string;
  readonly title: string;
}

const storageKey = 'gradient-grand-prix.saved';
const page = (): Storage => localStorage;

/** Those that were saved or opened here, last one first; none where the browser keeps nothing. */
export function knownLessons(storage: () => Pick<Storage, 'getItem'> = page): readonly KnownLesson[] {
  try {
    const kept: unknown = JSON.parse(storage().getItem(storageKey) ?? '[]');
    if (!Array.isArray(kept)) return [];
    return kept.filter(
      (each): each is KnownLesson =>
        typeof each?.name === 'string' && typeof each.key === 'string' && typeof each.title === 'string',
    );
  } catch {
    return [];
  }
}

function keep(known: readonly KnownLesson[]): void {
  try {
    page().setItem(storageKey, JSON.stringify(known));
  } catch {
    // Who saved it has seen the key.
  }
}

export function rememberLesson(known: KnownLesson): void {
  keep([known, ...knownLessons().filter(({ name }) => name !== known.name)]);
}

export function forgetLesson(name: string): void {
  keep(knownLessons().filter((each) => each.name !== name));
}

async function ask<Answer>(
  method: string,
  name: string,
  key?: string,
  lesson?: Lesson,
): Promise<Answer | SavedRefusal> {
  try {
    const answer = await fetch(`${savedPath}/${encodeURIComponent(name)}`, {
      method,
      headers: {
        ...(key !== undefined && { authorization: `Bearer ${key.replace(/\s/g, '')}` }),
        ...(lesson && { 'content-type': 'application/json' }),
      },
      ...(lesson && { body: JSON.stringify(lesson) }),
    });
    return answer.status === 204 ? ({} as Answer) : ((await answer.json()) as Answer | SavedRefusal);
  } catch {
    return { refused: 'not-saved' };
  }
}

export const saveFirst = (name: string, lesson: Lesson) => ask<SavedFirst>('POST', name, undefined, lesson);
export const saveAgain = (name: string, key: string, lesson: Lesson) => ask<SavedAgain>('PUT', name, key, lesson);
export const openSaved = (name: string, key: string) => ask<SavedLesson>('GET', name, key);
export const removeSaved = (name: string, key: string) => ask<object>('DELETE', name, key);

export function wasRefused(answer: object): answer is SavedRefusal {
  return 'refused' in answer;
}
