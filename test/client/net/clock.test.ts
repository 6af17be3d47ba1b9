import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  afterHidden,
  type ClockState,
  newClock,
  serverTimeAt,
  withoutSamples,
  withSample,
} from '../../../client/net/clock.ts';
import { stream } from '../../../shared/math/random.ts';

/** A round trip begun at `t0Ms` on a page whose clock reads room time minus `offsetMs`. */
function trip(t0Ms: number, outMs: number, backMs: number, offsetMs: number) {
  return { t0Ms, t1Ms: t0Ms + outMs + backMs, serverMs: t0Ms + outMs + offsetMs };
}

describe('clock', () => {
  test('the first sample is believed at once, with half of its round trip taken off', () => {
    const clock = withSample(newClock, { t0Ms: 100, t1Ms: 140, serverMs: 9020 });
    expect(serverTimeAt(clock, 140)).toBe(9040);
    expect(serverTimeAt(clock, 1140)).toBe(10_040);
  });

  test('whatever the jitter, the error ends within half of the least round trip of the last eight', () => {
    const delay = fc.double({ min: 0, max: 240, noNaN: true });
    const delays = fc.array(fc.tuple(delay, delay), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(delays, fc.integer({ min: -1e9, max: 1e9 }), (trips, offsetMs) => {
        let clock: ClockState = newClock;
        trips.forEach(([outMs, backMs], i) => {
          clock = withSample(clock, trip(i * 1000, outMs, backMs, offsetMs));
        });
        const least = Math.min(...trips.slice(-8).map(([outMs, backMs]) => outMs + backMs));
        // Twenty seconds at 5 % undo a second: by then the slew has arrived.
        const nowMs = trips.length * 1000 + 20_000;
        expect(Math.abs(serverTimeAt(clock, nowMs) - nowMs - offsetMs)).toBeLessThanOrEqual(least / 2 + 1e-6);
      }),
      { seed: 20, numRuns: 300 },
    );
  });

  test('a good sample is forgotten when eight newer ones are there', () => {
    let clock = withSample(newClock, trip(0, 1, 1, 5000));
    for (let i = 1; i <= 7; i++) clock = withSample(clock, trip(i * 1000, 60, 0, 5000));
    expect(clock.targetMs).toBe(5000);
    clock = withSample(clock, trip(8000, 60, 0, 5000));
    expect(clock.targetMs).toBe(5030);
  });

  test('with seeded jitter shown time never runs more than 5 % fast or slow, and never back', () => {
    const random = stream(11, 0, 'jitter', 0);
    let clock = withSample(newClock, trip(0, 40, 40, 7000));
    let shownMs = serverTimeAt(clock, 100);
    for (let nowMs = 110; nowMs < 20_000; nowMs += 10) {
      if (nowMs % 500 === 0) {
        const [outMs, backMs] = [random() * 80, random() * 80];
        clock = withSample(clock, trip(nowMs - outMs - backMs, outMs, backMs, 7000));
      }
      const next = serverTimeAt(clock, nowMs);
      const rate = (next - shownMs) / 10;
      expect(rate).toBeGreaterThanOrEqual(0.95 - 1e-9);
      expect(rate).toBeLessThanOrEqual(1.05 + 1e-9);
      shownMs = next;
    }
  });

  test('off by 250 ms it glides, off by more it jumps', () => {
    const start = withoutSamples(withSample(newClock, trip(0, 0, 0, 1000)));
    const glides = withSample(start, trip(10_000, 0, 0, 1250));
    expect(serverTimeAt(glides, 10_000)).toBe(11_000);
    expect(serverTimeAt(glides, 11_000)).toBe(12_050);
    expect(serverTimeAt(glides, 15_000)).toBe(16_250);
    expect(serverTimeAt(glides, 16_000)).toBe(17_250);
    const jumps = withSample(start, trip(10_000, 0, 0, 1251));
    expect(serverTimeAt(jumps, 10_000)).toBe(11_251);
    const back = withSample(start, trip(10_000, 0, 0, 700));
    expect(serverTimeAt(back, 10_000)).toBe(10_700);
  });

  test('after the page was hidden the next sample is believed at once', () => {
    const clock = withSample(newClock, trip(0, 0, 0, 1000));
    const woken = withSample(afterHidden(clock), trip(10_000, 5, 5, 1100));
    expect(serverTimeAt(woken, 10_010)).toBe(11_110);
    const later = withSample(woken, trip(12_000, 0, 0, 1000));
    expect(serverTimeAt(later, 12_000)).toBe(13_100);
  });

  test('after a reconnect the samples of the former server do not count', () => {
    let clock = withSample(newClock, trip(0, 0, 0, 1000));
    clock = withSample(withoutSamples(clock), trip(1000, 50, 50, 1200));
    expect(clock.targetMs).toBe(1200);
    expect(serverTimeAt(clock, 1100)).toBe(2100);
  });
});
