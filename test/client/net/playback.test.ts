import { signal } from '@preact/signals';
import { describe, expect, test, vi } from 'vitest';
import { createPlayback } from '../../../client/net/playback.ts';
import type { Session } from '../../../client/net/session.ts';
import { resolveRound } from '../../../shared/lesson/resolve.ts';
import type { Beat, PositionsMessage, RaceMessage } from '../../../shared/protocol/messages.ts';
import { hashAt, type Race, startRace, stepTo } from '../../../shared/race/race.ts';
import { withChanges } from '../../../shared/room/with-changes.ts';
import { race as causes } from './fake-room.ts';

const steps = 40;

/** The server's fold of the same causes. */
function serverRace({ round, choices } = causes): Race {
  const race = startRace(resolveRound(round), choices);
  stepTo(race, steps);
  return race;
}

/** A session whose messages and time the test sets. */
function createStage(first: RaceMessage | null = causes) {
  const parts = {
    causes: signal<RaceMessage | null>(first),
    beat: signal<Beat | null>(null),
    positions: signal<PositionsMessage | null>(null),
  };
  let nowMs = 0;
  const mismatch = vi.fn(async (_step: number, _hash: number): Promise<RaceMessage | null> => parts.causes.value);
  const unused = () => {
    throw new Error('playback only listens');
  };
  const session: Session = {
    ...parts,
    view: signal(null),
    link: signal('online'),
    over: signal(null),
    serverNowMs: () => nowMs,
    mismatch,
    join: unused,
    predict: unused,
    lock: unused,
    change: unused,
    move: unused,
    stop: unused,
  };
  const playback = createPlayback(session);
  /** What is shown when the room's time is so many ms, the 200 ms of playback allowed for. */
  const showAt = (dueMs: number): number => {
    nowMs = dueMs + 200;
    return playback.progress();
  };
  return { ...parts, mismatch, playback, showAt };
}

function positionsOf(race: Race, from: number, until: number, change = (value: number) => value): PositionsMessage {
  const rows = (values: Float64Array): number[][] =>
    Array.from({ length: until - from + 1 }, (_, i) =>
      Array.from(values.subarray((from + i) * race.count, (from + i + 1) * race.count), change),
    );
  return { fromStep: from, xs: rows(race.xs), ys: rows(race.ys) };
}

