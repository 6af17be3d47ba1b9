import type { Lesson, Round, TranslatedRound } from '../../../shared/lesson/lesson.ts';
import { languages as languageWords, questions, rounds as words } from '../../text/en/studio/rounds.ts';
import { edit } from '../draft.ts';
import { TextField } from '../field/TextField.tsx';
import { changeTranslatedRound } from './languages.ts';
import { untranslated } from './rounds.ts';

interface TranslationPartProps {
  readonly lesson: Lesson;
  readonly round: Round;
  readonly index: number;
  readonly language: string;
}

interface Line {
  readonly label: string;
  readonly path: string;
  readonly longest: number;
  readonly written: string;
  readonly said: string;
  readonly put: (round: TranslatedRound, text: string) => TranslatedRound;
}

/** Each text of a round with the one that it translates. */
function linesOf(round: Round, said: TranslatedRound): readonly Line[] {
  const written = untranslated(round);
  const line = (name: 'title' | 'question' | 'why', longest: number): Line => ({
    label: words[name],
    path: name,
    longest,
    written: written[name],
    said: said[name],
    put: (now, text) => ({ ...now, [name]: text }),
  });
  const lines = [line('title', 60), line('question', 200), line('why', 300)];
  for (const name of written.notes ? (['misconception', 'ask'] as const) : []) {
    lines.push({
      label: words[name],
      path: `notes.${name}`,
      longest: 200,
      written: written.notes![name],
      said: said.notes?.[name] ?? written.notes![name],
      put: (now, text) => ({ ...now, notes: { ...written.notes!, ...now.notes, [name]: text } }),
    });
  }
  const asked = written.predict;
  if (asked) {
    const predict = said.predict ?? asked;
    const put = (change: Partial<typeof asked>) => (now: TranslatedRound) => ({
      ...now,
      predict: { ...asked, ...now.predict, ...change },
    });
    lines.push({
      label: questions.text,
      path: 'predict.text',
      longest: 200,
      written: asked.text,
      said: predict.text,
      put: (now, text) => put({ text })(now),
    });
    for (const [i, option] of (asked.options ?? []).entries()) {
      const options = predict.options ?? asked.options!;
      lines.push({
        label: questions.option(i + 1),
        path: `predict.options.${i}`,
        longest: 80,
        written: option,
        said: options[i] ?? option,
        put: (now, text) => put({ options: options.map((each, j) => (j === i ? text : each)) })(now),
      });
    }
    if (asked.because !== undefined) {
      lines.push({
        label: questions.because,
        path: 'predict.because',
        longest: 300,
        written: asked.because,
        said: predict.because ?? asked.because,
        put: (now, text) => put({ because: text })(now),
      });
    }
  }
  for (const [i, name] of (written.cards ?? []).entries()) {
    const cards = said.cards ?? written.cards!;
    lines.push({
      label: words.card(i + 1),
      path: `cards.${i}`,
      longest: 30,
      written: name,
      said: cards[i] ?? name,
      put: (now, text) => ({ ...now, cards: written.cards!.map((each, j) => (j === i ? text : (cards[j] ?? each))) }),
    });
  }
  return lines;
}

/** The texts of a round in another language, under those that they translate. */
export function TranslationPart({ lesson, round, index, language }: TranslationPartProps) {
  const said = lesson.translations?.[language]?.rounds[index];
  if (!said) return null;
  return (
    <section>
      <h2>{words.words}</h2>
      <p class="soft">{languageWords.left}</p>
      {linesOf(round, said).map(({ label, path, longest, written, said: text, put }) => (
        <TextField
          key={path}
          label={label}
          path={`translations.${language}.rounds.${index}.${path}`}
          value={text}
          longest={longest}
          long={longest > 100}
          lang={language}
          hint={written}
          onText={(typed) =>
            edit(
              `${language} ${index} ${path}`,
              (now) => changeTranslatedRound(now, language, index, (each) => put(each, typed)),
              true,
            )
          }
        />
      ))}
    </section>
  );
}
