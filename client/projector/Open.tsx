import { useState } from 'preact/hooks';
import type { Lesson } from '../../shared/lesson/lesson.ts';
import { lessons } from '../../shared/lesson/lessons/index.ts';
import { lessonOf } from '../../shared/lesson/pick.ts';
import { raceable } from '../../shared/surfaces/index.ts';
import { projector } from '../text/en/projector.ts';
import { surfaceTitle } from '../text/en.ts';
import { Formula } from '../ui/Formula.tsx';
import { Logo } from '../ui/Logo.tsx';
import { Banner, type BannerNote } from './Banner.tsx';
import { Overview } from './Overview.tsx';

export interface OpenProps {
  readonly note: BannerNote | null;
  readonly opening: boolean;
  readonly dark: boolean;
  readonly onOpen: (lesson: Lesson) => void;
}

const picked = 'pick';

/** Where a class begins: what shall be raced, and the button that opens the room. */
export function Open({ note, opening, dark, onOpen }: OpenProps) {
  const text = projector.open;
  const [choice, setChoice] = useState(lessons[0]?.id ?? picked);
  const [surface, setSurface] = useState(raceable[0]?.id ?? '');
  const lesson = lessons.find(({ id }) => id === choice) ?? lessonOf(surface);
  return (
    <div class="projector">
      <main class="page page-open">
        <Banner note={note} />
        <section class="open-panel">
          <div class="brand">
            <Logo size="calc(52 * var(--u))" />
            <span>{projector.product}</span>
          </div>
          <p class="open-tagline">{projector.tagline}</p>
          <p class="open-rule">
            <Formula name="update" />
          </p>
          <form
            class="open-form"
            onSubmit={(event) => {
              event.preventDefault();
              onOpen(lesson);
            }}
          >
            <h1>{text.heading}</h1>
            <div class="open-field">
              <label for="lesson">{text.lesson}</label>
              <select id="lesson" value={choice} onChange={(event) => setChoice(event.currentTarget.value)}>
                {lessons.map(({ id, title }) => (
                  <option key={id} value={id}>
                    {title}
                  </option>
                ))}
                <option value={picked}>{text.pick}</option>
              </select>
            </div>
            {choice === picked && (
              <div class="open-field">
                <label for="surface">{text.surface}</label>
                <select id="surface" value={surface} onChange={(event) => setSurface(event.currentTarget.value)}>
                  {raceable.map(({ id }) => (
                    <option key={id} value={id}>
                      {surfaceTitle(id)}
                    </option>
                  ))}
                </select>
              </div>
            )}
            <button type="submit" class="go" disabled={opening}>
              {opening ? text.opening : text.button}
            </button>
          </form>
        </section>
        <Overview lesson={lesson} dark={dark} />
      </main>
    </div>
  );
}