describe('playback', () => {
  test('shows the step that was due 200 ms ago, with the fraction of the next, and has both rows', () => {
    const { playback, showAt } = createStage();
    expect(showAt(900)).toBe(0);
    expect(showAt(1000)).toBe(0);
    expect(showAt(2250)).toBe(12.5);
    expect(playback.step()).toBe(12);
    expect(playback.race!.step).toBe(13);
    expect(showAt(60_000)).toBe(steps);
    expect(playback.step()).toBe(steps);
    expect(playback.race!.step).toBe(steps);
    expect(playback.seats).toEqual(causes.seats);
    expect(playback.settings).toBe(resolveRound(causes.round));
  });

  test('every step shown has the bits of the server’s', () => {
    const { playback, showAt } = createStage();
    const server = serverRace();
    for (let step = 0; step <= steps; step++) {
      showAt(1000 + step * 100);
      expect([playback.step(), playback.hash()]).toEqual([step, hashAt(server, step)]);
    }
    expect(playback.race!.xs).toEqual(server.xs);
  });

  test('a pause that arrives for a step already shown goes back to it and keeps what was computed', () => {
    const { causes: now, playback, showAt } = createStage();
    showAt(2500);
    const { race } = playback;
    now.value = { ...causes, pace: [...causes.pace, { fromStep: 10, atMs: 2000, stepMs: null }] };
    expect(showAt(2600)).toBe(10);
    expect(playback.race).toBe(race);
    expect(playback.race!.step).toBe(16);
    expect(playback.hash()).toBe(hashAt(serverRace(), 10));
  });

  test('without causes there is nothing', () => {
    const { playback, showAt } = createStage(null);
    expect(showAt(5000)).toBe(0);
    expect([playback.race, playback.settings, playback.seats]).toEqual([null, null, []]);
    expect([playback.step(), playback.hash(), playback.ranks()]).toEqual([0, 0, []]);
  });

  test('the same causes again, as after a reconnect, keep the fold; another heat begins anew', () => {
    const { causes: now, playback, showAt } = createStage();
    showAt(3000);
    const { race } = playback;
    now.value = structuredClone(causes);
    expect(playback.race).toBe(race);
    now.value = { ...causes, heat: 2, pace: [{ fromStep: 0, atMs: 90_000, stepMs: 100 }] };
    expect(playback.race).not.toBe(race);
    expect(playback.step()).toBe(0);
    now.value = null;
    expect(playback.race).toBeNull();
  });

  test('another rate for a step to come keeps the fold; one for a step that is computed folds anew, and both are the server’s', () => {
    const { causes: now, playback, showAt } = createStage();
    showAt(1000);
    const { race } = playback;
    const changed = (atStep: number) => withChanges(now.value!, [[causes.seats[0]!, atStep, 0.01]]);
    now.value = changed(race!.step + 1);
    expect(playback.race).toBe(race);
    showAt(3000);
    expect(playback.hash()).toBe(hashAt(serverRace(now.value), playback.step()));
    now.value = changed(5);
    expect(playback.race).not.toBe(race);
    showAt(3000);
    expect(playback.hash()).toBe(hashAt(serverRace(now.value), playback.step()));
  });

  test('a beat is compared at once, even ahead of what is shown, and an equal one is silent', () => {
    const { beat, mismatch, playback, showAt } = createStage();
    showAt(1000);
    beat.value = { step: 20, hash: hashAt(serverRace(), 20) };
    expect(playback.race!.step).toBe(20);
    expect(playback.step()).toBe(0);
    expect(mismatch).not.toHaveBeenCalled();
  });

  test('a fold that differs is reported with its own hash and made again from the answer', async () => {
    const { beat, mismatch, playback, showAt } = createStage();
    showAt(2000);
    const { race } = playback;
    // A planted fault: one bit of one ball's row.
    race!.xs[10 * race!.count + 1]! += 1e-9;
    const planted = hashAt(race!, 10);
    const server = serverRace();
    beat.value = { step: 10, hash: hashAt(server, 10) };
    expect(mismatch).toHaveBeenCalledExactlyOnceWith(10, planted);
    await vi.waitFor(() => expect(playback.race).not.toBe(race));
    expect(playback.step()).toBe(10);
    expect(playback.hash()).toBe(hashAt(server, 10));
    beat.value = { step: 11, hash: hashAt(server, 11) };
    expect(mismatch).toHaveBeenCalledOnce();
  });

  test('an answer that comes after the next race began changes nothing', async () => {
    const { beat, causes: now, mismatch, playback, showAt } = createStage();
    let answer = (_: RaceMessage | null): void => {};
    mismatch.mockImplementation(() => new Promise(() => {}));
    mismatch.mockImplementationOnce(() => new Promise((settle) => (answer = settle)));
    showAt(2000);
    beat.value = { step: 5, hash: 1 };
    now.value = { ...causes, heat: 2 };
    const { race } = playback;
    answer(causes);
    await vi.waitFor(() => {
      beat.value = { step: 6, hash: 2 };
      expect(mismatch).toHaveBeenCalledTimes(2);
    });
    expect(playback.race).toBe(race);
  });

  test('while one mismatch waits for its answer no other is sent', () => {
    const { beat, mismatch } = createStage();
    mismatch.mockImplementation(() => new Promise(() => {}));
    for (let step = 1; step <= 5; step++) beat.value = { step, hash: step };
    expect(mismatch).toHaveBeenCalledOnce();
  });

  test('positions override the rows, with their losses, and what was drawn is known to be of no use', async () => {
    const { beat, mismatch, playback, positions, showAt } = createStage();
    const other = serverRace({
      ...causes,
      choices: [{ learningRate: 0.01 }, { learningRate: 0.02 }, { learningRate: 0.3 }],
    });
    showAt(2000);
    const { race } = playback;
    positions.value = positionsOf(other, 0, 15);
    positions.value = positionsOf(other, 16, steps);
    expect(playback.race).not.toBe(race);
    showAt(5000);
    expect(playback.hash()).toBe(hashAt(other, steps));
    expect(playback.race!.losses).toEqual(other.losses);
    beat.value = { step: 30, hash: hashAt(other, 30) };
    expect(mismatch).not.toHaveBeenCalled();
  });

  test('positions equal to the own rows, or ahead of what is shown, disturb nothing drawn', () => {
    const { playback, positions, showAt } = createStage();
    showAt(2000);
    const { race } = playback;
    positions.value = positionsOf(serverRace(), 0, steps);
    expect(playback.race).toBe(race);
    positions.value = positionsOf(serverRace(), 20, steps, (value) => value / 2);
    expect(playback.race).toBe(race);
    expect(race!.xs[20 * race!.count]).toBe(serverRace().xs[20 * race!.count]! / 2);
  });

  test('positions that came with the answer are not folded away', async () => {
    const { beat, mismatch, playback, positions, showAt } = createStage();
    const other = serverRace({
      ...causes,
      choices: [{ learningRate: 0.01 }, { learningRate: 0.02 }, { learningRate: 0.3 }],
    });
    mismatch.mockImplementation(async () => {
      positions.value = positionsOf(other, 0, steps);
      return causes;
    });
    showAt(2000);
    beat.value = { step: 10, hash: hashAt(other, 10) };
    await vi.waitFor(() => expect(mismatch.mock.settledResults[0]?.type).toBe('fulfilled'));
    expect(playback.hash()).toBe(hashAt(other, 10));
  });

  test('ranks are those of the step shown', () => {
    const { playback, showAt } = createStage();
    showAt(1000);
    expect(playback.ranks()).toEqual([0, 1, 2]);
    showAt(60_000);
    expect(playback.ranks()).toEqual([1, 0, 2]);
  });

  test('stopped, it listens no more', () => {
    const { causes: now, playback } = createStage();
    playback.stop();
    const { race } = playback;
    now.value = null;
    expect(playback.race).toBe(race);
  });
});
