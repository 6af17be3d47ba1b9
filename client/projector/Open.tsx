import { useState } from 'preact/hooks';
import type { Lesson } from '../../shared/lesson/lesson.ts';
import { lessons } from '../../shared/lesson/lessons/index.ts';
import { lessonOf } from '../../shared/lesson/pick.ts';
import { languagesOf, lessonIn } from '../../shared/lesson/translate.ts';
import { raceable } from '../../shared/surfaces/index.ts';
import { handedOver } from '../net/handover.ts';
import { knownLessons } from '../net/saved.ts';
import { opening as words } from '../text/en/opening.ts';
import { projector } from '../text/en/projector.ts';
import { surfaceTitle } from '../text/en.ts';
import { Formula } from '../ui/Formula.tsx';
import { Logo } from '../ui/Logo.tsx';
import { Banner, type BannerNote } from './Banner.tsx';
import { languageName } from './language-names.ts';
import { Overview } from './Overview.tsx';
import { TakeBackForm } from './TakeBackForm.tsx';
import { useSaved } from './use-saved.ts';

export interface OpenProps {
  readonly note: BannerNote | null;
  readonly opening: boolean;
  readonly dark: boolean;
  /** A room that is open and can be gone on with from here; null: none. */
  readonly running: string | null;
  readonly onOpen: (lesson: Lesson) => void;
  /** Answers with what was wrong; null: the room is there. */
  readonly onTakeBack: (room: string, code: string) => Promise<string | null>;
}

const picked = 'pick';
/** No id of a lesson may have this form. */
const fromStudio = '*studio';
const savedChoice = (name: string): string => `*saved ${name}`;
/** The language in which every lesson is written. */
const written = 'en';

/** Where a class begins: what shall be raced, and the button that opens the room. */
export function Open({ note, opening, dark, running, onOpen, onTakeBack }: OpenProps) {
  const text = projector.open;
  const [choice, setChoice] = useState(lessons[0]?.id ?? picked);
  const [surface, setSurface] = useState(raceable[0]?.id ?? '');
  const [wanted, setLanguage] = useState(written);
  const [made] = useState(() => handedOver('ready'));
  const [kept] = useState(() => knownLessons());
  const fetched = useSaved(kept.find(({ name }) => choice === savedChoice(name)) ?? null);
  const mine = choice === fromStudio ? made : fetched;
  const original = mine?.lesson ?? lessons.find(({ id }) => id === choice) ?? lessonOf(surface);
  const languages = languagesOf(original);
  const language = languages.includes(wanted) ? wanted : written;
  const whole = mine?.shown ?? original;
  const lesson = language === written ? whole : lessonIn(whole, language);
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
          {running !== null && (
            <p>
              <a class="open-running" href={`#${running}`}>
                {words.running(running)}
              </a>
            </p>
          )}
          <form
            class="open-form"
            onSubmit={(event) => {
              event.preventDefault();
              onOpen(lessonIn(original, language));
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
                {made && <option value={fromStudio}>{words.fromStudio(made.lesson.title)}</option>}
                {kept.map(({ name, title }) => (
                  <option key={savedChoice(name)} value={savedChoice(name)}>
                    {words.saved(title)}
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
                      {surfaceTitle({ id })}
                    </option>
                  ))}
                </select>
              </div>
            )}
            {languages.length > 1 && (
              <div class="open-field">
                <label for="language">{words.language}</label>
                <select id="language" value={language} onChange={(event) => setLanguage(event.currentTarget.value)}>
                  {languages.map((code) => (
                    <option key={code} value={code} lang={code}>
                      {languageName(code)}
                    </option>
                  ))}
                </select>
              </div>
            )}
            {fetched.fault !== null && <p class="take-back-wrong">{fetched.fault}</p>}
            <button type="submit" class="go" disabled={opening || fetched.isMissing}>
              {opening ? text.opening : text.button}
            </button>
          </form>
          <p class="open-links">
            <a href="/studio">{words.studio}</a>
            <a href="/check">{words.check}</a>
          </p>
          <TakeBackForm onTakeBack={onTakeBack} />
        </section>
        <Overview lesson={lesson} dark={dark} language={language} />
      </main>
    </div>
  );
}
