import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import { meantTurn } from '../../../client/projector/meant-turn.ts';

function page() {
  const turn = signal(4);
  const clock = { ms: 10_000 };
  return { turn, clock, meant: meantTurn(turn, () => clock.ms) };
}

test('a press just after the room moved on by itself is of the screen before: it does nothing', () => {
  const { turn, clock, meant } = page();
  turn.value = 5;
  clock.ms += 699;
  expect(meant()).toBe(4);
  clock.ms += 1;
  expect(meant()).toBe(5);
});

test('who moves the room on may press again at once', () => {
  const { turn, meant } = page();
  expect(meant()).toBe(4);
  turn.value = 5;
  expect(meant()).toBe(5);
  turn.value = 6;
  expect(meant()).toBe(6);
});

test('a screen on which nothing has turned is meant as it is', () => {
  const { turn, meant } = page();
  turn.value = 4;
  expect(meant()).toBe(4);
});
