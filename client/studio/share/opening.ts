import { signal } from '@preact/signals';
import { openingFault, share as words } from '../../text/en/studio/share.ts';
import { drafting } from '../draft.ts';
import { longestFile, type Opened, openText } from './lesson-file.ts';
import { isLessonLink, openHash } from './link.ts';

/** What the last opening came to; null: nothing to say. */
export const openingNote = signal<{ readonly sentence: string; readonly isFault: boolean } | null>(null);

/** Takes the place of the lesson that is open, or says why not: then that one stays. */
export function take(opened: Opened): void {
  if ('fault' in opened) {
    openingNote.value = { sentence: openingFault(opened), isFault: true };
    return;
  }
  drafting.replace('open', opened.lesson);
  openingNote.value = { sentence: words.opened(opened.lesson.title), isFault: false };
}

export async function takeFile(file: File): Promise<void> {
  take(file.size > longestFile * 2 ? { fault: 'too-long' } : openText(await file.text()));
}

/** A lesson in the address is opened once: a reload goes on with the draft. */
export async function takeAddress(): Promise<void> {
  const { hash } = location;
  if (!isLessonLink(hash)) return;
  history.replaceState(null, '', location.pathname + location.search);
  take(await openHash(hash));
}
