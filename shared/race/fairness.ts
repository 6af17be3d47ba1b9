import { ceil } from '../math/exact.ts';
import type { ChoiceBesidesRate } from './choice.ts';
import type { RaceSetup } from './race.ts';
import { sweepCurve } from './sweep.ts';
import { type Fate, fates } from './verdict.ts';

/** How a round treats somebody who chooses blindly: every rate of the slider alike on its log scale. */
export interface Fairness {
  /** Share of the rates that end so, 0 to 1; they add up to 1. */
  readonly shares: Readonly<Record<Fate, number>>;
  /** The slowest and the fastest rate that settle; those between them need not. Null when none does. */
  readonly window: { readonly min: number; readonly max: number } | null;
  /** Fewest steps that at least 5 % of the settling rates reach, or null. A lucky single rate is no par. */
  readonly par: number | null;
}

const parShare = 0.05;

/** The fairness run of a round: what its defaults are checked by. */
export function fairness(
  setup: RaceSetup,
  goal: number,
  range: { readonly min: number; readonly max: number },
  { count = 400, ...like }: { readonly count?: number } & ChoiceBesidesRate = {},
): Fairness {
  const points = sweepCurve(setup, goal, range, count, like);
  const shareOf = (fate: Fate): number => points.filter((point) => point.fate === fate).length / count;
  const settled = points.filter((point) => point.settleStep !== null);
  const steps = settled.map((point) => point.settleStep!).sort((a, b) => a - b);
  const first = settled[0];
  const last = settled[settled.length - 1];
  return {
    shares: Object.fromEntries(fates.map((fate) => [fate, shareOf(fate)])) as Record<Fate, number>,
    window: first && last ? { min: first.learningRate, max: last.learningRate } : null,
    par: steps[ceil(parShare * steps.length) - 1] ?? null,
  };
}
