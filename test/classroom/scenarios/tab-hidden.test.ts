import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { App } from '../../../server/app.ts';
import type { ChangedRate } from '../../../shared/protocol/messages.ts';
import { withChanges } from '../../../shared/room/with-changes.ts';
import { classOf, dismissClasses, every } from '../../support/class.ts';
import { connect, disconnectAll, hello, openRoom } from '../../support/client.ts';
import { shortLesson } from '../../support/lesson.ts';
import { lastHash } from '../../support/listener.ts';
import { granted } from '../../support/rooms.ts';
import { startTestApp } from '../../support/test-app.ts';
import { until } from '../../support/until.ts';
import { fallAsleep, wake } from './line.ts';
import { SkippingClock } from './skipping-clock.ts';

const clock = new SkippingClock(8);
let app: App;
beforeAll(async () => {
  app = await startTestApp({ nowMs: clock.nowMs });
});
afterAll(() => app.stop());
afterEach(() => {
  dismissClasses();
  disconnectAll();
});

test('P2 scenario 12: the instructor’s tab is hidden for ten minutes and the projector’s too: the race ends without them, and both have its end at once', async () => {
  const host = await openRoom(app.url, shortLesson({ steps: 200, stepsPerSecond: 1, chooseSeconds: 600 }));
  const screen = connect(app.url);
  let race = granted(await hello(screen, 'screen', host.code)).race;
  let last: { readonly step: number; readonly hash: number } | null = null;
  screen.on('race', (next) => {
    race = next;
  });
  const change = (changed: readonly ChangedRate[]) => {
    race = race && withChanges(race, changed);
  };
  screen.on('changed', change);
  screen.on('beat', (beat) => {
    change(beat.changed ?? []);
    last = beat;
  });
  const bots = await classOf(10, { url: app.url, code: host.code });
  granted(await host.advance());
  await every(bots, ({ acked }) => acked.length === 1);
  await every(bots, ({ lastBeat }) => (lastBeat?.step ?? 0) > 0);
  await until(() => race !== null && last !== null);
  fallAsleep(host.socket);
  fallAsleep(screen);
  clock.skip(600_000);
  await every(bots, ({ view, lastBeat }) => view?.raceEnded === true && lastBeat?.step === 200);
  expect(last!.step).toBeLessThan(200);

  wake(host.socket);
  wake(screen);
  const wokenMs = performance.now();
  await until(() => last!.step === 200 && (host.latest() as { raceEnded?: boolean }).raceEnded === true);
  expect(performance.now() - wokenMs).toBeLessThan(2000);
  // Folded from its causes in one go, without what it missed.
  expect(lastHash(race!).hash).toBe(last!.hash);
  granted(await host.advance());
  await every(bots, ({ view }) => view?.phase === 'reveal');
});
