import { afterAll, beforeAll, expect, test } from 'vitest';
import type { App } from '../../server/app.ts';
import { hashAt } from '../../shared/race/race.ts';
import { SkippingClock } from '../classroom/scenarios/skipping-clock.ts';
import { classOf, dismissClasses, every } from '../support/class.ts';
import { disconnectAll, openRoom } from '../support/client.ts';
import { shortLesson } from '../support/lesson.ts';
import { granted } from '../support/rooms.ts';
import { startTestApp } from '../support/test-app.ts';
import { until } from '../support/until.ts';
import { long } from './long.ts';
import { FaultProxy, type Weather } from './proxy.ts';
import { hangUp, realPhone } from './real-phone.ts';

let app: App;
const proxies: FaultProxy[] = [];
beforeAll(async () => {
  app = await startTestApp({ nowMs: new SkippingClock(long ? 1 : 3).nowMs });
});
// Not after each: they run at the same time.
afterAll(async () => {
  hangUp();
  dismissClasses();
  disconnectAll();
  for (const proxy of proxies) await proxy.stop();
  await app.stop();
});

async function network(weather: Weather = {}): Promise<FaultProxy> {
  const proxy = await FaultProxy.before(app.url, weather);
  proxies.push(proxy);
  return proxy;
}

test('the proxy itself: what is slow comes late, what is rare takes long, and all of it arrives', async () => {
  const proxy = await network();
  const timed = async (weather: Weather): Promise<number> => {
    proxy.weather = weather;
    const startedMs = performance.now();
    const response = await fetch(`${proxy.url}/healthz`, { headers: { connection: 'close' } });
    expect(await response.text()).toBe('ok');
    return performance.now() - startedMs;
  };
  expect(await timed({ latencyMs: 150 })).toBeGreaterThan(300);
  expect(await timed({ bytesPerSecond: 4000 })).toBeGreaterThan(150);
  await timed({ sliceBytes: 3 });
});

const blocked: readonly [string, Weather][] = [
  // The longest first: it waits for the phone to lose its patience.
  ['hangs', { webSocket: 'hang' }],
  ['answers 302', { webSocket: 'redirect' }],
  ['answers 403', { webSocket: 'forbid' }],
  [`is cut after ${long ? 20 : 1} s`, { webSocket: 'cut', cutAfterMs: long ? 20_000 : 1000 }],
];

test.concurrent.each(blocked)(
  'P10 scenario 7, fault 23: where a WebSocket %s, the phone joins, chooses, races and sees its result',
  {
    timeout: 120_000,
  },
  async (_, weather) => {
    const proxy = await network(weather);
    const steps = long ? 200 : 30;
    const host = await openRoom(app.url, shortLesson({ steps, stepsPerSecond: long ? 8 : 15, chooseSeconds: 60 }));
    const phone = realPhone(proxy.url, host.code);
    granted(await phone.session.join('Ana'));
    await host.advance();
    await until(() => phone.view()?.phase === 'choose');
    granted(await phone.session.lock({ learningRate: 0.1 }));
    await until(() => host.latest().phase === 'race');
    await until(() => phone.session.beat.value?.step === steps);
    granted(await host.advance());
    await until(() => phone.view()?.phase === 'reveal');

    expect(phone.view()).toMatchObject({
      you: { nickname: 'Ana', choice: { learningRate: 0.1 } },
      counts: { joined: 1 },
    });
    // Honest: it was connecting, and is online only since it is.
    expect(phone.links[0]).toBe('connecting');
    expect(phone.session.link.value).toBe('online');
    expect(phone.links).not.toContain('over');
    expect(proxy.webSockets.asked).toBeGreaterThan(0);
    // All of it by polling, except where WebSockets work for a while.
    if (weather.webSocket === 'cut') expect(proxy.webSockets.passed).toBeGreaterThan(1);
    else expect(proxy.webSockets.passed).toBe(0);
  },
);

test.concurrent.each<[string, Weather]>([
  ['fault 21: in slices of three bytes', { sliceBytes: 3 }],
  ['fault 18: with 100 ms of latency and 300 ms of jitter', { latencyMs: 100, jitterMs: 300 }],
  ['fault 19: at 8 kB a second', { bytesPerSecond: 8000 }],
])('P5 %s a phone races with the same bits', async (_, weather) => {
  const proxy = await network(weather);
  const host = await openRoom(app.url, shortLesson({ steps: 30, stepsPerSecond: 15, chooseSeconds: 60 }));
  const near = await classOf(1, { url: app.url, code: host.code });
  const far = await classOf(2, { url: proxy.url, code: host.code });
  await host.advance();
  await every([...near, ...far], ({ acked }) => acked.length === 1);
  await every([...near, ...far], ({ lastBeat }) => lastBeat?.step === 30);
  expect(new Set([...near, ...far].map(({ race }) => hashAt(race!, 30))).size).toBe(1);
  expect(far.map(({ differed }) => differed)).toEqual([0, 0]);
});
