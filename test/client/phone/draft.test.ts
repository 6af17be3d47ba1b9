import { describe, expect, test } from 'vitest';
import { chosenText, toDo } from '../../../client/phone/choice-text.ts';
import { draftOf, isPlainRace, rateOf, withRate } from '../../../client/phone/draft.ts';
import { choiceFrom, pickOf } from '../../../client/phone/pick.ts';
import { choiceOf } from '../../../shared/lesson/choosing.ts';
import type { RaceRound } from '../../../shared/lesson/lesson.ts';
import { resolveRound } from '../../../shared/lesson/resolve.ts';

const plain: RaceRound = { kind: 'goldilocks', title: '', question: '', why: '', surface: 'seed-bowl' };
const duel = resolveRound({
  ...plain,
  cards: [
    { name: 'Descent', settings: {}, learningRates: { min: 0.02, max: 3, initial: 0.06 } },
    { name: 'Adam', settings: { optimizer: 'adam' }, learningRates: { min: 0.015, max: 2.5, initial: 0.03 } },
  ],
});
const given = { min: 0.1, max: 0.1, initial: 0.1 };
const saddle = resolveRound({
  ...plain,
  surface: 'two-exits',
  learningRates: given,
  starts: { kind: 'beside', x: -1.8, min: 1e-6, max: 1, initial: 0.3 },
});
const valley = resolveRound({
  ...plain,
  surface: 'styblinski-tang',
  learningRates: { min: 0.02, max: 0.02, initial: 0.02 },
  starts: { kind: 'anywhere' },
});

describe('what is being chosen', () => {
  test('begins with the rate of each card’s own slider, and a change moves only the card in hand', () => {
    const draft = draftOf(duel);
    expect(draft.rates).toEqual([0.06, 0.03]);
    const adam = withRate({ ...draft, card: 1 }, 0.5);
    expect(adam.rates).toEqual([0.06, 0.5]);
    expect(rateOf({ ...adam, card: 0 })).toBe(0.06);
    expect(rateOf({ ...adam, card: 1 })).toBe(0.5);
  });

  test.each([
    ['a plain race', resolveRound(plain), draftOf(resolveRound(plain))],
    ['a card', duel, withRate({ ...draftOf(duel), card: 1 }, 0.5)],
    ['a start beside a ridge', saddle, draftOf(saddle)],
    ['a start on a ridge', saddle, { ...draftOf(saddle), start: [-1.8, 0] as const }],
    ['a start anywhere', valley, { ...draftOf(valley), start: [1.2, -3.4] as const }],
  ])('%s is sent as the room takes it, and means there what the phone shows', (_, settings, draft) => {
    const pick = pickOf(settings, draft)!;
    expect(choiceOf(settings, pick)).toEqual(choiceFrom(settings, draft));
  });

  test('a rate alone says nothing of cards', () => {
    expect(pickOf(resolveRound(plain), draftOf(resolveRound(plain)))).toEqual({ learningRate: 0.02 });
  });

  test('without its start nothing is sent', () => {
    expect(pickOf(valley, draftOf(valley))).toBeNull();
    expect(toDo(valley, draftOf(valley), true)).toBe('Lock in: tap the map first');
  });

  test('says what is still to do until a control was touched', () => {
    expect(toDo(duel, draftOf(duel), false)).toBe('Lock in: choose first');
    expect(toDo(saddle, draftOf(saddle), false)).toBe('Lock in: choose a start first');
    expect(toDo(duel, draftOf(duel), true)).toBeNull();
  });

  test('is named by what was free to choose', () => {
    expect(chosenText(duel, { optimizer: 'adam', learningRate: 0.03 })).toBe('Adam, η 0.0300');
    expect(chosenText(saddle, { learningRate: 0.1, start: [-1.8, 0] })).toBe('y = 0');
    expect(chosenText(valley, { learningRate: 0.02, start: [1.2, -3.4] })).toBe('(1.2, −3.4)');
  });

  test('a plain race is one where only a rate is free and nothing holds a ball back', () => {
    expect(isPlainRace(resolveRound(plain))).toBe(true);
    expect(isPlainRace(resolveRound({ ...plain, surface: 'fence' }))).toBe(false);
    expect([duel, saddle, valley].map(isPlainRace)).toEqual([false, false, false]);
  });
});
