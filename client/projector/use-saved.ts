import { useEffect, useState } from 'preact/hooks';
import type { Lesson } from '../../shared/lesson/lesson.ts';
import { type KnownLesson, openSaved, wasRefused } from '../net/saved.ts';
import { savedRefusal } from '../text/en/saved.ts';
import { lookAtSurfaces } from './look-at-surfaces.ts';

interface Fetched {
  readonly lesson: Lesson | null;
  /** With its own surfaces complete, as an overview shows it; null while they are looked at, and where there are none. */
  readonly shown: Lesson | null;
  /** True while it was asked for and is not there. */
  readonly isMissing: boolean;
  readonly fault: string | null;
}

interface Answer {
  readonly of: KnownLesson;
  readonly lesson: Lesson | null;
  readonly shown: Lesson | null;
  readonly fault: string | null;
}

/** The last version of a lesson that is saved on the server; nothing where none is chosen. */
export function useSaved(known: KnownLesson | null): Fetched {
  const [answer, setAnswer] = useState<Answer | null>(null);
  useEffect(() => {
    if (known === null) return;
    let isWanted = true;
    let stopLooking = (): void => {};
    void openSaved(known.name, known.key).then((found) => {
      if (!isWanted) return;
      const refused = wasRefused(found);
      const fetched = refused
        ? { of: known, lesson: null, shown: null, fault: savedRefusal(found) }
        : { of: known, lesson: found.lesson, shown: null, fault: null };
      setAnswer(fetched);
      if (fetched.lesson) stopLooking = lookAtSurfaces(fetched.lesson, (shown) => setAnswer({ ...fetched, shown }));
    });
    return () => {
      isWanted = false;
      stopLooking();
    };
  }, [known]);
  const { lesson = null, shown = null, fault = null } = answer?.of === known ? (answer ?? {}) : {};
  return { lesson, shown, fault, isMissing: known !== null && lesson === null };
}
