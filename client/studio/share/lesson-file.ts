import type { Lesson } from '../../../shared/lesson/lesson.ts';
import { parseLesson } from '../../../shared/lesson/schema.ts';

/** Why something that was opened is no lesson: short stable words; the sentences are in the text catalogue. */
export type OpeningFault =
  | { readonly fault: 'too-long' | 'not-json' | 'cut' | 'no-link' | 'damaged' | 'cannot-unpack' }
  | { readonly fault: 'not-a-lesson'; readonly path: string; readonly expected: string };

export type Opened = { readonly lesson: Lesson } | OpeningFault;

/** Characters: the largest lesson is half as long. */
export const longestFile = 1_000_000;

/** One lesson as one file. */
export function fileText(lesson: Lesson): string {
  return `${JSON.stringify(lesson, null, 2)}\n`;
}

export function fileName({ id }: Lesson): string {
  return `${id}.lesson.json`;
}

/** The lesson in a text from outside, as the server would take it, or why there is none. */
export function openText(text: string): Opened {
  if (text.length > longestFile) return { fault: 'too-long' };
  let found: unknown;
  try {
    found = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { fault: 'not-json' };
  }
  const parsed = parseLesson(found);
  // As it was written: the parser puts fields into an order of its own.
  return 'lesson' in parsed ? { lesson: found as Lesson } : { fault: 'not-a-lesson', ...parsed };
}
