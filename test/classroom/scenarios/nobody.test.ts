import { afterEach, beforeEach, expect, test } from 'vitest';
import type { App } from '../../../server/app.ts';
import type { StageView, View } from '../../../shared/protocol/messages.ts';
import { classOf, dismissClasses, every } from '../../support/class.ts';
import {
  ask,
  connect,
  disconnectAll,
  hello,
  joinRoom,
  next,
  openRoom,
  type TestHost,
  type TestSocket,
} from '../../support/client.ts';
import { granted, wordOf } from '../../support/rooms.ts';
import { startTestApp } from '../../support/test-app.ts';
import { comeBack, oneRound } from './every-phase.ts';
import { loseUplink } from './line.ts';
import { SkippingClock } from './skipping-clock.ts';

/** Longer than a class has to vote or to choose. */
const timeIsUpMs = 601_000;
const choice = { learningRate: 0.1 };

let clock: SkippingClock;
let app: App & { readonly log: { readonly lines: readonly string[] } };
beforeEach(async () => {
  clock = new SkippingClock(8);
  app = await startTestApp({ nowMs: clock.nowMs });
});
afterEach(async () => {
  dismissClasses();
  disconnectAll();
  await app.stop();
});

/** What this socket is shown next once the time is over. */
async function afterTime(socket: TestSocket, fits: (view: View) => boolean): Promise<View> {
  const shown = next(socket, 'view', fits);
  clock.skip(timeIsUpMs);
  return shown;
}

async function toPredict(host: TestHost): Promise<void> {
  for (const _ of ['brief', 'predict']) granted(await host.advance());
}

test('P5 scenario 16: nobody submits: the vote ends on the server’s clock, choosing goes on as long as it must, then the race starts', async () => {
  const host = await openRoom(app.url, oneRound);
  const ana = await joinRoom(app.url, host.code);
  await toPredict(host);
  const choosing = await afterTime(ana.socket, ({ phase }) => phase === 'choose');
  // A race without balls is no race: the class gets the whole time again, twice.
  let deadline = choosing.deadlineAtMs!;
  for (const _ of ['once', 'twice']) {
    const longer = await afterTime(ana.socket, ({ deadlineAtMs }) => (deadlineAtMs ?? 0) > deadline);
    expect(longer).toMatchObject({ phase: 'choose', counts: { ready: 0 } });
    deadline = longer.deadlineAtMs!;
  }
  granted(await ask(ana.socket, 'lock', { command: 1, choice }));
  expect(await afterTime(ana.socket, ({ phase }) => phase !== 'choose')).toMatchObject({ phase: 'race' });
  expect(app.log.lines).toEqual([]);
});

test('P5 scenario 16: nobody is connected, not even the instructor: the round goes on by itself and waits at the end of its race', async () => {
  const host = await openRoom(app.url, oneRound);
  const ana = await joinRoom(app.url, host.code);
  await toPredict(host);
  const wall = connect(app.url);
  granted(await hello(wall, 'screen', host.code));
  host.socket.disconnect();
  ana.socket.disconnect();
  await afterTime(wall, ({ phase }) => phase === 'choose');
  const { socket } = await comeBack(app.url, host.code, ana.token);
  granted(await ask(socket, 'lock', { command: 1, choice }));
  socket.disconnect();
  await afterTime(wall, ({ phase }) => phase === 'race');
  await afterTime(wall, ({ raceEnded }) => raceEnded);
  const { view } = await comeBack(app.url, host.code, ana.token);
  expect(view).toMatchObject({ phase: 'race', raceEnded: true, you: { choice } });
  const { view: stage } = granted(await hello(connect(app.url), 'host', host.code, host.token));
  expect((stage as StageView).counts).toMatchObject({ joined: 1, connected: 1 });
  expect(app.log.lines).toEqual([]);
});

test('P5 scenario 16: one of 20 phones sleeps without a word: the other 19 are all, once its line is found dead', async () => {
  const host = await openRoom(app.url, oneRound);
  const sleeper = await joinRoom(app.url, host.code, 'Sleeper');
  loseUplink(sleeper.socket);
  const bots = await classOf(19, { url: app.url, code: host.code });
  granted(await host.advance());
  const beginsMs = performance.now();
  granted(await host.advance());
  // Ten minutes of class to vote and ten to choose: without the hurry this takes far longer than a test may.
  await every(bots, ({ view }) => view?.phase === 'race');
  // A line may be silent for 9 s of ours.
  expect(performance.now() - beginsMs).toBeLessThan(20_000);
  const { view, race } = granted(await hello(connect(app.url), 'screen', host.code));
  expect(race?.seats).toEqual(bots.map(({ seat }) => seat).sort((a, b) => a! - b!));
  expect(view.counts).toMatchObject({ joined: 20, connected: 19, ready: 19 });
  // Awake again in the race it watches, and is not too late for the next one.
  const back = await comeBack(app.url, host.code, sleeper.token);
  expect(back.view).toMatchObject({ phase: 'race', you: { seat: sleeper.seat, choice: null } });
  expect(wordOf(await ask(back.socket, 'lock', { command: 1, choice }))).toBe('too-late');
});
