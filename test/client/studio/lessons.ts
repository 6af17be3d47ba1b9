import fc from 'fast-check';
import { freshLesson } from '../../../client/studio/fresh.ts';
import { asKind, freshCards, freshQuestion, retitled, settled } from '../../../client/studio/lesson/as-kind.ts';
import { withLanguage } from '../../../client/studio/lesson/languages.ts';
import { withoutOption } from '../../../client/studio/lesson/options.ts';
import {
  addRound,
  changeRound,
  duplicateRound,
  moveRound,
  removeRound,
  withField,
} from '../../../client/studio/lesson/rounds.ts';
import { withSurface } from '../../../client/studio/surfaces.ts';
import { type Lesson, type Round, raceKinds } from '../../../shared/lesson/lesson.ts';
import { lessons } from '../../../shared/lesson/lessons/index.ts';
import { surfaceById } from '../../../shared/surfaces/index.ts';

export type Edit = (lesson: Lesson) => Lesson;

const kinds: readonly Round['kind'][] = [...raceKinds, 'arrow', 'classify', 'golf', 'one-knob', 'fog', 'quiz'];
const word = fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' });
const byIndex = (lesson: Lesson, at: number) => at % lesson.rounds.length;
const known = (name: unknown) => surfaceById(String(name));

/** What an instructor may press or type in the lesson half, each sound by itself. */
export const someEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(fc.nat(), fc.nat()).map(
    ([from, to]): Edit =>
      (l) =>
        moveRound(l, byIndex(l, from), byIndex(l, to)),
  ),
  fc.nat().map(
    (at): Edit =>
      (l) =>
        l.rounds.length < 20 ? duplicateRound(l, byIndex(l, at)) : l,
  ),
  fc.nat().map(
    (at): Edit =>
      (l) =>
        removeRound(l, byIndex(l, at)),
  ),
  fc.constant<Edit>((l) =>
    l.rounds.length < 20
      ? addRound(l, { kind: 'goldilocks', title: 'New', question: 'What?', why: 'So.', surface: 'seed-bowl' })
      : l,
  ),
  word.map(
    (title): Edit =>
      (l) =>
        retitled(l, title),
  ),
  fc.tuple(fc.nat(), word).map(
    ([at, title]): Edit =>
      (l) =>
        changed(l, at, (round) => ({ ...round, title })),
  ),
  fc.tuple(fc.nat(), fc.constantFrom(...kinds)).map(
    ([at, kind]): Edit =>
      (l) =>
        changed(l, at, (round) => asKind(round, kind, known)),
  ),
  fc.tuple(fc.nat(), fc.option(fc.integer({ min: 10, max: 200 }), { nil: undefined })).map(
    ([at, steps]): Edit =>
      (l) =>
        changed(l, at, (r) => ('surface' in r && isPlain(r) ? withField(r, 'steps', steps) : r)),
  ),
  fc.nat().map(
    (at): Edit =>
      (l) =>
        changed(l, at, (r) => ({ ...r, predict: r.predict ?? freshQuestion() })),
  ),
  fc.nat().map(
    (at): Edit =>
      (l) =>
        changed(l, at, (r) => (isPlain(r) ? withField(r, 'cards', freshCards({})) : r)),
  ),
  fc.tuple(fc.nat(), fc.nat(5)).map(
    ([at, option]): Edit =>
      (l) =>
        withoutOption(l, byIndex(l, at), option),
  ),
  fc.constantFrom('de', 'fr').map(
    (code): Edit =>
      (l) =>
        withLanguage(l, code),
  ),
  word.map(
    (title): Edit =>
      (l) =>
        withSurface(l, 'own:hill', { kind: 'formula', title, domain: box, source: 'x^2 + y^2', vars: ['x', 'y'] }),
  ),
);

const box = { xMin: -2, xMax: 2, yMin: -2, yMax: 2 };

/** A race without a fence, on which any card fits. */
const isPlain = (round: Round) => (raceKinds as readonly string[]).includes(round.kind) && round.kind !== 'fence';

function changed(lesson: Lesson, at: number, change: (round: Round) => Round): Lesson {
  const index = byIndex(lesson, at);
  return settled(changeRound(lesson, index, change), index);
}

/** A built-in lesson, or the one that the studio begins with. */
export const someLesson: fc.Arbitrary<Lesson> = fc.constantFrom(freshLesson(), ...lessons);
