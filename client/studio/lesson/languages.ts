import type { Lesson, TranslatedRound, Translation } from '../../../shared/lesson/lesson.ts';
import { untranslated } from './rounds.ts';

/** In which every lesson is written. */
export const original = 'en';

export function isLanguageCode(code: string): boolean {
  return /^[a-z]{2}$/.test(code) && code !== original;
}

/** The lesson with texts to be translated: they begin as they are written. */
export function withLanguage(lesson: Lesson, code: string): Lesson {
  if (lesson.translations?.[code]) return lesson;
  const { title, goal, rounds } = lesson;
  const translation: Translation = { title, ...(goal !== undefined && { goal }), rounds: rounds.map(untranslated) };
  return { ...lesson, translations: { ...lesson.translations, [code]: translation } };
}

export function withoutLanguage({ translations = {}, ...lesson }: Lesson, code: string): Lesson {
  const left = Object.fromEntries(Object.entries(translations).filter(([each]) => each !== code));
  return Object.keys(left).length === 0 ? lesson : { ...lesson, translations: left };
}

/** Changes the texts of the lesson itself in a language. */
export function changeTranslation(
  lesson: Lesson,
  code: string,
  change: (translation: Translation) => Translation,
): Lesson {
  const translation = lesson.translations?.[code];
  if (!translation) return lesson;
  return { ...lesson, translations: { ...lesson.translations, [code]: change(translation) } };
}

/** Changes the texts of a round in a language. */
export function changeTranslatedRound(
  lesson: Lesson,
  code: string,
  index: number,
  change: (round: TranslatedRound) => TranslatedRound,
): Lesson {
  return changeTranslation(lesson, code, (translation) => ({
    ...translation,
    rounds: translation.rounds.map((round, i) => (i === index ? change(round) : round)),
  }));
}
