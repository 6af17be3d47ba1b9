import { afterEach, beforeEach, expect, test } from 'vitest';
import type { App } from '../../../server/app.ts';
import type { StageView } from '../../../shared/protocol/messages.ts';
import type { Counts } from '../../../shared/room/view.ts';
import { classOf, dismissClasses, every } from '../../support/class.ts';
import { disconnectAll, next, openRoom, type TestHost } from '../../support/client.ts';
import { shortLesson } from '../../support/lesson.ts';
import { granted } from '../../support/rooms.ts';
import { startTestApp } from '../../support/test-app.ts';
import { fallAsleep, wake } from './line.ts';
import { SkippingClock } from './skipping-clock.ts';

/** How soon a class must be together again, ms of ours. */
const patienceMs = 2000;
const hiddenMs = 180_000;
const players = 30;

let clock: SkippingClock;
let app: App;
beforeEach(async () => {
  clock = new SkippingClock(8);
  app = await startTestApp({ nowMs: clock.nowMs });
});
afterEach(async () => {
  dismissClasses();
  disconnectAll();
  await app.stop();
});

/** 30 phones in a race of 200 s that has begun, then all out of sight: half of them asleep, half without a connection. */
async function hiddenClass() {
  const host = await openRoom(app.url, shortLesson({ steps: 200, stepsPerSecond: 1, chooseSeconds: 300 }));
  const counted: Counts[] = [];
  host.socket.on('roster', ({ counts }) => counted.push(counts));
  const bots = await classOf(players, { url: app.url, code: host.code });
  granted(await host.advance());
  await every(bots, ({ acked }) => acked.length === 1);
  await every(bots, ({ lastBeat }) => (lastBeat?.step ?? 0) > 0);
  const [asleep, away] = [bots.slice(0, players / 2), bots.slice(players / 2)];
  const halfIsThere = next(host.socket, 'roster', ({ counts }) => counts.connected === players / 2);
  for (const { socket } of asleep) fallAsleep(socket);
  for (const { socket } of away) socket.disconnect();
  clock.skip(hiddenMs);
  // Those asleep still have their connection.
  await halfIsThere;
  const allBack = () => {
    for (const { socket } of asleep) wake(socket);
    for (const { socket } of away) socket.connect();
    return performance.now();
  };
  return { host, bots, counted, allBack };
}

/** Every number that the projector showed was a number of people: as many as there are, never more, never less than none. */
function expectHonest(counted: readonly Counts[]): void {
  expect(counted.length).toBeGreaterThan(2);
  for (const { joined, connected, ready } of counted) {
    expect([connected, ready].every((count) => count >= 0 && count <= joined)).toBe(true);
    expect(joined).toBeLessThanOrEqual(players);
  }
  expect(counted.slice(-1)).toMatchObject([{ joined: players, connected: players }]);
}

/** The projector counts everyone as there again. */
async function allCounted({ socket }: TestHost, counted: readonly Counts[]): Promise<void> {
  if (counted.at(-1)?.connected !== players) await next(socket, 'roster', ({ counts }) => counts.connected === players);
}

test('P2 scenario 5, fault 15: 30 phones hidden for three minutes of the race and back together: in the race within 2 s, with the server’s bits', async () => {
  const { host, bots, counted, allBack } = await hiddenClass();
  const backAtMs = allBack();
  await every(bots, ({ view, lastBeat }) => view?.phase === 'race' && (lastBeat?.step ?? 0) >= hiddenMs / 1000);
  expect(performance.now() - backAtMs).toBeLessThan(patienceMs);
  expect(bots.map(({ differed, refused }) => [differed, refused])).toEqual(bots.map(() => [0, null]));
  await allCounted(host, counted);
  expectHonest(counted);

  await every(bots, ({ view }) => view?.raceEnded === true);
  granted(await host.advance());
  const { results } = host.latest() as StageView;
  expect(results).toHaveLength(players);
  for (const { seat, acked } of bots) {
    expect(results?.find((result) => result.seat === seat)?.choice).toEqual(acked[0]!.choice);
  }
});

test('P2 scenario 5, fault 15: 30 phones hidden while the race ends and back at its reveal: each has its own result within 2 s', async () => {
  const { host, bots, counted, allBack } = await hiddenClass();
  if (!(host.latest() as StageView).raceEnded) granted(await host.advance());
  granted(await host.advance());
  const backAtMs = allBack();
  await every(bots, ({ view }) => view?.phase === 'reveal' && view.you?.result != null);
  expect(performance.now() - backAtMs).toBeLessThan(patienceMs);
  const { results } = host.latest() as StageView;
  for (const { seat, view } of bots) {
    expect(results?.find((result) => result.seat === seat)).toMatchObject({ ...view!.you!.result });
  }
  await allCounted(host, counted);
  expectHonest(counted);
});
