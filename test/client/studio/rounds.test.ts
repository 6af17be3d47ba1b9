import fc from 'fast-check';
import { expect, test } from 'vitest';
import { freshLesson } from '../../../client/studio/fresh.ts';
import { asKind, onSurface } from '../../../client/studio/lesson/as-kind.ts';
import { withLanguage } from '../../../client/studio/lesson/languages.ts';
import { minutesOf } from '../../../client/studio/lesson/minutes.ts';
import { withoutOption } from '../../../client/studio/lesson/options.ts';
import { changeRound, duplicateRound, moveRound, removeRound } from '../../../client/studio/lesson/rounds.ts';
import { tryRound } from '../../../client/studio/lesson/try-round.ts';
import { type Round, raceKinds } from '../../../shared/lesson/lesson.ts';
import { lessons } from '../../../shared/lesson/lessons/index.ts';
import { prepareLesson } from '../../../shared/lesson/own/prepare-lesson.ts';
import { lessonComplaints, parseLesson } from '../../../shared/lesson/schema.ts';
import { surfaceById } from '../../../shared/surfaces/index.ts';
import { someEdit, someLesson } from './lessons.ts';

const firstDescent = lessons[0]!;
const titles = ({ rounds }: { readonly rounds: readonly { readonly title: string }[] }) => rounds.map((r) => r.title);
const known = (name: unknown) => surfaceById(String(name));

test('the lesson that the studio begins with can be raced', () => {
  expect(lessonComplaints(freshLesson())).toEqual([]);
});

test('whatever is pressed, a lesson stays one that the server takes', () => {
  fc.assert(
    fc.property(someLesson, fc.array(someEdit, { maxLength: 12 }), (lesson, edits) => {
      const made = edits.reduce((sofar, edit) => edit(sofar), lesson);
      // A blank or odd title may be typed, and is said at its field; everything else is sound by itself.
      const complaints = lessonComplaints(made).filter(({ path }) => !/title|points$|surface$|start$/.test(path));
      expect(complaints).toEqual([]);
    }),
    { seed: 20261125, numRuns: 100 },
  );
});

test('a round goes to its new place in every language', () => {
  const moved = moveRound(firstDescent, 0, 2);
  expect(titles(moved)).toEqual(
    [1, 2, 0, ...firstDescent.rounds.keys()]
      .slice(0, 3)
      .map((i) => firstDescent.rounds[i]!.title)
      .concat(titles(firstDescent).slice(3)),
  );
  for (const [code, { rounds }] of Object.entries(moved.translations!)) {
    expect(rounds[2], code).toBe(firstDescent.translations![code]!.rounds[0]);
  }
  expect(moveRound(firstDescent, 0, 99)).toBe(firstDescent);
});

test('a duplicate stands right after its round, in every language', () => {
  const doubled = duplicateRound(firstDescent, 1);
  expect(doubled.rounds[2]).toBe(doubled.rounds[1]);
  expect(parseLesson(doubled)).toHaveProperty('lesson');
});

test('the last round stays', () => {
  const lesson = freshLesson();
  expect(removeRound(lesson, 0)).toBe(lesson);
  expect(removeRound(firstDescent, 0).rounds).toHaveLength(firstDescent.rounds.length - 1);
});

test('an answer that is taken away is gone in every language, and the right one stays right', () => {
  const less = withoutOption(firstDescent, 0, 1);
  const asked = less.rounds[0]!.predict;
  expect(asked).toMatchObject({ options: ['0.1', '0.3', '0.34'], right: 2 });
  expect(less.translations!.de!.rounds[0]!.predict!.options).toHaveLength(3);
  expect(parseLesson(less)).toHaveProperty('lesson');
});

test.each([...raceKinds, 'arrow', 'classify', 'golf', 'one-knob', 'fog', 'quiz'] as Round['kind'][])(
  'a race becomes a round of kind %s that the server takes',
  (kind) => {
    const lesson = changeRound(withLanguage(freshLesson(), 'de'), 0, (round) =>
      asKind({ ...round, surface: kind === 'fence' ? 'fence' : 'himmelblau' } as Round, kind, known),
    );
    const complaints = lessonComplaints(lesson);
    expect(complaints).toEqual([]);
    const prepared = prepareLesson({ ...lesson, surfaces: {} });
    expect(prepared).toHaveProperty('lesson');
  },
);

test('points to name go with the surface', () => {
  const lesson = changeRound(freshLesson(), 0, (round) => {
    const named = asKind({ ...round, surface: 'himmelblau' } as Round, 'classify', known);
    return onSurface(named, 'double-well', surfaceById('double-well'));
  });
  expect(prepareLesson({ ...lesson, surfaces: {} })).toHaveProperty('lesson');
  expect(lessonComplaints({ ...lesson, surfaces: {} })).toEqual([]);
  expect(lesson.rounds[0]).toMatchObject({ surface: 'double-well', points: { length: 3 } });
});

test('a round is played by thirty bots without a server', () => {
  const prepared = prepareLesson(freshLesson());
  if (!('lesson' in prepared)) throw new Error(`expected a lesson, got ${prepared.expected}`);
  const view = tryRound(prepared.lesson, 0);
  expect(view.phase).toBe('reveal');
  expect(view.results).toHaveLength(30);
  expect(new Set(view.results!.map(({ verdict }) => verdict.fate)).size).toBeGreaterThan(1);
});

test('rounds of moves and questions are played too', () => {
  const arrow = firstDescent.rounds.findIndex(({ kind }) => kind === 'arrow');
  expect(tryRound(firstDescent, arrow).played).toHaveLength(30);
});

test('every round of a lesson has its minutes once its surfaces are known', () => {
  expect(minutesOf(freshLesson(), null)).toEqual([null]);
  const prepared = prepareLesson(freshLesson());
  expect(minutesOf(freshLesson(), 'lesson' in prepared ? prepared.lesson : null)[0]).toBeGreaterThan(2);
  expect(minutesOf(firstDescent, null).every((minutes) => minutes !== null && minutes > 1)).toBe(true);
});
