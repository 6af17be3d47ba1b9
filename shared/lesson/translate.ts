import type { Lesson, Round, TranslatedRound } from './lesson.ts';
import type { Question } from './question.ts';

/** The languages that a lesson can be opened in; English is the one that it is written in. */
export function languagesOf({ translations = {} }: Lesson): readonly string[] {
  return ['en', ...Object.keys(translations)];
}

/** The lesson with its texts in a language; what is not translated stays as it is written. */
export function lessonIn(lesson: Lesson, language: string): Lesson {
  const { translations, ...rest } = lesson;
  const translation = translations?.[language];
  if (!translation) return rest;
  const { title, goal, rounds } = translation;
  return {
    ...rest,
    title,
    ...(goal !== undefined && { goal }),
    rounds: lesson.rounds.map((round, i) => (rounds[i] ? translated(round, rounds[i]) : round)),
  };
}

function translated(round: Round, { title, question, why, notes, predict, cards }: TranslatedRound): Round {
  const told = {
    ...round,
    ...{ title, question, why },
    ...(round.notes && notes && { notes: { ...round.notes, ...notes } }),
    ...(round.predict && predict && { predict: asked(round.predict, predict) }),
  };
  if (!('cards' in told) || !told.cards || !cards) return told;
  return { ...told, cards: told.cards.map((card, i) => ({ ...card, name: cards[i] ?? card.name })) };
}

function asked(question: Question, { text, options, because }: NonNullable<TranslatedRound['predict']>): Question {
  const said = { ...question, text, ...(because !== undefined && { because }) };
  return said.kind === 'choice' && options ? { ...said, options } : said;
}
