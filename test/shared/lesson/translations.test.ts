import { describe, expect, test } from 'vitest';
import type { TranslatedRound, Translation } from '../../../shared/lesson/lesson.ts';
import { lessons } from '../../../shared/lesson/lessons/index.ts';
import { parseLesson } from '../../../shared/lesson/schema.ts';
import { languagesOf, lessonIn } from '../../../shared/lesson/translate.ts';

/** What a lesson is as a translation: its own texts, in English. */
function english({ title, goal, rounds }: (typeof lessons)[number]): Translation {
  return { title, ...(goal !== undefined && { goal }), rounds: rounds.map(textsOf) };
}

function textsOf(round: (typeof lessons)[number]['rounds'][number]): TranslatedRound {
  const { title, question, why, notes, predict } = round;
  const cards = 'cards' in round && round.cards ? { cards: round.cards.map(({ name }) => name) } : {};
  return {
    ...{ title, question, why },
    ...(notes && { notes: { misconception: notes.misconception, ask: notes.ask } }),
    ...(predict && { predict: { text: predict.text, ...optionsOf(predict), because: predict.because! } }),
    ...cards,
  };
}

function optionsOf(predict: object): { options?: readonly string[] } {
  return 'options' in predict ? { options: predict.options as readonly string[] } : {};
}

/** Every text, by where it stands. */
function flat(value: unknown, path = ''): Map<string, string> {
  if (typeof value === 'string') return new Map([[path, value]]);
  return new Map(
    Object.entries(value as object).flatMap(([name, inside]) => [
      ...flat(inside, path === '' ? name : `${path}.${name}`),
    ]),
  );
}

/** The numbers of a text, in whatever order the language puts them; a decimal comma is a point. */
function numbersIn(text: string): string[] {
  const plain = text.replaceAll(/(?<=\d),(?=\d)/g, '.').replaceAll(/[−-](?=\d)/g, '-');
  return (plain.match(/-?\d+(\.\d+)?/g) ?? []).toSorted();
}

const translated = lessons.flatMap((lesson) =>
  Object.entries(lesson.translations ?? {}).map(([language, texts]) => [language, lesson, texts] as const),
);

test('First descent is there in English and five more languages', () => {
  expect(languagesOf(lessons[0]!)).toEqual(['en', 'de', 'es', 'fr', 'sr', 'zh']);
});

describe.each(translated)('%s', (language, lesson, texts) => {
  const [own, others] = [flat(english(lesson)), flat(texts)];

  test('has every text that the lesson has, and no other', () => {
    expect([...others.keys()].toSorted()).toEqual([...own.keys()].toSorted());
  });

  test('says nothing in English', () => {
    // What is only a number or a point may be written alike.
    const same = [...own].filter(([path, text]) => /\p{L}/u.test(text) && others.get(path) === text);
    expect(same).toEqual([]);
  });

  test('says the numbers that are checked, and no others', () => {
    const other = [...own].filter(([path, text]) => `${numbersIn(text)}` !== `${numbersIn(others.get(path)!)}`);
    expect(other.map(([path, text]) => [path, text, others.get(path)])).toEqual([]);
  });

  test('asks where the lesson asks', () => {
    for (const [path, text] of own) expect(/[?？]$/.test(others.get(path)!), path).toBe(text.endsWith('?'));
  });

  test('is a lesson, with nothing but its texts changed', () => {
    const opened = lessonIn(lesson, language);
    expect(parseLesson(JSON.parse(JSON.stringify(opened)))).toEqual({ lesson: opened });
    expect(flat(english(opened))).toEqual(others);
    const { translations: _, ...rest } = lesson;
    expect(JSON.parse(JSON.stringify(opened), (_, value) => (typeof value === 'string' ? '' : value))).toEqual(
      JSON.parse(JSON.stringify(rest), (_, value) => (typeof value === 'string' ? '' : value)),
    );
  });

  test('has a word for the learning rate', () => {
    const words: Readonly<Record<string, string>> = {
      de: 'Lernrate',
      es: 'tasa de aprendizaje',
      fr: 'taux d’apprentissage',
      sr: 'stopa učenja',
      zh: '学习率',
    };
    expect([...others.values()].some((text) => text.includes(words[language]!))).toBe(true);
  });
});
