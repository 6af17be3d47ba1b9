import { expect, test } from 'vitest';
import { friendlyName, nameCount } from '../../../client/text/names.ts';
import { cleanNickname, graphemesOf } from '../../../shared/room/nickname.ts';

const all = Array.from({ length: nameCount }, (_, seed) => friendlyName(seed));

test('there are at least 60 × 60 names, all different', () => {
  expect(new Set(all).size).toBe(nameCount);
  expect(nameCount).toBeGreaterThanOrEqual(3600);
});

test('every name is accepted as it is, by the room and by its length', () => {
  for (const name of all) {
    expect(cleanNickname(name)).toBe(name);
    expect(graphemesOf(name).length).toBeLessThanOrEqual(20);
    expect(name).toMatch(/^[A-Z][a-z]+ [A-Z][a-z]+$/);
  }
});

test('the seed decides', () => {
  expect(friendlyName(7)).toBe(friendlyName(7));
  expect(friendlyName(2 ** 32 - 1)).toBe(all[(2 ** 32 - 1) % nameCount]);
});
