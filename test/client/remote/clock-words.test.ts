import { describe, expect, test } from 'vitest';
import { clockWords } from '../../../client/remote/clock-words.ts';
import { paceNow } from '../../../client/remote/pace-now.ts';
import type { Pace } from '../../../shared/room/pace.ts';
import type { PhaseName } from '../../../shared/room/room.ts';

const view = (phase: PhaseName, rest: { deadlineAtMs?: number; pausedLeftMs?: number; raceEnded?: boolean } = {}) => ({
  phase,
  raceEnded: false,
  deadlineAtMs: null,
  pausedLeftMs: null,
  ...rest,
});
/** Ten steps a second from second 5 on. */
const pace: Pace = [{ fromStep: 0, atMs: 5000, stepMs: 100 }];
const said = (...args: Parameters<typeof clockWords>): string | null => {
  const words = clockWords(...args);
  return words && [words.note, words.text].filter((part) => part !== null).join(' ');
};

describe('the plate at the top', () => {
  test('counts a deadline down and is marked in its last ten seconds', () => {
    expect(clockWords(view('choose', { deadlineAtMs: 30_000 }), null, 19_000)).toMatchObject({
      text: '0:11',
      label: '11 seconds left',
      soon: false,
    });
    expect(clockWords(view('choose', { deadlineAtMs: 30_000 }), null, 20_000)).toMatchObject({ soon: true });
    expect(said(view('choose', { deadlineAtMs: 30_000 }), null, 40_000)).toBe('0:00');
  });

  test('says what is left of a stopped clock', () => {
    expect(said(view('predict', { pausedLeftMs: 89_100 }), null, 0)).toBe('paused 1:30');
  });

  test('says when a room goes on by itself, without alarm', () => {
    const auto = clockWords(view('reveal', { deadlineAtMs: 8000 }), null, 3000);
    expect(auto).toMatchObject({ note: 'next in', text: '0:05', soon: false });
    expect(said(view('race', { raceEnded: true, deadlineAtMs: 8000 }), pace, 3000)).toBe('next in 0:05');
  });

  test('counts a race in and shows the step that the projector shows, 200 ms late', () => {
    expect(said(view('race'), pace, 2300)).toBe('start in 3');
    expect(said(view('race'), pace, 5250)).toBe('step 0');
    expect(said(view('race'), pace, 5350)).toBe('step 1');
    expect(said(view('race'), [...pace, { fromStep: 12, atMs: 6200, stepMs: null }], 90_000)).toBe('paused step 12');
    expect(said(view('race', { raceEnded: true }), pace, 90_000)).toBe('finished');
  });

  test('is not there where time does not run', () => {
    expect(clockWords(view('brief'), null, 0)).toBeNull();
    expect(clockWords(view('race'), null, 0)).toBeNull();
  });
});

describe('the controls of a race', () => {
  test('know its speed from its first segment, without the catalogue of surfaces', () => {
    const faster: Pace = [...pace, { fromStep: 10, atMs: 6000, stepMs: 25 }];
    expect(paceNow({ phase: 'race' }, pace)).toEqual({ paused: false, speed: 1 });
    expect(paceNow({ phase: 'race' }, faster)).toEqual({ paused: false, speed: 4 });
    expect(paceNow({ phase: 'race' }, [...faster, { fromStep: 12, atMs: 6100, stepMs: null }])).toEqual({
      paused: true,
      speed: 4,
    });
  });

  test('are not there outside one', () => {
    expect(paceNow({ phase: 'reveal' }, pace)).toBeNull();
    expect(paceNow({ phase: 'race' }, null)).toBeNull();
  });
});
