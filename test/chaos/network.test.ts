import { afterAll, beforeAll, expect, test } from 'vitest';
import type { App } from '../../server/app.ts';
import { classOf, dismissClasses, every } from '../support/class.ts';
import { disconnectAll, openRoom } from '../support/client.ts';
import { shortLesson } from '../support/lesson.ts';
import { granted } from '../support/rooms.ts';
import { startTestApp } from '../support/test-app.ts';
import { until } from '../support/until.ts';
import { long } from './long.ts';
import { FaultProxy } from './proxy.ts';
import { hangUp, realPhone } from './real-phone.ts';

const patienceMs = 3000;

let app: App;
const proxies: FaultProxy[] = [];
beforeAll(async () => {
  app = await startTestApp();
});
// Not after each: they run at the same time.
afterAll(async () => {
  hangUp();
  dismissClasses();
  disconnectAll();
  for (const proxy of proxies) await proxy.stop();
  await app.stop();
});

async function network(): Promise<FaultProxy> {
  const proxy = await FaultProxy.before(app.url);
  proxies.push(proxy);
  return proxy;
}

/** A room in the middle of a long race, with this many bots behind the network. */
async function racing(proxy: FaultProxy, count: number) {
  const host = await openRoom(app.url, shortLesson({ steps: 200, stepsPerSecond: 10, chooseSeconds: 60 }));
  const bots = await classOf(count, { url: proxy.url, code: host.code });
  await host.advance();
  await every(bots, ({ acked }) => acked.length === 1);
  await host.advance();
  await every(bots, ({ lastBeat }) => lastBeat !== null);
  return { host, bots };
}

test.concurrent('P2 P5 fault 22: all 40 connections reset at once, again and again: everyone is back within 3 s each time, and races on', async () => {
  const proxy = await network();
  const { bots, host } = await racing(proxy, 40);
  for (let storm = 0; storm < (long ? 6 : 2); storm++) {
    expect(proxy.resetAll()).toBe(40);
    await every(bots, ({ socket }) => !socket.connected);
    const atMs = performance.now();
    const [agreed, races] = [bots.map((bot) => bot.agreed), bots.map((bot) => bot.race)];
    // The greeting brings the race anew.
    await Promise.all(bots.map((bot, index) => bot.when(() => bot.race !== races[index])));
    expect(performance.now() - atMs).toBeLessThan(patienceMs);
    await Promise.all(bots.map((bot, index) => bot.when(() => bot.agreed > agreed[index]!)));
  }
  expect(host.latest().counts).toMatchObject({ joined: 40 });
  expect(bots.map(({ differed }) => differed)).toEqual(bots.map(() => 0));
});

test.concurrent('P2 fault 17: a network that swallows everything for 2.5 s without a word: the phone is in the race 3 s after it clears', async () => {
  const proxy = await network();
  const host = await openRoom(app.url, shortLesson({ steps: 200, stepsPerSecond: 10, chooseSeconds: 60 }));
  const phone = realPhone(proxy.url, host.code);
  granted(await phone.session.join('Ana'));
  await host.advance();
  await until(() => phone.view()?.phase === 'choose');
  granted(await phone.session.lock({ learningRate: 0.1 }));
  await until(() => phone.session.beat.value !== null);
  proxy.blackHole();
  const holeUntilMs = performance.now() + 2500;
  await until(() => performance.now() > holeUntilMs);
  proxy.clear();
  const clearMs = performance.now();
  await until(() => phone.heardMs() > clearMs);
  expect(performance.now() - clearMs).toBeLessThan(patienceMs);
  expect(phone.session.link.value).toBe('online');
  expect(phone.view()).toMatchObject({ you: { nickname: 'Ana' }, counts: { joined: 1 } });
});
