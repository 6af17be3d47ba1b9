import { expect, test } from 'vitest';
import { arrivals } from '../../../client/projector/arrivals.ts';

test('who was there when the page was opened does not come in', () => {
  expect([...arrivals(null, [0, 1]).values()]).toEqual([null, null]);
});

test('those who come together come one after the other, and keep their turn', () => {
  const first = arrivals(arrivals(null, [0]), [0, 1, 2]);
  expect([...first]).toEqual([
    [0, null],
    [1, 0],
    [2, 140],
  ]);
  expect([...arrivals(first, [0, 1, 2, 3])]).toEqual([...first, [3, 0]]);
});

test('a whole class that comes at once is there within two seconds', () => {
  const seats = Array.from({ length: 200 }, (_, seat) => seat);
  const waits = [...arrivals(arrivals(null, []), seats).values()];
  expect(Math.max(...waits.map((wait) => wait ?? 0))).toBeLessThan(2000);
});
