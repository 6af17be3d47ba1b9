import type { Lesson, Round, TranslatedRound } from '../../../shared/lesson/lesson.ts';

/** The same change to the rounds and to those of every translation, which stand in the same order. */
function inStep(lesson: Lesson, change: <Each>(rounds: readonly Each[]) => readonly Each[]): Lesson {
  const { translations } = lesson;
  return {
    ...lesson,
    rounds: change(lesson.rounds),
    ...(translations && {
      translations: Object.fromEntries(
        Object.entries(translations).map(([code, each]) => [code, { ...each, rounds: change(each.rounds) }]),
      ),
    }),
  };
}

/** The round goes to another place; the others keep their order. */
export function moveRound(lesson: Lesson, from: number, to: number): Lesson {
  const last = lesson.rounds.length - 1;
  if (from === to || from < 0 || to < 0 || from > last || to > last) return lesson;
  return inStep(lesson, (rounds) => {
    const left = rounds.filter((_, i) => i !== from);
    return [...left.slice(0, to), rounds[from]!, ...left.slice(to)];
  });
}

/** A second one like it, right after it. */
export function duplicateRound(lesson: Lesson, index: number): Lesson {
  return inStep(lesson, (rounds) => [...rounds.slice(0, index + 1), rounds[index]!, ...rounds.slice(index + 1)]);
}

/** A lesson has at least one round: the last one stays. */
export function removeRound(lesson: Lesson, index: number): Lesson {
  if (lesson.rounds.length < 2) return lesson;
  return inStep(lesson, (rounds) => rounds.filter((_, i) => i !== index));
}

/** A new round at the end, untranslated. */
export function addRound(lesson: Lesson, round: Round): Lesson {
  return {
    ...lesson,
    rounds: [...lesson.rounds, round],
    ...(lesson.translations && {
      translations: Object.fromEntries(
        Object.entries(lesson.translations).map(([code, each]) => [
          code,
          { ...each, rounds: [...each.rounds, untranslated(round)] },
        ]),
      ),
    }),
  };
}

/** The round with some fields changed; undefined takes a field away. Options that come and go do so in translations too. */
export function changeRound(lesson: Lesson, index: number, change: (round: Round) => Round): Lesson {
  return { ...lesson, rounds: lesson.rounds.map((round, i) => (i === index ? change(round) : round)) };
}

/** The texts of a round as they are written, to be translated. */
export function untranslated({ title, question, why, notes, predict, ...rest }: Round): TranslatedRound {
  const cards = 'cards' in rest ? rest.cards : undefined;
  return {
    ...{ title, question, why },
    ...(notes && { notes: { misconception: notes.misconception, ask: notes.ask } }),
    ...(predict && {
      predict: {
        text: predict.text,
        ...(predict.kind === 'choice' && { options: predict.options }),
        ...(predict.because !== undefined && { because: predict.because }),
      },
    }),
    ...(cards && { cards: cards.map(({ name }) => name) }),
  };
}

/** An object with a field set, or without it. */
export function withField<Whole extends object>(whole: Whole, name: string, value: unknown): Whole {
  if (value !== undefined) return { ...whole, [name]: value };
  const { [name]: _, ...rest } = whole as Record<string, unknown>;
  return rest as Whole;
}
