import { expect, test } from 'vitest';
import { type Heard, notesBetween } from '../../../client/projector/score.ts';

const moment: Heard = { startsIn: 0, step: 5, steps: 40, inside: 2, offTheMap: 1, leader: 0.5 };
const heights = (before: Heard | null, now: Heard) => notesBetween(before, now).map(({ hz }) => hz);

test('three, two, one are counted in, and the start is an octave higher', () => {
  const at = (startsIn: number): Heard => ({ ...moment, startsIn, step: 0 });
  expect(heights(at(3), at(2))).toEqual([440]);
  expect(heights(at(1), at(0))).toEqual([880]);
});

test('each step is as high as the leader’s loss: two octaves from the start to the goal', () => {
  const step = (leader: number) => heights(moment, { ...moment, step: 6, leader })[0];
  expect([0, 0.5, 1].map(step)).toEqual([880, 440, 220]);
});

test('who settles and who flies is heard, and the end of the race', () => {
  expect(notesBetween(moment, { ...moment, step: 6 })).toHaveLength(1);
  expect(notesBetween(moment, { ...moment, step: 6, inside: 3 })).toHaveLength(3);
  expect(notesBetween(moment, { ...moment, step: 6, offTheMap: 2 })).toHaveLength(2);
  expect(notesBetween({ ...moment, step: 39 }, { ...moment, step: 40 })).toHaveLength(4);
});

test('a race that stands, goes back or is looked at for the first time is silent', () => {
  expect(notesBetween(moment, moment)).toEqual([]);
  expect(notesBetween(moment, { ...moment, step: 3 })).toEqual([]);
  expect(notesBetween(null, moment)).toEqual([]);
});
