import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { App } from '../../server/app.ts';
import { memoryJournal } from '../../server/journal/memory.ts';
import type { StageView } from '../../shared/protocol/messages.ts';
import { ask, connect, disconnectAll, hello, joinRoom, next, openRoom } from '../support/client.ts';
import { shortLesson } from '../support/lesson.ts';
import { ownLesson } from '../support/own-lesson.ts';
import { granted } from '../support/rooms.ts';
import { startTestApp } from '../support/test-app.ts';

let app: App;
const journal = memoryJournal();
beforeAll(async () => {
  app = await startTestApp({ journal });
});
afterAll(() => app.stop());
afterEach(disconnectAll);

test('a class in the lobby gets a lesson with surfaces of its own, on every screen, and after a crash too', async () => {
  const host = await openRoom(app.url, shortLesson());
  const ana = await joinRoom(app.url, host.code, 'Ana');
  const screen = connect(app.url);
  granted(await hello(screen, 'screen', host.code));
  const shown = next(screen, 'view', (view) => (view as StageView).roundTitles.length === ownLesson.rounds.length);
  expect(await ask(host.socket, 'lesson', { command: 900, lesson: ownLesson })).toEqual({ ok: true });
  expect((await shown).phase).toBe('lobby');
  expect((host.latest() as StageView).roundTitles).toEqual(ownLesson.rounds.map(({ title }) => title));

  const again = await startTestApp({ journal });
  const back = connect(again.url);
  const { view } = granted(await hello(back, 'host', host.code, host.token));
  expect(view).toMatchObject({ roundTitles: ownLesson.rounds.map(({ title }) => title) });
  expect((view as StageView).seats).toMatchObject([{ nickname: 'Ana' }]);
  await again.stop();
  expect(ana.socket.connected).toBe(true);
}, 30_000);

test('nobody but the instructor changes the lesson, and a wrong one changes nothing', async () => {
  const host = await openRoom(app.url, shortLesson());
  const before = (host.latest() as StageView).roundTitles;
  const ana = await joinRoom(app.url, host.code, 'Ana');
  expect(await ask(ana.socket, 'lesson', { command: 1, lesson: ownLesson })).toEqual({ refused: 'not-host' });
  const broken = { ...ownLesson, surfaces: { ...ownLesson.surfaces, 'own:lane': bottomless } };
  expect(await ask(host.socket, 'lesson', { command: 2, lesson: broken })).toEqual({
    refused: 'bad-request',
    path: 'surfaces.own:lane',
    expected: 'no-minimum',
  });
  expect((host.latest() as StageView).roundTitles).toEqual(before);
  await host.advance();
  expect(await ask(host.socket, 'lesson', { command: 3, lesson: shortLesson() })).toMatchObject({
    refused: 'wrong-phase',
  });
}, 30_000);

const bottomless = {
  kind: 'formula',
  title: 'Slope',
  domain: { xMin: -1, xMax: 1, yMin: -1, yMax: 1 },
  source: 't',
  vars: ['t'],
} as const;
