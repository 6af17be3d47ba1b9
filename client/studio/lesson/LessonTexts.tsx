import type { Lesson } from '../../../shared/lesson/lesson.ts';
import { languages as words } from '../../text/en/studio/rounds.ts';
import { edit } from '../draft.ts';
import { TextField } from '../field/TextField.tsx';
import { retitled } from './as-kind.ts';
import { changeTranslation, original } from './languages.ts';
import { withField } from './rounds.ts';

/** Title and goal of the lesson, in the language that is open. */
export function LessonTexts({ lesson, language }: { lesson: Lesson; language: string }) {
  const isOriginal = language === original;
  const said = isOriginal ? lesson : lesson.translations?.[language];
  const path = isOriginal ? '' : `translations.${language}.`;
  if (!said) return null;
  const set = (name: 'title' | 'goal', text: string): void => {
    const value = name === 'goal' && text === '' ? undefined : text;
    edit(
      `${path}${name}`,
      (now) => {
        if (!isOriginal) return changeTranslation(now, language, (each) => withField(each, name, value));
        return name === 'title' ? retitled(now, text) : withField(now, name, value);
      },
      true,
    );
  };
  return (
    <>
      <TextField
        label={words.lessonTitle}
        path={`${path}title`}
        value={said.title}
        longest={60}
        lang={language}
        onText={(text) => set('title', text)}
      />
      <TextField
        label={words.goal}
        path={`${path}goal`}
        value={said.goal ?? ''}
        longest={200}
        long
        lang={language}
        onText={(text) => set('goal', text)}
      />
    </>
  );
}
