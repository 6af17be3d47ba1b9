import { describe, expect, test } from 'vitest';
import { Histogram, median } from '../bench/class/histogram.ts';
import { beatsDue } from '../bench/class/lateness.ts';

const span = { fromMs: 1000, toMs: 6000 };
const drainMs = 1000;
/** Steps are taken when their beats come. */
const onTime = () => Number.POSITIVE_INFINITY;
const beatsAt = (...atMs: number[]) => atMs.map((ms, i) => ({ step: i, hash: 0, atMs: ms }));

describe('the lateness of beats', () => {
  test('is none when they come each second', () => {
    const due = beatsDue(beatsAt(500, 1500, 2500, 3500, 4500, 5500, 6500), onTime, span, drainMs);
    expect(due).toEqual({ expected: 5, lateMs: [0, 0, 0, 0, 0] });
  });

  test('is held against the second on which they should have come: a server that stood still does not look quick', () => {
    const due = beatsDue(beatsAt(500, 1500, 2900, 3500, 4500, 5500), onTime, span, drainMs);
    expect(due.lateMs).toEqual([0, 400, 0, 0, 0]);
  });

  test('is held against the step as well: all equally late is late', () => {
    const due = beatsDue(beatsAt(500, 1500, 2500, 3500, 4500, 5500), (step) => step * 1000 + 300, span, drainMs);
    expect(due.lateMs).toEqual([200, 200, 200, 200, 200]);
  });

  test('counts those that never came, and a phone that heard nothing', () => {
    expect(beatsDue(beatsAt(500, 1500, 3500, 5500), onTime, span, drainMs)).toMatchObject({
      expected: 5,
      lateMs: { length: 3 },
    });
    expect(beatsDue([], onTime, span, drainMs)).toEqual({ expected: 5, lateMs: [] });
    expect(beatsDue(beatsAt(500, 1500, 2500, 3500, 4500, 7400), onTime, span, drainMs).lateMs).toHaveLength(4);
  });
});

describe('quantiles', () => {
  test('are exact to a tenth of a millisecond, and what is off the scale is in them', () => {
    const histogram = new Histogram();
    for (let ms = 1; ms <= 99; ms++) histogram.add(ms);
    histogram.add(1e9);
    expect(histogram.quantile(0.5)).toBeCloseTo(50.1, 6);
    expect(histogram.quantile(0.99)).toBeCloseTo(99.1, 6);
    expect(histogram.quantile(1)).toBeCloseTo(10_000, 6);
    expect(new Histogram().quantile(0.5)).toBe(null);
  });

  test('a median of an even number lies between the two', () => {
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(median([5, 1, 3])).toBe(3);
  });
});
