import type { RaceSettings } from '../../shared/lesson/resolve.ts';
import type { Point } from '../../shared/surfaces/surface.ts';

/** What is being chosen: a card, the rate on each card's own slider, and a start where the round asks for one. */
export interface Draft {
  readonly card: number;
  readonly rates: readonly number[];
  readonly start: Point | null;
}

export function draftOf(settings: RaceSettings | null): Draft {
  const starts = settings?.starts;
  return {
    card: 0,
    rates: settings ? settings.cards.map(({ learningRates }) => learningRates.initial) : [],
    start: starts?.kind === 'beside' ? [starts.x, starts.initial] : null,
  };
}

export function rateOf({ card, rates }: Draft): number {
  return rates[card]!;
}

/** The rate of the card in hand; the others keep theirs. */
export function withRate(draft: Draft, rate: number): Draft {
  return { ...draft, rates: draft.rates.map((own, card) => (card === draft.card ? rate : own)) };
}

/** A race like most: nothing to choose but a rate, and every step is θ − η∇L. */
export function isPlainRace({ cards, starts, learningRates: { min, max }, surface }: RaceSettings): boolean {
  return cards.length === 1 && !starts && min < max && !surface.fence;
}
