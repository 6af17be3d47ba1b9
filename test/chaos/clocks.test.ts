import { afterAll, beforeAll, expect, test } from 'vitest';
import type { App } from '../../server/app.ts';
import { ask, disconnectAll, openRoom } from '../support/client.ts';
import { shortLesson } from '../support/lesson.ts';
import { granted } from '../support/rooms.ts';
import { startTestApp } from '../support/test-app.ts';
import { until } from '../support/until.ts';
import { FaultProxy } from './proxy.ts';
import { hangUp, realPhone } from './real-phone.ts';

/** What nobody sees in a countdown. */
const offByMs = 250;
const tenMinutesMs = 600_000;

let app: App;
let proxy: FaultProxy;
beforeAll(async () => {
  app = await startTestApp();
  proxy = await FaultProxy.before(app.url, { latencyMs: 300 });
});
afterAll(async () => {
  hangUp();
  disconnectAll();
  await proxy.stop();
  await app.stop();
});

test('P2 scenario 17, fault 14: clocks ten minutes fast and slow, 600 ms there and back, joined in mid-countdown: all countdowns within 250 ms of the server', async () => {
  const host = await openRoom(app.url, shortLesson({ chooseSeconds: 120 }));
  const early = [tenMinutesMs, -tenMinutesMs].map((aheadMs) => realPhone(proxy.url, host.code, aheadMs));
  for (const { session } of early) granted(await session.join('Ana'));
  await host.advance();
  await until(() => early.every((phone) => phone.view()?.phase === 'choose'));
  const late = realPhone(proxy.url, host.code, tenMinutesMs / 2);
  granted(await late.session.join('Bo'));
  const phones = [...early, late];
  await until(() => phones.every((phone) => phone.view()?.phase === 'choose'));

  const { serverMs } = granted(await ask(host.socket, 'clock', { t0: 0 }));
  const off = phones.map(({ session }) => Math.round(session.serverNowMs() - serverMs));
  console.log(`off by ${off.join(', ')} ms`);
  for (const ms of off) expect(Math.abs(ms)).toBeLessThan(offByMs);
  // The server alone says when it ends: every screen has the same deadline.
  const deadlines = new Set(phones.map((phone) => phone.view()!.deadlineAtMs));
  expect([...deadlines]).toEqual([host.latest().deadlineAtMs]);
});
