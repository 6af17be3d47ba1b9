import { expect, test } from 'vitest';
import { Turn, turnMs } from '../../../../client/stage/relief/turn.ts';

test('the map leans back over 700 ms, never the other way, and stays', () => {
  const turn = new Turn(false);
  expect(turn.at(1000)).toBe(0);
  turn.turn(true, 1000, false);
  const leans = Array.from({ length: 11 }, (_, i) => turn.at(1000 + (i * turnMs) / 10));
  expect(leans[0]).toBe(0);
  expect(leans[10]).toBe(1);
  expect(leans).toEqual(leans.toSorted((a, b) => a - b));
  expect(turn.at(99_000)).toBe(1);
});

test('turned back halfway, it goes on from where it is', () => {
  const turn = new Turn(false);
  turn.turn(true, 0, false);
  const half = turn.at(150);
  turn.turn(false, 150, false);
  expect(turn.at(150)).toBe(half);
  expect(turn.at(200)).toBeLessThan(half);
  expect(turn.at(150 + turnMs)).toBe(0);
});

test('under reduced motion, and where nobody has seen the map, there is no way between', () => {
  const cut = new Turn(true);
  cut.turn(true, 500, false);
  expect(cut.at(500)).toBe(1);
  const unseen = new Turn(false);
  unseen.turn(true, 500, true);
  expect(unseen.at(500)).toBe(1);
});
