import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { App } from '../../../server/app.ts';
import type { PlayerView, StageView } from '../../../shared/protocol/messages.ts';
import { ask, connect, disconnectAll, hello, joinRoom, next, openRoom } from '../../support/client.ts';
import { shortLesson } from '../../support/lesson.ts';
import { granted, wordOf } from '../../support/rooms.ts';
import { startTestApp } from '../../support/test-app.ts';
import { throughLesson, twoRounds } from './every-phase.ts';

let app: App;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());
afterEach(disconnectAll);

const choice = { learningRate: 0.2 };

test('P5 scenario 14: start is pressed while six phones are between their tap on Join and their seat: all six race', async () => {
  const host = await openRoom(app.url, shortLesson({ chooseSeconds: 300 }));
  await joinRoom(app.url, host.code, 'Early');
  const phones = Array.from({ length: 6 }, () => connect(app.url));
  for (const phone of phones) granted(await hello(phone, 'player', host.code));
  const seated = phones.map((phone) => next(phone, 'view', (view) => 'you' in view && view.you !== null));
  // The same moment: three taps are on their way before the start, three after it.
  const taps = phones.slice(0, 3).map((phone, i) => ask(phone, 'join', { nickname: `Late ${i}` }));
  const started = host.advance();
  taps.push(...phones.slice(3).map((phone, i) => ask(phone, 'join', { nickname: `Later ${i}` })));
  granted(await started);
  const seats = (await Promise.all(taps)).map((answer) => granted(answer).seat);
  await Promise.all(seated);
  for (const phone of phones) granted(await ask(phone, 'lock', { command: 1, choice }));
  granted(await host.advance());
  const { view, race } = granted(await hello(connect(app.url), 'screen', host.code));
  expect(race?.seats).toEqual(seats.sort((a, b) => a - b));
  expect(view.counts).toMatchObject({ joined: 7, connected: 7, ready: 6 });
});

/** A phone that comes now, and what it shows at any time. */
async function latecomer(code: string) {
  const socket = connect(app.url);
  const seated = next(socket, 'view', (view) => 'you' in view && view.you !== null);
  let latest: PlayerView | null = null;
  socket.on('view', (view) => {
    latest = view as PlayerView;
  });
  granted(await hello(socket, 'player', code));
  const { seat } = granted(await ask(socket, 'join', { nickname: 'Late' }));
  await seated;
  /** What was sent before this answer is there. */
  const shown = async (): Promise<PlayerView> => {
    granted(await ask(socket, 'clock', { t0: 0 }));
    return latest!;
  };
  return { socket, seat, shown, joined: latest! as PlayerView };
}

/** Plays both rounds. Somebody joins in this phase of the first one, then answers and chooses whenever that is asked. */
async function lateJoin(joining: string) {
  const host = await openRoom(app.url, twoRounds);
  const ana = await joinRoom(app.url, host.code, 'Ana');
  let late: Awaited<ReturnType<typeof latecomer>> | null = null;
  let tooLate: string | null = null;
  const raced: boolean[] = [];
  const reveals: NonNullable<PlayerView['you']>[] = [];
  let command = 0;
  for await (const { phase, results } of throughLesson(() => host, ana)) {
    if (late === null && phase === joining) {
      late = await latecomer(host.code);
      if (phase !== 'choose') tooLate = wordOf(await ask(late.socket, 'lock', { command: ++command, choice }));
    }
    if (!late) continue;
    const { socket, seat, shown } = late;
    if (phase === 'predict') granted(await ask(socket, 'predict', { command: ++command, answer: 1 }));
    if (phase === 'choose') granted(await ask(socket, 'lock', { command: ++command, choice }));
    if (phase === 'race') {
      const { race } = granted(await hello(connect(app.url), 'screen', host.code));
      raced.push(race!.seats.includes(seat));
    }
    if (phase !== 'reveal') continue;
    const { you } = await shown();
    reveals.push(you!);
    // On the projector stands who raced, nobody as last or as out of time.
    expect(results?.some((result) => result.seat === seat)).toBe(you?.result !== null);
  }
  const { standings } = host.latest() as StageView;
  const line = standings!.find(({ nickname }) => nickname === 'Late');
  return { joined: late!.joined, tooLate, raced, reveals, line };
}

describe('scenario 15: who joins late', () => {
  test.each(['brief', 'predict', 'choose'] as const)(
    'P5 scenario 15: in %s takes part in this race and the next',
    async (phase) => {
      const { joined, raced, reveals, line } = await lateJoin(phase);
      expect(joined).toMatchObject({ phase, you: { nickname: 'Late', choice: null, answer: null } });
      expect(raced).toEqual([true, true]);
      expect(reveals.map((you) => you.choice)).toEqual([choice, choice]);
      expect(reveals.map((you) => you.answer)).toEqual(phase === 'choose' ? [null, 1] : [1, 1]);
      expect(reveals.every((you) => you.result!.points > 0)).toBe(true);
      expect(line!.points).toBeGreaterThan(line!.roundPoints);
    },
  );

  test.each([
    ['race', 'too-late', [false, true]],
    ['reveal', 'wrong-phase', [true]],
    ['standings', 'wrong-phase', [true]],
  ] as const)(
    'P5 scenario 15: in the %s watches, has no result of it, and races in the next',
    async (phase, word, racedThen) => {
      const { joined, tooLate, raced, reveals, line } = await lateJoin(phase);
      expect(joined).toMatchObject({ phase, you: { nickname: 'Late', choice: null, result: null } });
      expect([tooLate, raced]).toEqual([word, racedThen]);
      const watched = reveals.slice(0, -1);
      expect(watched.map((you) => you.result)).toEqual(watched.map(() => null));
      expect(reveals.at(-1)).toMatchObject({ choice, result: { points: expect.any(Number) } });
      // All that counts is the round that was played.
      expect(line!.points).toBe(line!.roundPoints);
      expect(line!.points).toBeGreaterThan(0);
    },
  );

  test('P5 scenario 15: at the podium sees the podium, with a seat and no result', async () => {
    const { joined, tooLate, raced } = await lateJoin('podium');
    expect(joined).toMatchObject({ phase: 'podium', you: { nickname: 'Late', choice: null, result: null } });
    expect([tooLate, raced]).toEqual(['wrong-phase', []]);
  });
});
