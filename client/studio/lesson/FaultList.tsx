import type { Complaint } from '../../../shared/lesson/complaint.ts';
import type { Lesson } from '../../../shared/lesson/lesson.ts';
import { surfaceRefusal } from '../../text/en/own-surfaces.ts';
import { rounds, faults as words } from '../../text/en/studio/rounds.ts';
import { fields } from '../../text/en/studio/studio-lesson.ts';
import { openRound } from '../draft.ts';
import { problems } from '../problems.ts';

/** Where a complaint belongs, as a person calls it. */
function placeOf(lesson: Lesson, { path }: Complaint): string {
  const round = /^rounds\.(\d+)/.exec(path);
  if (round) {
    const index = Number(round[1]);
    return words.round(index + 1, lesson.rounds[index]?.title.trim() || rounds.untitled);
  }
  const surface = /^surfaces\.(own:[a-z0-9-]+)/.exec(path);
  if (surface) return words.surface(lesson.surfaces?.[surface[1]!]?.title ?? surface[1]!);
  return words.lesson;
}

/** One sentence of what is wrong and where. */
function faultSentence(lesson: Lesson, complaint: Complaint): string {
  const own = surfaceRefusal({ refused: 'bad-request', ...complaint });
  const field = complaint.path
    .replace(/\.(\d+)$/, (_, place) => ` ${Number(place) + 1}`)
    .split('.')
    .slice(-1)[0];
  return `${placeOf(lesson, complaint)}${own === null && field ? ` (${field})` : ''}: ${own ?? fields.expected(complaint.expected)}`;
}

/** Everything that keeps the lesson from being raced, each with a way to it. */
export function FaultList({ lesson, isChecked }: { lesson: Lesson; isChecked: boolean }) {
  const found = problems.value;
  if (found.length === 0) {
    return (
      <p class="soft" role="status" data-testid="lesson-state" data-word={isChecked ? 'ready' : 'checking'}>
        {isChecked ? words.fine : words.checking}
      </p>
    );
  }
  return (
    <section class="studio-faults" role="status" data-testid="lesson-state" data-word="faults">
      <h2>{words.heading}</h2>
      <ul>
        {found.map((complaint) => {
          const round = /^rounds\.(\d+)/.exec(complaint.path)?.[1];
          const sentence = faultSentence(lesson, complaint);
          return (
            <li key={`${complaint.path} ${complaint.expected}`}>
              {round === undefined ? (
                sentence
              ) : (
                <button type="button" class="studio-link" onClick={() => openRound(Number(round))}>
                  {sentence}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
