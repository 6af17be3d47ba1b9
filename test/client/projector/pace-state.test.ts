import { describe, expect, test } from 'vitest';
import { countDown, paceState } from '../../../client/projector/pace-state.ts';

const at = (atMs: number, stepMs: number | null, fromStep = 0) => ({ fromStep, atMs, stepMs });

describe('the controls of a race', () => {
  test('show the speed of the last moving stretch, also while it is paused', () => {
    expect(paceState([at(3000, 250)], 4)).toEqual({ paused: false, speed: 1 });
    expect(paceState([at(3000, 250), at(5000, 62.5, 8)], 4)).toEqual({ paused: false, speed: 4 });
    expect(paceState([at(3000, 250), at(5000, 500, 8), at(6000, null, 10)], 4)).toEqual({ paused: true, speed: 0.5 });
  });

  test('count 3, 2, 1 before the first step and then nothing', () => {
    const pace = [at(13_000, 100)];
    expect([9000, 10_000, 10_001, 11_500, 12_900, 13_000, 20_000].map((nowMs) => countDown(pace, nowMs))).toEqual([
      3, 3, 3, 2, 1, 0, 0,
    ]);
  });
});
