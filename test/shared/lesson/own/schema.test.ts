import { describe, expect, test } from 'vitest';
import type { Lesson } from '../../../../shared/lesson/lesson.ts';
import { mostCharacters, mostSurfaces, parseSpec } from '../../../../shared/lesson/own/schema.ts';
import { parseLesson } from '../../../../shared/lesson/schema.ts';
import { surfaces as catalogue } from '../../../../shared/surfaces/index.ts';
import { isOwnId } from '../../../../shared/surfaces/own/spec.ts';
import { ownLesson } from '../../../support/own-lesson.ts';
import { bowl, painted, pasted, typed } from './specs.ts';

const lessonWith = (surfaces: object): object => ({ ...ownLesson, surfaces });
const complaintAbout = (lesson: unknown) => {
  const parsed = parseLesson(lesson);
  return 'lesson' in parsed ? null : parsed;
};

describe('a lesson with surfaces of its own', () => {
  test('is parsed as it is', () => {
    expect(parseLesson(JSON.parse(JSON.stringify(ownLesson)))).toEqual({ lesson: ownLesson });
  });

  test('names its surfaces: what stands in their place was checked by nobody', () => {
    const [first] = ownLesson.rounds;
    for (const surface of [bowl, { ...bowl, id: 'own:turned', found: {} }, {}, null]) {
      expect(complaintAbout({ ...ownLesson, rounds: [{ ...first, surface }] })).toMatchObject({
        path: 'rounds.0.surface',
      });
    }
  });

  test('cannot shadow the catalogue', () => {
    expect(catalogue.filter(({ id }) => isOwnId(id))).toEqual([]);
    const all = { ...ownLesson.surfaces, ravine: bowl };
    expect(complaintAbout(lessonWith(all))).toMatchObject({ path: 'surfaces.ravine' });
  });

  test('has at most twelve, and at most 256 kB of them', () => {
    const many = (count: number) => {
      const more = Array.from({ length: count - 5 }, (_, i) => [`own:more-${i}`, bowl]);
      return lessonWith({ ...ownLesson.surfaces, ...Object.fromEntries(more) });
    };
    expect(complaintAbout(many(mostSurfaces))).toBeNull();
    expect(complaintAbout(many(mostSurfaces + 1))).toEqual({ path: 'surfaces', expected: 'at most 12 surfaces' });
    const large = painted((x, y) => x * x + y * y, [128, 128]);
    const grids = (count: number) => {
      const more = Array.from({ length: count }, (_, i) => [`own:large-${i}`, large]);
      return lessonWith({ ...ownLesson.surfaces, ...Object.fromEntries(more) });
    };
    expect(complaintAbout(grids(5))).toBeNull();
    expect(complaintAbout(grids(6))).toEqual({ path: 'surfaces', expected: `at most ${mostCharacters} characters` });
  });

  test('brings every surface that it names, also for a question, a second heat and an arrow', () => {
    const [first] = ownLesson.rounds;
    const naming = { surface: 'own:gone' };
    for (const round of [
      { ...first, ...naming },
      { ...first, transfer: naming },
      { ...first, predict: { kind: 'point', text: 'Where?', ...naming, right: [0, 0], tolerance: 1 } },
      { kind: 'arrow', title: 'Aim', question: 'Where?', why: 'So.', targets: [{ ...naming, at: [0, 0] }] },
    ] as Lesson['rounds']) {
      expect(complaintAbout({ ...ownLesson, rounds: [round] })).toEqual({
        path: 'rounds.0',
        expected: 'one of the lesson’s surfaces',
      });
    }
  });
});

describe('a surface is refused for its form:', () => {
  const refused: readonly (readonly [why: string, spec: object, path: string])[] = [
    ['an empty map', typed('x^2', { domain: { xMin: 1, xMax: 1, yMin: 0, yMax: 1 } }), 'domain'],
    ['an edge at infinity', typed('x^2', { domain: { xMin: 0, xMax: Infinity, yMin: 0, yMax: 1 } }), 'domain.xMax'],
    ['three variables', typed('x^2', { vars: ['x', 'y', 'z'] }), 'vars'],
    ['a long formula', typed('x'.repeat(501)), 'source'],
    ['a long title', typed('x^2', { title: 'x'.repeat(41) }), 'title'],
    ['an x without y', pasted({ ys: [1, 2] }), ''],
    ['301 rows', pasted({ xs: Array(301).fill(1), ys: Array(301).fill(1) }), 'xs'],
    ['a loss that does not fit', pasted({ loss: 'cross-entropy' }), ''],
    ['one power twice', pasted({ model: 'polynomial-slice', powers: [2, 2] }), ''],
    ['a batch larger than the data', pasted({ batchSize: 6 }), ''],
    ['a side of 129', painted(() => 0, [4, 4], { width: 129 }), 'width'],
    ['a side of 3', painted(() => 0, [4, 4], { width: 3 }), 'width'],
    ['more text than any grid has', painted(() => 0, [4, 4], { heights: 'A'.repeat(50_000) }), 'heights'],
    ['a flat bowl', { ...bowl, condition: 0.5 }, 'condition'],
    ['201 steps', typed('x^2', { race: { steps: 201 } }), 'race.steps'],
    ['what only a check may add', { ...typed('x^2'), found: {} }, ''],
  ];

  test.each(refused)('%s', (_, spec, path) => {
    expect(parseSpec(spec)).toMatchObject({ path });
  });
});
