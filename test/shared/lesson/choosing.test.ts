import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cardOf, choiceOf, isUnfit, type Pick } from '../../../shared/lesson/choosing.ts';
import { isRace, type RaceRound } from '../../../shared/lesson/lesson.ts';
import { lessons } from '../../../shared/lesson/lessons/index.ts';
import { lessonOf } from '../../../shared/lesson/pick.ts';
import { resolveRound } from '../../../shared/lesson/resolve.ts';

const plain = lessonOf('seed-bowl').rounds[0]!;
const range = (min: number, max: number) => ({ min, max, initial: min });
const cards = [
  { name: 'Descent', settings: {}, learningRates: range(0.01, 0.3) },
  { name: 'Momentum', settings: { momentum: 0.9 }, learningRates: range(0.001, 0.5) },
];
const choose = (change: Partial<RaceRound>, pick: Pick) => choiceOf(resolveRound({ ...plain, ...change }), pick);

describe('a choice carries the settings of its card', () => {
  test('of a round without cards there is one that changes nothing', () => {
    expect(choose({}, { learningRate: 0.1 })).toEqual({ learningRate: 0.1 });
    expect(choose({}, { learningRate: 0.1, card: 0 })).toEqual({ learningRate: 0.1 });
  });

  test('the first card unless said, and another one with its own slider', () => {
    expect(choose({ cards }, { learningRate: 0.2 })).toEqual({ learningRate: 0.2 });
    expect(choose({ cards }, { learningRate: 0.5, card: 1 })).toEqual({ learningRate: 0.5, momentum: 0.9 });
  });

  test('and its start', () => {
    const start = [1.5, -3] as const;
    expect(choose({ starts: { kind: 'anywhere' } }, { learningRate: 0.1, start })).toEqual({
      learningRate: 0.1,
      start,
    });
  });
});

const anywhere = { starts: { kind: 'anywhere' } } as const;
const beside = { starts: { kind: 'beside', x: -1.8, ...range(0.000001, 1) } } as const;

describe('what the round does not offer is refused with where and what it expected', () => {
  test.each<[string, Partial<RaceRound>, Pick, string, string]>([
    ['too small a rate', {}, { learningRate: 0.0029 }, 'choice.learningRate', '0.003 to 0.6'],
    ['too large a rate', {}, { learningRate: 0.61 }, 'choice.learningRate', '0.003 to 0.6'],
    ['no number', {}, { learningRate: Number.NaN }, 'choice.learningRate', '0.003 to 0.6'],
    ['a rate of another card', { cards }, { learningRate: 0.5 }, 'choice.learningRate', '0.01 to 0.3'],
    ['a card too far', { cards }, { learningRate: 0.1, card: 2 }, 'choice.card', '0 to 1'],
    ['a card below', { cards }, { learningRate: 0.1, card: -1 }, 'choice.card', '0 to 1'],
    ['half a card', { cards }, { learningRate: 0.1, card: 0.5 }, 'choice.card', '0 to 1'],
    ['a card where there is none', {}, { learningRate: 0.1, card: 1 }, 'choice.card', '0 to 0'],
    ['a start where none is asked for', {}, { learningRate: 0.1, start: [1, 1] }, 'choice.start', 'no start'],
    ['no start', anywhere, { learningRate: 0.1 }, 'choice.start', 'a point'],
    ['no start beside the ridge', beside, { learningRate: 0.1 }, 'choice.start', 'a point'],
    [
      'a start off the map',
      anywhere,
      { learningRate: 0.1, start: [3.01, 0] },
      'choice.start',
      'x from -3 to 3 and y from -3 to 3',
    ],
    [
      'a start that is no place',
      anywhere,
      { learningRate: 0.1, start: [Number.NaN, 0] },
      'choice.start',
      'x from -3 to 3 and y from -3 to 3',
    ],
    [
      'a start beside another ridge',
      beside,
      { learningRate: 0.1, start: [-1.7, 0.1] },
      'choice.start',
      'x = -1.8, y = 0 or from 0.000001 to 1',
    ],
    [
      'a start too far from the ridge',
      beside,
      { learningRate: 0.1, start: [-1.8, 1.1] },
      'choice.start',
      'x = -1.8, y = 0 or from 0.000001 to 1',
    ],
    [
      'a start on the other side',
      beside,
      { learningRate: 0.1, start: [-1.8, -0.1] },
      'choice.start',
      'x = -1.8, y = 0 or from 0.000001 to 1',
    ],
  ])('%s', (_, change, pick, path, expected) => {
    expect(choose(change, pick)).toEqual({ path, expected });
  });

  test('but exactly on the ridge, and its nearest and farthest place, are starts', () => {
    for (const y of [0, 0.000001, 1]) {
      expect(isUnfit(choose(beside, { learningRate: 0.1, start: [-1.8, y] }))).toBe(false);
    }
  });
});

const rounds = lessons
  .flatMap(({ rounds }) => rounds)
  .filter(isRace)
  .map((round) => [round.title, resolveRound(round)] as const);

test.each(rounds)(
  'any card and any rate on its slider is a choice, and the choice tells its card: %s',
  (_, settings) => {
    const { cards, starts, start } = settings;
    const asked =
      starts === undefined ? {} : { start: starts.kind === 'beside' ? ([starts.x, starts.min] as const) : start };
    fc.assert(
      fc.property(fc.nat(cards.length - 1), fc.double({ min: 0, max: 1, noNaN: true }), (card, share) => {
        const { min, max } = cards[card]!.learningRates;
        const choice = choiceOf(settings, { learningRate: Math.min(max, min + share * (max - min)), card, ...asked });
        expect(isUnfit(choice)).toBe(false);
        if (!isUnfit(choice)) expect(cardOf(settings, choice)).toBe(card);
      }),
      { numRuns: 50 },
    );
  },
);
