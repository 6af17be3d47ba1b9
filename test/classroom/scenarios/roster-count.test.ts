import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { App } from '../../../server/app.ts';
import type { Counts } from '../../../shared/room/view.ts';
import { ask, connect, disconnectAll, hello, joinRoom, openRoom } from '../../support/client.ts';
import { shortLesson } from '../../support/lesson.ts';
import { granted } from '../../support/rooms.ts';
import { startTestApp } from '../../support/test-app.ts';

let app: App;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());
afterEach(disconnectAll);
test('P3 scenario 20: the screen shows 30 also when the 30 of the next heat lock in within 200 ms', async () => {
  const host = await openRoom(app.url, shortLesson({ steps: 10, chooseSeconds: 600 }));
  const phones: Awaited<ReturnType<typeof joinRoom>>[] = [];
  for (let i = 0; i < 30; i++) phones.push(await joinRoom(app.url, host.code, `P ${i}`));
  await joinRoom(app.url, host.code, 'Onlooker');
  const screen = connect(app.url);
  let counts: Counts = granted(await hello(screen, 'screen', host.code)).view.counts;
  screen.on('view', (view) => {
    counts = view.counts;
  });
  screen.on('roster', (roster) => {
    counts = roster.counts;
  });
  let command = 0;
  const advance = async (again = false) =>
    granted(await ask(host.socket, 'advance', { command: ++command, turn: host.latest().turn, again }));
  const lockAll = (c: number) =>
    Promise.all(phones.map(({ socket }) => ask(socket, 'lock', { command: c, choice: { learningRate: 0.1 } })));
  await advance();
  await lockAll(1);
  await vi.waitFor(() => expect(counts.ready).toBe(30));
  for (const _ of ['race', 'ended', 'reveal', 'standings']) await advance();
  await advance(true);
  await lockAll(2);
  await vi.waitFor(() => expect(counts.ready).toBe(30), { timeout: 2000 });
});
