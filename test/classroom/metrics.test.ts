import { afterEach, beforeEach, expect, test } from 'vitest';
import type { App } from '../../server/app.ts';
import { refusalWords } from '../../shared/room/refusals.ts';
import { ask, connect, disconnectAll, hello, joinRoom, next, openRoom } from '../support/client.ts';
import { shortLesson } from '../support/lesson.ts';
import { granted } from '../support/rooms.ts';
import { startTestApp } from '../support/test-app.ts';

let app: App;
let aheadMs = 0;
beforeEach(async () => {
  app = await startTestApp({ nowMs: () => performance.now() + aheadMs });
});
afterEach(async () => {
  disconnectAll();
  await app.stop();
});

/** What Prometheus would read now: each line's name with its labels, and its number. */
async function figures() {
  const answer = await fetch(`${app.url}/metrics`);
  const text = await answer.text();
  const rows = text.split('\n').flatMap((line) => (/^[a-z]/.test(line) ? [line.split(/ (?=\S+$)/)] : []));
  const numbers = new Map(rows.map(([name, number]) => [name!, Number(number)]));
  return { type: answer.headers.get('content-type'), text, of: (name: string) => numbers.get(name) };
}

test('P9 an operator reads in numbers how it is, and nothing that a class would mind', async () => {
  const host = await openRoom(app.url, shortLesson({ steps: 100, stepsPerSecond: 20 }));
  const { token, socket } = await joinRoom(app.url, host.code, 'Mila');
  const bo = await joinRoom(app.url, host.code, 'Bo');
  const cy = await joinRoom(app.url, host.code, 'Cy');
  granted(await ask(host.socket, 'roster', { command: 90, change: { kind: 'remove', seat: cy.seat } }));
  (socket.emit as (name: string) => void).call(socket, 'nonsense');
  await ask(socket, 'clock', { t0: 0 });
  await ask(socket, 'lock', { command: 1, choice: { learningRate: 0.1 } });
  const mila = connect(app.url);
  await hello(mila, 'player', host.code, token);
  bo.socket.disconnect();
  const connections = async () => (await figures()).of('ggp_connections');
  await expect.poll(connections, { timeout: 10_000 }).toBe(2);
  // A seat is away only when its phone has had the time of a reload.
  aheadMs += 6000;

  const lobby = await figures();
  expect(lobby.type).toContain('text/plain');
  expect(lobby.of('ggp_rooms{phase="lobby"}')).toBe(1);
  for (const state of ['connected', 'away', 'removed']) expect(lobby.of(`ggp_seats{state="${state}"}`), state).toBe(1);
  expect(lobby.of('ggp_refused_total{word="wrong-phase"}')).toBe(1);
  expect(lobby.of('ggp_turned_away_total{reason="unknown"}')).toBe(1);
  expect(lobby.of('ggp_reconnects_total')).toBe(1);
  expect(lobby.of('ggp_mismatches_total')).toBe(0);
  expect(lobby.of('ggp_step_seconds_count')).toBe(0);
  expect(lobby.of('ggp_beat_seconds_count')).toBeGreaterThan(0);
  expect(lobby.of('nodejs_eventloop_lag_p99_seconds')).toBeGreaterThan(0);
  expect(lobby.of('process_cpu_seconds_total')).toBeGreaterThan(0);
  for (const secret of [host.code, token, host.token, 'Mila']) expect(lobby.text).not.toContain(secret);

  const appended = lobby.of('ggp_journal_append_seconds_count')!;
  await host.advance();
  granted(await ask(mila, 'lock', { command: 2, choice: { learningRate: 0.1 } }));
  await host.advance();
  await next(mila, 'beat', ({ step }) => step > 3);
  await ask(mila, 'mismatch', { step: 3, hash: 7 });
  const race = await figures();
  expect(race.of('ggp_rooms{phase="race"}')).toBe(1);
  expect(race.of('ggp_rooms{phase="lobby"}')).toBeUndefined();
  expect(race.of('ggp_step_seconds_count')).toBeGreaterThan(0);
  expect(race.of('ggp_step_seconds_sum')).toBeGreaterThan(0);
  expect(race.of('ggp_journal_append_seconds_count')).toBeGreaterThanOrEqual(appended + 3);
  expect(race.of('ggp_mismatches_total')).toBe(1);
});

test('what is counted is a counter, is there from the first day, and asking twice counts nothing twice', async () => {
  await hello(connect(app.url), 'player', 'BCDFGH');
  await figures();
  const { text, of } = await figures();
  const words = refusalWords.map((word) => of(`ggp_refused_total{word="${word}"}`));
  expect(words).toEqual(refusalWords.map((word) => (word === 'unknown-room' ? 1 : 0)));
  for (const name of ['turned_away', 'refused', 'mismatches', 'reconnects']) {
    expect(text).toContain(`# TYPE ggp_${name}_total counter`);
  }
});
