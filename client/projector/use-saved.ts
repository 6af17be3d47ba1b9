import { useEffect, useState } from 'preact/hooks';
import type { Lesson } from '../../shared/lesson/lesson.ts';
import { type KnownLesson, openSaved, wasRefused } from '../net/saved.ts';
import { savedRefusal } from '../text/en/saved.ts';

interface Fetched {
  readonly lesson: Lesson | null;
  /** True while it was asked for and is not there. */
  readonly isMissing: boolean;
  readonly fault: string | null;
}

interface Answer {
  readonly of: KnownLesson;
  readonly lesson: Lesson | null;
  readonly fault: string | null;
}

/** The last version of a lesson that is saved on the server; nothing where none is chosen. */
export function useSaved(known: KnownLesson | null): Fetched {
  const [answer, setAnswer] = useState<Answer | null>(null);
  useEffect(() => {
    if (known === null) return;
    let isWanted = true;
    void openSaved(known.name, known.key).then((found) => {
      if (!isWanted) return;
      const refused = wasRefused(found);
      setAnswer({
        of: known,
        lesson: refused ? null : found.lesson,
        fault: refused ? savedRefusal(found) : null,
      });
    });
    return () => {
      isWanted = false;
    };
  }, [known]);
  const { lesson = null, fault = null } = answer?.of === known ? (answer ?? {}) : {};
  return { lesson, fault, isMissing: known !== null && lesson === null };
}
