import type { Choice } from '../race/choice.ts';
import { isInside } from '../surfaces/box.ts';
import type { Point } from '../surfaces/surface.ts';
import type { RaceSettings } from './resolve.ts';

/** What a player sends: a rate, and where the round asks for it a card or a start. */
export interface Pick {
  readonly learningRate: number;
  /** Index among the round's cards; 0 unless said. */
  readonly card?: number;
  readonly start?: Point;
}

/** Where a choice or a move is not one of those that the round offers. */
export interface Unfit {
  readonly path: string;
  readonly expected: string;
}

/** The choice that a pick means, with the settings of its card written out; or what is wrong with it. */
export function choiceOf(settings: RaceSettings, { learningRate, card = 0, start }: Pick): Choice | Unfit {
  const { cards, starts, surface } = settings;
  const dealt = cards[card];
  if (!dealt) return { path: 'choice.card', expected: `0 to ${cards.length - 1}` };
  const { min, max } = dealt.learningRates;
  // Written so that NaN is refused too.
  if (!(learningRate >= min && learningRate <= max)) {
    return { path: 'choice.learningRate', expected: `${min} to ${max}` };
  }
  if (starts === undefined) {
    return start === undefined ? { ...dealt.settings, learningRate } : { path: 'choice.start', expected: 'no start' };
  }
  if (start === undefined) return { path: 'choice.start', expected: 'a point' };
  const [x, y] = start;
  if (starts.kind === 'anywhere') {
    const { xMin, xMax, yMin, yMax } = surface.domain;
    if (!isInside(surface.domain, x, y)) {
      return { path: 'choice.start', expected: `x from ${xMin} to ${xMax} and y from ${yMin} to ${yMax}` };
    }
  } else if (x !== starts.x || !(y === 0 || (y >= starts.min && y <= starts.max))) {
    return { path: 'choice.start', expected: `x = ${starts.x}, y = 0 or from ${starts.min} to ${starts.max}` };
  }
  return { ...dealt.settings, learningRate, start };
}

/** Index of the card that a choice was made with. */
export function cardOf(
  { cards }: RaceSettings,
  { learningRate: _, start: __, changes: ___, ...besides }: Choice,
): number {
  const key = JSON.stringify(besides);
  return cards.findIndex(({ settings }) => JSON.stringify(settings) === key);
}

export function isUnfit(answer: Choice | Unfit): answer is Unfit {
  return 'expected' in answer;
}
