import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Pace, progressAt, stepAt } from '../../../shared/room/pace.ts';

const steady: Pace = [{ fromStep: 0, atMs: 1000, stepMs: 100 }];
const paused: Pace = [...steady, { fromStep: 4, atMs: 1400, stepMs: null }];
const resumed: Pace = [...paused, { fromStep: 4, atMs: 5000, stepMs: 50 }];

describe('the step that is due', () => {
  test.each([
    ['before the start', steady, 999, 0],
    ['at the start', steady, 1000, 0],
    ['just before the first step', steady, 1099.9, 0],
    ['at the first step', steady, 1100, 1],
    ['in the middle', steady, 1450, 4],
    ['at the last step', steady, 2000, 10],
    ['long after the last step', steady, 1e9, 10],
    ['in a pause', paused, 4999, 4],
    ['after a pause, at double speed', resumed, 5100, 6],
    ['of no pace at all', [], 5000, 0],
  ])('%s', (_, pace, nowMs, step) => {
    expect(stepAt(pace, nowMs, 10)).toBe(step);
  });

  test('a segment that lies behind what is shown waits for it', () => {
    const behind: Pace = [...steady, { fromStep: 2, atMs: 1450, stepMs: 100 }];
    expect([1450, 1600, 1700, 1750].map((nowMs) => progressAt(behind, nowMs, 10))).toEqual([4.5, 4.5, 4.5, 5]);
  });
});

test('whatever the segments, steps never go back and never pass the last one', { timeout: 30_000 }, () => {
  const segment = fc.record({
    fromStep: fc.nat(40),
    atMs: fc.nat(10_000),
    stepMs: fc.option(fc.integer({ min: 25, max: 1000 })),
  });
  fc.assert(
    fc.property(fc.array(segment, { maxLength: 8 }), (segments) => {
      const pace = segments.toSorted((a, b) => a.atMs - b.atMs);
      let before = 0;
      for (let nowMs = 0; nowMs <= 12_000; nowMs += 150) {
        const step = stepAt(pace, nowMs, 30);
        expect(step).toBeGreaterThanOrEqual(before);
        expect(step).toBeLessThanOrEqual(30);
        expect(Number.isInteger(step)).toBe(true);
        before = step;
      }
    }),
    { seed: 3, numRuns: 500 },
  );
});
