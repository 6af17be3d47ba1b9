import fc from 'fast-check';
import { expect, test } from 'vitest';
import { freshLesson } from '../../../client/studio/fresh.ts';
import { fileText, openText } from '../../../client/studio/share/lesson-file.ts';
import { isLessonLink, linkHash, longestLink, openHash } from '../../../client/studio/share/link.ts';
import type { Lesson } from '../../../shared/lesson/lesson.ts';
import { parseLesson } from '../../../shared/lesson/schema.ts';
import { encodeHeights } from '../../../shared/surfaces/own/heights.ts';
import { someEdit, someLesson } from './lessons.ts';

const seed = { seed: 20261125, numRuns: 60 };

/** Any lesson that the studio can save: edited, and taken by the server. */
const saveable = fc
  .tuple(someLesson, fc.array(someEdit, { maxLength: 10 }))
  .map(([lesson, edits]) => edits.reduce((sofar, edit) => edit(sofar), lesson))
  .filter((lesson) => 'lesson' in parseLesson(lesson));

test('export and import give the same lesson, to the byte', () => {
  fc.assert(
    fc.property(saveable, (lesson) => {
      const opened = openText(fileText(lesson));
      expect('lesson' in opened && fileText(opened.lesson)).toBe(fileText(lesson));
    }),
    seed,
  );
});

test.each([true, false])('link and lesson give the same lesson, to the byte (squeezed: %s)', async (squeeze) => {
  await fc.assert(
    fc.asyncProperty(saveable, async (lesson) => {
      const hash = await linkHash(lesson, squeeze);
      if (hash === null) return;
      expect(hash).toMatch(/^#lesson=[\w.-]+$/);
      const opened = await openHash(hash);
      expect('lesson' in opened && JSON.stringify(opened.lesson)).toBe(JSON.stringify(lesson));
    }),
    seed,
  );
});

test('a link that is cut anywhere says so and opens nothing', async () => {
  const hash = (await linkHash(freshLesson()))!;
  for (let length = '#lesson='.length; length < hash.length; length++) {
    expect(await openHash(hash.slice(0, length)), `${length}`).toEqual({ fault: 'cut' });
  }
});

test('a link in which a sign was changed opens nothing that is no lesson, and throws nothing', async () => {
  const hash = (await linkHash(freshLesson()))!;
  await fc.assert(
    fc.asyncProperty(fc.nat(hash.length - 1), fc.constantFrom('A', '_', '%', ' ', 'é'), async (at, sign) => {
      const opened = await openHash(hash.slice(0, at) + sign + hash.slice(at + 1));
      if ('lesson' in opened) expect(parseLesson(opened.lesson)).toHaveProperty('lesson');
    }),
    { seed: 20261125, numRuns: 300 },
  );
});

test('a lesson of large grids is no link', async () => {
  const heights = Array.from({ length: 128 * 128 }, (_, i) => Math.sin(i * i));
  const grid = {
    kind: 'grid',
    title: 'Noise',
    domain: { xMin: 0, xMax: 1, yMin: 0, yMax: 1 },
    width: 128,
    height: 128,
    ...encodeHeights(heights),
  } as const;
  const lesson: Lesson = { ...freshLesson(), surfaces: { 'own:surface-1': grid } };
  expect(parseLesson(lesson)).toHaveProperty('lesson');
  expect(await linkHash(lesson)).toBeNull();
  expect((await linkHash(freshLesson()))!.length).toBeLessThan(longestLink / 20);
});

test('a small link that would unpack into much is stopped', async () => {
  const bytes = new TextEncoder().encode(' '.repeat(5_000_000));
  const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const signs = Buffer.from(await new Response(packed).arrayBuffer()).toString('base64url');
  expect(signs.length).toBeLessThan(20_000);
  expect(await openHash(`#lesson=z${signs.length}.${signs}`)).toEqual({ fault: 'damaged' });
});

test.each([
  ['', 'not-json'],
  ['{"schema":1', 'not-json'],
  ['{}', 'not-a-lesson'],
  ['[1,2]', 'not-a-lesson'],
  [`"${'x'.repeat(1_000_001)}"`, 'too-long'],
])('a file that is no lesson is refused: %#', (text, fault) => {
  expect(openText(text)).toMatchObject({ fault });
});

test('what is wrong with a lesson in a file is said with its place', () => {
  const { rounds, ...rest } = freshLesson();
  const broken = { ...rest, rounds: [{ ...rounds[0], steps: 5 }] };
  expect(openText(JSON.stringify(broken))).toMatchObject({ path: 'rounds.0.steps', expected: 'at least 10' });
});

test('the code of a room is no lesson link', () => {
  expect(isLessonLink('#KXRT7M')).toBe(false);
});
