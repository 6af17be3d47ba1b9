import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rateBins } from '../../../client/charts/rate-bins.ts';

const range = { min: 0.003, max: 0.6 };
const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 200 });
const rateAt = (share: number): number => range.min * (range.max / range.min) ** share;

test('every chosen rate is in one bin, the least and the largest too', () => {
  fc.assert(
    fc.property(shares, (at) => {
      const { bins, most } = rateBins([range.min, range.max, ...at.map(rateAt)], range, 430);
      expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(at.length + 2);
      expect(Math.max(...bins.map(({ count }) => count))).toBe(most);
    }),
    { seed: 7, numRuns: 60 },
  );
});

test('a bin stands over its own rates: rates a factor apart lie equally far apart', () => {
  const { bins, ticks } = rateBins([0.01, 0.1], range, 430);
  const [first, second] = bins.map(({ left, right }) => (left + right) / 2);
  const at = (value: number) => ticks.find((tick) => tick.value === value)!.x;
  const wide = bins[0]!.right - bins[0]!.left;
  expect(Math.abs(first! - at(0.01))).toBeLessThanOrEqual(wide / 2 + 1e-9);
  expect(Math.abs(second! - at(0.1))).toBeLessThanOrEqual(wide / 2 + 1e-9);
});

test('nobody makes no bar', () => {
  expect(rateBins([], range, 430)).toMatchObject({ bins: [], most: 0 });
});
