import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { startSession } from '../../../client/net/session.ts';
import type { App } from '../../../server/app.ts';
import { createPage } from '../../client/net/page.ts';
import { ask, connect, disconnectAll, hello, joinRoom, next, openRoom } from '../../support/client.ts';
import { granted, wordOf } from '../../support/rooms.ts';
import { startTestApp } from '../../support/test-app.ts';
import { oneRound } from './every-phase.ts';
import { fallAsleep, wake } from './line.ts';
import { SkippingClock } from './skipping-clock.ts';

const clock = new SkippingClock();
let app: App;
beforeAll(async () => {
  app = await startTestApp({ nowMs: clock.nowMs });
});
afterAll(() => app.stop());
afterEach(disconnectAll);

test('P7 scenario 11: a laptop dies for two minutes and a phone takes over: one controller, the old one is told and may only watch', async () => {
  const laptop = await openRoom(app.url, oneRound);
  await joinRoom(app.url, laptop.code);
  fallAsleep(laptop.socket);
  clock.skip(120_000);
  const phone = connect(app.url);
  const { view } = granted(await hello(phone, 'host', laptop.code, laptop.token));
  expect(view).toMatchObject({ role: 'host', phase: 'lobby', counts: { joined: 1, connected: 1 } });
  granted(await ask(phone, 'advance', { command: 100, turn: view.turn }));

  // It was pressed while the laptop did not know yet, and arrives after the takeover.
  const late = ask(laptop.socket, 'advance', { command: 101, turn: view.turn + 1 });
  const told = next(laptop.socket, 'view', ({ role }) => role === 'screen');
  wake(laptop.socket);
  expect((await told).phase).toBe('lobby');
  expect(wordOf(await late)).toBe('not-host');

  const asScreen = connect(app.url);
  const shown = granted(await hello(asScreen, 'screen', laptop.code)).view;
  expect(shown).toMatchObject({ role: 'screen', phase: 'brief', turn: view.turn + 1 });
  const answers = [
    await ask(asScreen, 'advance', { command: 1, turn: shown.turn }),
    await ask(asScreen, 'pace', { command: 2, change: { kind: 'skip' } }),
    await ask(asScreen, 'roster', { command: 3, change: { kind: 'lock', locked: true } }),
    await ask(asScreen, 'close', { command: 4 }),
  ];
  expect(answers.map(wordOf)).toEqual(['not-host', 'not-host', 'not-host', 'not-host']);
  const followed = next(asScreen, 'view', ({ phase }) => phase === 'predict');
  granted(await ask(phone, 'advance', { command: 102, turn: shown.turn }));
  expect((await followed).role).toBe('screen');
});

test('P7 scenario 11: of ten pages that take over at once exactly one is in control', async () => {
  const { code, token, socket } = await openRoom(app.url, oneRound);
  const pages = [socket, ...Array.from({ length: 10 }, () => connect(app.url))];
  const greeted = await Promise.all(pages.slice(1).map((page) => hello(page, 'host', code, token)));
  expect(greeted.map(wordOf)).toEqual(greeted.map(() => null));
  // Each locks the room, which may be done twice.
  const change = { kind: 'lock', locked: true } as const;
  const answers = await Promise.all(pages.map((page, i) => ask(page, 'roster', { command: i + 1, change })));
  expect(answers.map(wordOf).toSorted()).toEqual([...Array.from({ length: 10 }, () => 'not-host'), null].toSorted());
});

test('P7 scenario 11: the projector whose control was taken goes on showing the room, as a screen', async () => {
  const { code, token, socket } = await openRoom(app.url, oneRound);
  socket.disconnect();
  const laptop = startSession({ role: 'host', code, token }, createPage(app.url));
  await vi.waitFor(() => expect(laptop.view.value?.role).toBe('host'));
  const phone = connect(app.url);
  granted(await hello(phone, 'host', code, token));
  granted(await ask(phone, 'advance', { command: 1, turn: 0 }));
  try {
    await vi.waitFor(() =>
      expect({ over: laptop.over.value, role: laptop.view.value?.role, phase: laptop.view.value?.phase }).toEqual({
        over: null,
        role: 'screen',
        phase: 'brief',
      }),
    );
  } finally {
    laptop.stop();
  }
});
