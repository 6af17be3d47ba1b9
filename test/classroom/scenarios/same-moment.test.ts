import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { App } from '../../../server/app.ts';
import { memoryJournal } from '../../../server/journal/memory.ts';
import type { RoomEvent } from '../../../shared/room/events.ts';
import { ask, connect, disconnectAll, hello, joinRoom, next, openRoom } from '../../support/client.ts';
import { shortLesson } from '../../support/lesson.ts';
import { granted } from '../../support/rooms.ts';
import { startTestApp } from '../../support/test-app.ts';

const players = 30;
const repetitions = 30;

const journal = memoryJournal();
let app: App;
beforeAll(async () => {
  app = await startTestApp({ journal, nowMs: () => performance.now() * 40 });
});
afterAll(() => app.stop());
afterEach(disconnectAll);

test('P3 scenario 20: 30 phones choose in the same moment, thirty times: 30 are recorded and shown, each its own', async () => {
  const host = await openRoom(app.url, shortLesson({ steps: 10, chooseSeconds: 600 }));
  const id = journal.open()[0]!;
  const phones: Awaited<ReturnType<typeof joinRoom>>[] = [];
  for (let i = 0; i < players; i++) phones.push(await joinRoom(app.url, host.code, `Phone ${i}`));
  // One who never chooses: nothing hurries.
  await joinRoom(app.url, host.code, 'Onlooker');
  const screen = connect(app.url);
  granted(await hello(screen, 'screen', host.code));
  let ready = 0;
  const count = ({ counts }: { readonly counts: { readonly ready: number } }): void => {
    ready = counts.ready;
  };
  screen.on('roster', count);
  screen.on('view', count);
  let command = 0;
  const advance = async (again = false) =>
    granted(await ask(host.socket, 'advance', { command: ++command, turn: host.latest().turn, again }));
  const rateOf = (seat: number, time: number) => 0.1 + seat / 1000 + time / 1_000_000;
  const shown: number[] = [];
  await advance();
  for (let time = 0; time < repetitions; time++) {
    // Rosters come five times a second of class; people are slower.
    while (ready > 0) await Promise.race([next(screen, 'roster'), next(screen, 'view')]);
    const allReady = next(screen, 'roster', ({ counts }) => counts.ready >= players);
    const answers = await Promise.all(
      phones.map(({ socket, seat }) =>
        ask(socket, 'lock', { command: time, choice: { learningRate: rateOf(seat, time) } }),
      ),
    );
    expect(answers).toEqual(answers.map(() => ({ ok: true })));
    shown.push((await allReady).counts.ready);
    for (const _ of ['race', 'ended', 'reveal', 'standings']) await advance();
    await advance(true);
  }
  expect(shown).toEqual(Array.from({ length: repetitions }, () => players));

  const locked = journal
    .read(id)
    .map(({ event }) => event as RoomEvent)
    .filter((event) => event.type === 'locked');
  expect(locked).toHaveLength(repetitions * players);
  for (let time = 0; time < repetitions; time++) {
    const heat = locked.slice(time * players, (time + 1) * players);
    const recorded = heat.map(({ seat, choice }) => [seat, choice.learningRate]).sort(([a], [b]) => a! - b!);
    expect(recorded).toEqual(phones.map(({ seat }) => [seat, rateOf(seat, time)]));
  }
});
