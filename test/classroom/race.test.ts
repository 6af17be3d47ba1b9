import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { App } from '../../server/app.ts';
import { resolveRound } from '../../shared/lesson/resolve.ts';
import type { PositionsMessage, StageView } from '../../shared/protocol/messages.ts';
import { hashAt, startRace, stepTo } from '../../shared/race/race.ts';
import { classOf, dismissClasses, every } from '../support/class.ts';
import { ask, connect, disconnectAll, hello, joinRoom, next, openRoom } from '../support/client.ts';
import { shortLesson } from '../support/lesson.ts';
import { granted } from '../support/rooms.ts';
import { startTestApp } from '../support/test-app.ts';

let app: App;
beforeAll(async () => {
  // Eight seconds of class in one of ours.
  app = await startTestApp({ nowMs: () => performance.now() * 8 });
});
afterAll(() => app.stop());
afterEach(() => {
  dismissClasses();
  disconnectAll();
});

describe('a class of 40', () => {
  test('P4 races two rounds by itself: every position on every phone is the server’s, bit for bit', async () => {
    const host = await openRoom(app.url, shortLesson({ steps: 40, stepsPerSecond: 4, chooseSeconds: 30 }));
    const bots = await classOf(40, { url: app.url, code: host.code });
    for (const round of [0, 1]) {
      await host.advance();
      await every(
        bots,
        ({ lastBeat, race, view }) => view?.roundIndex === round && race?.step === 40 && lastBeat?.step === 40,
      );
      const hashes = new Set(bots.map(({ race }) => hashAt(race!, 40)));
      expect([...hashes]).toEqual([bots[0]!.lastBeat!.hash]);
      expect(bots.map(({ race }) => race?.count)).toEqual(bots.map(() => 40));
      expect(bots.reduce((sum, { differed }) => sum + differed, 0)).toBe(0);
      expect(Math.min(...bots.map(({ agreed }) => agreed))).toBeGreaterThanOrEqual(5 * (round + 1));
      // The end of the race, then reveal and standings.
      await Promise.all([
        every(bots, ({ view }) => view?.raceEnded === true),
        hostSees(host, ({ raceEnded }) => raceEnded),
      ]);
      await host.advance();
      await every(bots, ({ view }) => view?.phase === 'reveal');
      const { results } = host.latest() as StageView;
      for (const { seat, acked, view } of bots) {
        expect(view?.you?.result).toEqual(withoutSeat(results?.find((result) => result.seat === seat)));
        expect(results?.find((result) => result.seat === seat)?.choice).toEqual(acked.at(-1)?.choice);
      }
      await host.advance();
      await every(bots, ({ view }) => view?.phase === 'standings' && view.you?.standing !== null);
    }
    expect(app.counted).toMatchObject({ mismatches: 0, crashed: 0, tooMany: 0, badRequest: 0, unknown: 0 });
  });
});

/** The host's view as soon as it fits. */
async function hostSees(host: Awaited<ReturnType<typeof openRoom>>, fits: (view: StageView) => boolean): Promise<void> {
  if (fits(host.latest() as StageView)) return;
  await next(host.socket, 'view', (view) => fits(view as StageView));
}

function withoutSeat<T extends { seat: number; choice: object }>(result: T | undefined) {
  const { seat: _, choice: __, ...rest } = result ?? ({} as T);
  return rest;
}

/** A paused race of two balls at some step. */
async function pausedRace() {
  const host = await openRoom(app.url, shortLesson({ steps: 100, stepsPerSecond: 5 }));
  const ana = await joinRoom(app.url, host.code, 'Ana');
  const bo = await joinRoom(app.url, host.code, 'Bo');
  const race = next(ana.socket, 'race');
  await host.advance();
  for (const [phone, learningRate] of [
    [ana, 0.1],
    [bo, 0.34],
  ] as const) {
    granted(await ask(phone.socket, 'lock', { command: 1, choice: { learningRate } }));
  }
  await host.advance();
  const causes = await race;
  await next(ana.socket, 'beat', ({ step }) => step > 3);
  const paused = next(ana.socket, 'pace');
  granted(await ask(host.socket, 'pace', { command: 90, change: { kind: 'pause' } }));
  return { host, ana, bo, causes, pace: await paused };
}

describe('a screen', () => {
  test('P2 fault 26: that comes late gets the causes of the whole race and folds the same', async () => {
    const { host, causes, pace } = await pausedRace();
    const screen = connect(app.url);
    const { race, view, clock } = granted(await hello(screen, 'screen', host.code));
    expect(view.phase).toBe('race');
    expect(race).toEqual({ ...causes, pace });
    expect(clock.serverMs).toBeGreaterThan(pace.at(-1)!.atMs - 1);
  });

  test('is told of every change of pace, and the beat of a single step has its hash', async () => {
    const { host, ana, causes, pace } = await pausedRace();
    const [beat, stepped] = [next(ana.socket, 'beat'), next(ana.socket, 'pace')];
    granted(await ask(host.socket, 'pace', { command: 91, change: { kind: 'step' } }));
    const { fromStep } = (await stepped).at(-1)!;
    expect(fromStep).toBe(Math.floor(pace.at(-1)!.fromStep) + 1);
    const { surface, start, steps } = resolveRound(causes.round);
    const fold = startRace({ surface, start, steps }, causes.choices);
    stepTo(fold, fromStep);
    expect(await beat).toEqual({ step: fromStep, hash: hashAt(fold, fromStep) });
  });

  test('whose fold differs gets the causes again, is counted, and the third time the positions of every step', async () => {
    const { ana, causes } = await pausedRace();
    const before = app.counted.mismatches;
    const got: PositionsMessage[] = [];
    ana.socket.on('positions', (positions) => got.push(positions));
    for (let i = 0; i < 3; i++) {
      expect(got).toEqual([]);
      const { race } = granted(await ask(ana.socket, 'mismatch', { step: 3, hash: 7 }));
      expect(race?.choices).toEqual(causes.choices);
    }
    expect(app.counted.mismatches).toBe(before + 3);
    const { surface, start, steps } = resolveRound(causes.round);
    const fold = startRace({ surface, start, steps }, causes.choices);
    stepTo(fold, steps);
    expect(got.flatMap(({ xs }) => xs.flat())).toEqual([...fold.xs]);
    expect(got.flatMap(({ ys }) => ys.flat())).toEqual([...fold.ys]);
    expect(got.map(({ fromStep }) => fromStep)).toEqual([0]);
  });
});
