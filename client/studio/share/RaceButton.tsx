import { useState } from 'preact/hooks';
import type { Lesson } from '../../../shared/lesson/lesson.ts';
import { lessonComplaints } from '../../../shared/lesson/schema.ts';
import { shell as words } from '../../text/en/studio/studio-lesson.ts';
import { raceNow } from './race.ts';

interface RaceButtonProps {
  readonly lesson: Lesson;
  readonly label: string;
  /** True where something is known to be wrong that only the check of its surfaces finds. */
  readonly isWrong?: boolean;
}

/** Opens a room at once. What is wrong with the lesson is said where it is made. */
export function RaceButton({ lesson, label, isWrong = false }: RaceButtonProps) {
  const [isStuck, setStuck] = useState(false);
  return (
    <>
      <button
        type="button"
        class="go"
        disabled={isWrong || lessonComplaints(lesson).length > 0}
        onClick={() => setStuck(!raceNow(lesson))}
      >
        {label}
      </button>
      {isStuck && (
        <p class="studio-wrong" role="alert">
          {words.cannotHandOver}
        </p>
      )}
    </>
  );
}
