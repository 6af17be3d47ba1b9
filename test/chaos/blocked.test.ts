import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { App } from '../../server/app.ts';
import { SkippingClock } from '../classroom/scenarios/skipping-clock.ts';
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
  disconnectAll();
  for (const proxy of proxies) await proxy.stop();
  await app.stop();
});

const weathers: readonly [string, Weather][] = [
  ['answers 302', { webSocket: 'redirect' }],
  ['answers 403', { webSocket: 'forbid' }],
  ['hangs', { webSocket: 'hang' }],
  [`is cut after ${long ? 20 : 1} s`, { webSocket: 'cut', cutAfterMs: long ? 20_000 : 1000 }],
];

describe('P10 scenario 7, fault 23: where a WebSocket', () => {
  test.concurrent.each(weathers)(
    '%s, the phone joins, chooses, races and sees its result',
    {
      timeout: 120_000,
    },
    async (_, weather) => {
      const proxy = await FaultProxy.before(app.url, weather);
      proxies.push(proxy);
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
});
