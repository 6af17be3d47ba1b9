import { expect, test } from 'vitest';
import { askedIn } from '../../../client/text/en/asked.ts';
import { lessons } from '../../../shared/lesson/lessons/index.ts';

const [goldilocks, ravine] = lessons.find(({ id }) => id === 'first-descent')!.rounds;

test('the heat on other ground asks something else than the first one, and says that it alone counts', () => {
  expect(askedIn(goldilocks!, 1, null)).toBe(goldilocks!.question);
  expect(askedIn(goldilocks!, 2, null)).toMatch(/other ground.*only this heat counts/i);
});

test('a heat on the same ground asks what its round asks', () => {
  expect(askedIn(ravine!, 2, null)).toBe(ravine!.question);
});

test('a survivor is told what the heats before have shown', () => {
  expect(askedIn(ravine!, 2, { survived: 0.3, crashed: null })).toContain('η = 0.3 has survived');
});
