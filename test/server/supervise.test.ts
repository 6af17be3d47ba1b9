import { expect, test } from 'vitest';
import { waitMs } from '../../server/supervise.ts';

test('P2 the first crash costs no second; a server that keeps crashing is tried ever more seldom', () => {
  const waits = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map(waitMs);
  expect(waits[0]).toBeLessThan(100);
  expect(waits[2]).toBeLessThanOrEqual(1000);
  expect(waits).toEqual([...waits].sort((a, b) => a - b));
  expect(waits.at(-1)).toBe(30_000);
});
