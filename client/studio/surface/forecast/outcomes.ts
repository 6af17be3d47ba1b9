import type { Fate } from '../../../../shared/race/verdict.ts';

/** What a class sees of a ball, in the order in which it is said. */
export const outcomes = ['settles', 'walks', 'rests', 'oscillates', 'flies', 'falls'] as const;

export type Outcome = (typeof outcomes)[number];

const byFate: Readonly<Record<Fate, Outcome>> = {
  converged: 'settles',
  fenced: 'settles',
  crawling: 'walks',
  walking: 'walks',
  saddle: 'rests',
  summit: 'rests',
  local: 'rests',
  bouncing: 'oscillates',
  oscillating: 'oscillates',
  hovering: 'oscillates',
  diverged: 'flies',
  escaped: 'flies',
  endless: 'falls',
};

export function outcomeOf(fate: Fate): Outcome {
  return byFate[fate];
}

/** Shares of the fates, 0 to 1, as shares of what is seen. */
export function outcomeShares(shares: Readonly<Record<Fate, number>>): Readonly<Record<Outcome, number>> {
  const sums = Object.fromEntries(outcomes.map((outcome) => [outcome, 0])) as Record<Outcome, number>;
  for (const [fate, share] of Object.entries(shares)) sums[outcomeOf(fate as Fate)] += share;
  return sums;
}
