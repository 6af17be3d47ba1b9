import type { RaceSettings } from '../../shared/lesson/resolve.ts';
import { type ChoiceBesidesRate, hasCliff, isPlainDescent } from '../../shared/race/choice.ts';
import { cliffOf, type Limit, type Reach, reachLine } from '../../shared/race/limits.ts';

/**
 * What a class sweep of a round may truly have as its x axis: `rate` with the limits of plain descent; `share`, each
 * rate divided by the limit of its own card, one cliff at 1; `bare`, the rate with neither cliff nor safest line, where
 * some card adapts or changes its rate; `first`, the rate at the start, where players changed theirs on the way; `distance` from a ridge; `map`, no sweep but every start on the map.
 */
export type SweepKind = 'rate' | 'share' | 'bare' | 'first' | 'distance' | 'map';

/**
 * @param limits of the round's surface that the class has met, from `limitsReached`
 * @param changed somebody changed the rate on the way
 */
export function sweepKind(
  { cards, starts }: Pick<RaceSettings, 'cards' | 'starts'>,
  limits: readonly Limit[],
  changed = false,
): SweepKind {
  if (starts?.kind === 'anywhere') return 'map';
  if (starts?.kind === 'beside') return 'distance';
  if (changed) return 'first';
  const choices = cards.map(({ settings }) => settings);
  if (choices.every((settings) => isPlainDescent({ ...settings, learningRate: 1 }) && !inBatches(settings)))
    return 'rate';
  const steady = choices.every((settings) => hasCliff(settings) && !inBatches(settings));
  return steady && oneSteepness(limits) !== null ? 'share' : 'bare';
}

/** The λmax that all of the limits share; null where there is none, or more than one. */
function oneSteepness(limits: readonly Limit[]): number | null {
  const [first, ...others] = limits;
  if (first === undefined) return null;
  return others.every(({ lambdaMax }) => Math.abs(lambdaMax - first.lambdaMax) <= 1e-6 * first.lambdaMax)
    ? first.lambdaMax
    : null;
}

/** The limit of a card at the one curvature; of a kind without cliff 1, so that rates stay what they are. */
export function ownLimit(kind: SweepKind, settings: ChoiceBesidesRate, limits: readonly Limit[]): number {
  const lambda = kind === 'share' ? oneSteepness(limits) : null;
  return (lambda === null ? null : cliffOf(settings, lambda)) ?? 1;
}

/** Of a sweep of rates without cliff: below it N steps are too few, where that is one rate for every card; else null. */
export function sharedReach(kind: SweepKind, { cards, surface, start, steps }: RaceSettings): Reach | null {
  if (kind !== 'bare' || cards.some(({ settings }) => inBatches(settings))) return null;
  const [first, ...others] = cards.map(({ settings }) => reachLine(settings, surface, start, steps));
  if (!first) return null;
  const isShared = (other: Reach | null) =>
    other !== null && Math.abs(other.travel - first.travel) <= 1e-6 * first.travel;
  return others.every(isShared) ? first : null;
}

/** An axis needs two ends: a rate that is given stands in the middle of a factor of four. */
export function openRange({ min, max }: { readonly min: number; readonly max: number }): { min: number; max: number } {
  return min === max ? { min: min / 2, max: max * 2 } : { min, max };
}

function inBatches({ batchSize }: ChoiceBesidesRate): boolean {
  return batchSize !== undefined;
}
