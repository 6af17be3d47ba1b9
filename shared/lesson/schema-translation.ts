import * as z from 'zod/mini';
import type { Lesson } from './lesson.ts';
import { text } from './schema-parts.ts';

const translatedRound = z.strictObject({
  title: text(60),
  question: text(200),
  why: text(300),
  notes: z.exactOptional(z.strictObject({ misconception: text(200), ask: text(200) })),
  predict: z.exactOptional(
    z.strictObject({
      text: text(200),
      options: z.exactOptional(z.readonly(z.array(text(80)))),
      because: z.exactOptional(text(300)),
    }),
  ),
  cards: z.exactOptional(z.readonly(z.array(text(30)))),
});

const translation = z.strictObject({
  title: text(60),
  goal: z.exactOptional(text(200)),
  rounds: z.readonly(z.array(translatedRound)),
});

/** By the code of the language; rounds and options are as many as in the lesson. */
export const translationsSchema = z.record(z.string().check(z.regex(/^[a-z]{2}$/, 'a code like de')), translation);

/** Where a translation has not the rounds or options of its lesson; null where all do. */
export function mismatchIn({
  rounds,
  translations = {},
}: Lesson): { path: (string | number)[]; message: string } | null {
  for (const [language, translation] of Object.entries(translations)) {
    const path = ['translations', language, 'rounds'];
    if (translation.rounds.length !== rounds.length) return { path, message: `${rounds.length} rounds` };
    for (const [i, { predict }] of translation.rounds.entries()) {
      const asked = rounds[i]!.predict;
      const count = asked?.kind === 'choice' ? asked.options.length : 0;
      if (predict?.options && predict.options.length !== count) {
        return { path: [...path, i, 'predict', 'options'], message: `${count} options` };
      }
    }
  }
  return null;
}
