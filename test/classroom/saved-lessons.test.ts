import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { App } from '../../server/app.ts';
import type { Lesson } from '../../shared/lesson/lesson.ts';
import { lessons } from '../../shared/lesson/lessons/index.ts';
import { mostSavedBytes, type SavedFirst, type SavedLesson, savedPath } from '../../shared/protocol/saved.ts';
import { ownLesson } from '../support/own-lesson.ts';
import { freshFolder } from '../support/serving.ts';
import { startTestApp } from '../support/test-app.ts';

const folder = freshFolder();
let app: App;
const start = () => startTestApp({ config: { dataDir: folder } });
beforeAll(async () => {
  app = await start();
});
afterAll(() => app.stop());

interface Asked {
  readonly key?: string;
  readonly lesson?: unknown;
}

async function ask(method: string, name: string, { key, lesson }: Asked = {}, query = '') {
  const answer = await fetch(`${app.url}${savedPath}/${name}${query}`, {
    method,
    headers: {
      ...(key !== undefined && { authorization: `Bearer ${key}` }),
      ...(lesson !== undefined && { 'content-type': 'application/json' }),
    },
    ...(lesson !== undefined && { body: typeof lesson === 'string' ? lesson : JSON.stringify(lesson) }),
  });
  const text = await answer.text();
  return { status: answer.status, body: text === '' ? null : JSON.parse(text) };
}

const [first, second] = lessons as readonly [Lesson, Lesson];

test('a lesson is saved under a name and comes back with its key, to the byte, after a restart too', async () => {
  const created = await ask('POST', 'my-lesson', { lesson: ownLesson });
  expect(created).toMatchObject({ status: 201, body: { version: 1 } });
  const { key } = created.body as SavedFirst;
  await app.stop();
  app = await start();
  const found = await ask('GET', 'my-lesson', { key: key.toLowerCase() });
  expect(JSON.stringify((found.body as SavedLesson).lesson)).toBe(JSON.stringify(ownLesson));
});

test('each saving is a version of its own, and the last twenty are kept', async () => {
  const { key } = (await ask('POST', 'versions', { lesson: first })).body as SavedFirst;
  for (let version = 2; version <= 22; version++) {
    expect((await ask('PUT', 'versions', { key, lesson: version === 21 ? second : first })).body).toEqual({ version });
  }
  const { version, versions } = (await ask('GET', 'versions', { key })).body as SavedLesson;
  expect(version).toBe(22);
  expect(versions.map((each) => each.version)).toEqual(Array.from({ length: 20 }, (_, i) => 22 - i));
  const older = (await ask('GET', 'versions', { key }, '?version=21')).body as SavedLesson;
  expect(older.lesson).toEqual(second);
  expect((await ask('GET', 'versions', { key }, '?version=2')).body).toEqual({ refused: 'unknown-lesson' });
});

test('without its key a lesson is neither read, changed nor removed, and looks as if it were not there', async () => {
  const { key } = (await ask('POST', 'secret', { lesson: first })).body as SavedFirst;
  const other = (await ask('POST', 'other', { lesson: second })).body as SavedFirst;
  for (const wrong of [undefined, '', 'x', other.key]) {
    const with_ = wrong === undefined ? {} : { key: wrong };
    const unknown = await ask('GET', 'nobody', with_);
    expect(await ask('GET', 'secret', with_)).toEqual(unknown);
    expect(await ask('DELETE', 'secret', with_)).toEqual(unknown);
    expect(await ask('PUT', 'secret', { ...with_, lesson: second })).toEqual(unknown);
  }
  expect((await ask('GET', 'secret', { key })).body).toMatchObject({ version: 1, lesson: first });
});

test('a name that is taken stays with who has it', async () => {
  await ask('POST', 'taken', { lesson: first });
  expect(await ask('POST', 'taken', { lesson: second })).toEqual({ status: 409, body: { refused: 'name-taken' } });
});

test('what is removed is gone, its key with it, and its name is free', async () => {
  const { key } = (await ask('POST', 'gone', { lesson: first })).body as SavedFirst;
  expect((await ask('DELETE', 'gone', { key })).status).toBe(204);
  expect((await ask('GET', 'gone', { key })).body).toEqual({ refused: 'unknown-lesson' });
  expect((await ask('POST', 'gone', { lesson: second })).status).toBe(201);
});

test('only what the server would open is saved', async () => {
  const broken = { ...first, rounds: [] };
  const refused = { refused: 'bad-request', path: 'rounds', expected: 'at least 1 entries' };
  expect(await ask('POST', 'broken', { lesson: broken })).toEqual({ status: 400, body: refused });
  expect((await ask('POST', 'broken', { lesson: '{"schema":' })).body).toMatchObject({ refused: 'bad-request' });
  const long = `${' '.repeat(mostSavedBytes)}{}`;
  expect(await ask('POST', 'broken', { lesson: long })).toEqual({ status: 413, body: { refused: 'too-large' } });
});

test.each(['A', 'a_b', '-a', 'x'.repeat(65), '%20', '..%2Fx'])('%s is no name', async (name) => {
  expect((await ask('POST', name, { lesson: first })).body).toMatchObject({ refused: 'bad-request', path: 'name' });
});

test('no list of lessons is to be had', async () => {
  expect((await fetch(app.url + savedPath)).status).toBe(404);
});

test('the key itself is not in the file', async () => {
  const { key } = (await ask('POST', 'hashed', { lesson: first })).body as SavedFirst;
  const written = ['lessons.db', 'lessons.db-wal'].map((file) => readFileSync(join(folder, file)).toString('latin1'));
  expect(written.join()).toContain('hashed');
  expect(written.join()).not.toContain(key);
});

test('whatever is sent, the answer is a refusal and the server goes on', async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), async (lesson) => {
      const { status } = await ask('PUT', 'anything', { key: 'x', lesson: JSON.stringify(lesson) });
      expect([400, 404, 429]).toContain(status);
    }),
    { seed: 20261125, numRuns: 20 },
  );
  expect((await fetch(`${app.url}/healthz`)).status).toBe(200);
});

test('wrong keys are asked for patience, the right one never', async () => {
  const { body } = await ask('POST', 'patience', { lesson: first });
  const { key } = body as SavedFirst;
  let last: unknown = null;
  for (let i = 0; i < 40; i++) last = (await ask('GET', 'patience', { key: `wrong-${i}` })).body;
  expect(last).toEqual({ refused: 'too-many' });
  expect((await ask('GET', 'patience', { key })).status).toBe(200);
});
