import { useState } from 'preact/hooks';
import type { Lesson } from '../../../shared/lesson/lesson.ts';
import { languageName } from '../../projector/language-names.ts';
import { languages as words } from '../../text/en/studio/rounds.ts';
import { edit } from '../draft.ts';
import { isLanguageCode, original, withLanguage, withoutLanguage } from './languages.ts';

interface LanguagePickerProps {
  readonly lesson: Lesson;
  readonly language: string;
  readonly onLanguage: (code: string) => void;
}

/** The language whose texts are open, and another one for the lesson. */
export function LanguagePicker({ lesson, language, onLanguage }: LanguagePickerProps) {
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  function add(event: Event): void {
    event.preventDefault();
    const code = typed.trim().toLowerCase();
    setWrong(!isLanguageCode(code));
    if (!isLanguageCode(code)) return;
    edit(`language ${code}`, (now) => withLanguage(now, code));
    setTyped('');
    onLanguage(code);
  }
  return (
    <div class="field">
      <label>
        {words.language}{' '}
        <select value={language} onChange={(event) => onLanguage(event.currentTarget.value)}>
          <option value={original}>{words.original}</option>
          {Object.keys(lesson.translations ?? {}).map((code) => (
            <option key={code} value={code} lang={code}>
              {languageName(code)}
            </option>
          ))}
        </select>
      </label>
      {language !== original && (
        <button
          type="button"
          class="framed"
          onClick={() => edit(`language ${language} removed`, (now) => withoutLanguage(now, language))}
        >
          {words.remove(languageName(language))}
        </button>
      )}
      <details>
        <summary>{words.add}</summary>
        <form class="studio-row" onSubmit={add}>
          <label>
            {words.code}{' '}
            <input
              class="field-number"
              maxLength={2}
              value={typed}
              aria-invalid={isWrong}
              onInput={(event) => setTyped(event.currentTarget.value)}
            />
          </label>
          <button type="submit" class="framed">
            {words.addButton}
          </button>
          {isWrong && <p class="studio-wrong">{words.badCode}</p>}
        </form>
      </details>
    </div>
  );
}
