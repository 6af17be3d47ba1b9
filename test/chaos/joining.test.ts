import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { App } from '../../server/app.ts';
import { version } from '../../shared/protocol/messages.ts';
import { ask, connect, disconnectAll, hello, openRoom } from '../support/client.ts';
import { granted, wordOf } from '../support/rooms.ts';
import { startTestApp } from '../support/test-app.ts';
import { until } from '../support/until.ts';
import { long } from './long.ts';

let app: App;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());
afterEach(disconnectAll);

/** From the tap on the link to the seat, ms. Each tenth one mistypes the code first. */
async function joinLike(index: number, code: string): Promise<number> {
  const socket = connect(app.url);
  const startedMs = performance.now();
  if (index % 10 === 0) {
    // After sixty of them whoever mistypes is asked for patience; who does not, never.
    expect(['unknown-room', 'too-many']).toContain(wordOf(await hello(socket, 'player', 'BCDFGH')));
  }
  granted(await ask(socket, 'hello', { version, role: 'player', code }));
  granted(await ask(socket, 'join', { nickname: `Player ${index}` }));
  return performance.now() - startedMs;
}

// All the phones live in one process with the server: where all come at once they wait for each other.
const sizes: readonly [count: number, overMs: number, patienceMs: number][] = long
  ? [
      [200, 10_000, 1000],
      [500, 1000, 5000],
    ]
  : [[200, 3000, 1000]];

test.each(sizes)(
  'P6 scenario 21: %d phones join from one address in %d ms: everyone is in, 95 of 100 within %d ms, and the screen is told at most five times a second',
  {
    timeout: 120_000,
  },
  async (count, overMs, patienceMs) => {
    const host = await openRoom(app.url);
    const screen = connect(app.url);
    granted(await hello(screen, 'screen', host.code));
    let rosters = 0;
    const shown = new Set<number>();
    let joined = 0;
    screen.on('roster', ({ counts, seats = [] }) => {
      rosters++;
      joined = counts.joined;
      for (const { seat } of seats) shown.add(seat);
    });
    const startedMs = performance.now();
    const joins = Array.from({ length: count }, async (_, index) => {
      const dueMs = startedMs + (index / count) * overMs;
      await until(() => performance.now() >= dueMs);
      return joinLike(index, host.code);
    });
    const waits = (await Promise.all(joins)).sort((one, other) => one - other);
    await until(() => joined === count && shown.size === count);
    const seconds = (performance.now() - startedMs) / 1000;
    const p95Ms = waits[Math.floor(0.95 * count)]!;
    console.log(
      `${count} in ${seconds.toFixed(1)} s: median ${waits[count >> 1]!.toFixed(0)} ms, p95 ${p95Ms.toFixed(0)} ms, ${rosters} rosters`,
    );
    expect(rosters).toBeLessThanOrEqual(5 * seconds + 2);
    expect(p95Ms).toBeLessThan(patienceMs);
  },
);
