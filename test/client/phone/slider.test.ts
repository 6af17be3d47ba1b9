import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  positionOf,
  positionsOf,
  pressed,
  rateAt,
  shareOf,
  ticksOf,
  tickText,
  withinRange,
} from '../../../client/phone/slider.ts';
import { surfaces } from '../../../shared/surfaces/index.ts';

const ranges = surfaces.map(({ id, race }) => [id, race.learningRates] as const);

/** Ranges of three digits, at least a factor of two wide. */
const anyRange = fc
  .record({
    digits: fc.integer({ min: 100, max: 999 }),
    power: fc.integer({ min: -7, max: 0 }),
    factor: fc.integer({ min: 2, max: 2000 }),
  })
  .map(({ digits, power, factor }) => {
    const min = Number(`${digits}e${power}`);
    return { min, max: Number((min * factor).toPrecision(3)) };
  });

describe.each(ranges)('the slider of %s', (_, range) => {
  test('begins and ends exactly where the room accepts', () => {
    expect(rateAt(range, 0)).toBe(range.min);
    expect(rateAt(range, positionsOf(range))).toBe(range.max);
  });

  test('labels its ends and 1, 3, 10 between them, never two at one place', () => {
    const shares = ticksOf(range).map((tick) => shareOf(range, tick));
    expect(shares[0]).toBe(0);
    expect(shares.at(-1)).toBe(1);
    for (let i = 1; i < shares.length; i++) expect(shares[i]! - shares[i - 1]!).toBeGreaterThan(0.05);
  });
});

test('position → rate → position is the same position, and the rate has three digits', () => {
  fc.assert(
    fc.property(anyRange, fc.double({ min: 0, max: 1, noNaN: true }), (range, share) => {
      const position = Math.round(share * positionsOf(range));
      const rate = rateAt(range, position);
      expect(positionOf(range, rate)).toBe(position);
      expect(Number(rate.toPrecision(3))).toBe(rate);
      expect(rate).toBeGreaterThanOrEqual(range.min);
      expect(rate).toBeLessThanOrEqual(range.max);
    }),
    { seed: 5, numRuns: 500 },
  );
});

test('every position is another rate', () => {
  const range = { min: 0.003, max: 0.6 };
  const rates = Array.from({ length: positionsOf(range) + 1 }, (_, position) => rateAt(range, position));
  expect(new Set(rates).size).toBe(rates.length);
});

test('− and + move by a fixed ratio, always, and stop at the ends', () => {
  fc.assert(
    fc.property(anyRange, fc.double({ min: 0, max: 1, noNaN: true }), (range, share) => {
      const rate = rateAt(range, share * positionsOf(range));
      const [less, more] = [pressed(range, rate, -1), pressed(range, rate, 1)];
      if (rate > range.min) expect(less).toBeLessThan(rate);
      if (rate < range.max) expect(more).toBeGreaterThan(rate);
      expect(pressed(range, range.min, -1)).toBe(range.min);
      expect(pressed(range, range.max, 1)).toBe(range.max);
    }),
    { seed: 6, numRuns: 500 },
  );
  expect(pressed({ min: 0.001, max: 10 }, 0.1, 50)).toBe(1);
});

test('what is outside becomes the nearest end, what has too many digits three', () => {
  const range = { min: 0.003, max: 0.6 };
  expect([1, 0.0001, 0.12345, 0.6004].map((rate) => withinRange(range, rate))).toEqual([0.6, 0.003, 0.123, 0.6]);
});

test('a range of six decades has a label at each power of ten', () => {
  const range = { min: 1e-6, max: 1 };
  expect(ticksOf(range).map((tick) => tickText(range, tick))).toEqual([
    '10⁻⁶',
    '10⁻⁵',
    '10⁻⁴',
    '10⁻³',
    '.01',
    '.1',
    '1',
  ]);
});
