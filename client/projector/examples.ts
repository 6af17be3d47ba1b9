import type { SeatResult } from '../../shared/protocol/messages.ts';
import type { Fate } from '../../shared/race/verdict.ts';
import { projector } from '../text/en/projector.ts';
import { fateWord } from '../text/en.ts';

const settledFates: readonly Fate[] = ['converged', 'fenced'];
const goneFates: readonly Fate[] = ['diverged', 'escaped'];

export function hasSettled({ verdict }: SeatResult): boolean {
  return settledFates.includes(verdict.fate) && verdict.step !== null;
}

/**
 * One run of each kind for the small maps: one that stopped short (the middle rate of the most common such fate), the
 * first to settle, and the slowest rate that flew. Rising in the learning rate.
 */
export function exampleRuns(results: readonly SeatResult[]): readonly SeatResult[] {
  const byRate = results.toSorted((a, b) => a.choice.learningRate - b.choice.learningRate);
  const first = results.filter(hasSettled).toSorted((a, b) => a.place - b.place || a.seat - b.seat)[0];
  const gone = byRate.find(({ verdict }) => goneFates.includes(verdict.fate));
  const short = byRate.filter((result) => !hasSettled(result) && !goneFates.includes(result.verdict.fate));
  const common = mostCommon(short.map(({ verdict }) => verdict.fate));
  const alike = short.filter(({ verdict }) => verdict.fate === common);
  return [alike[Math.floor(alike.length / 2)], first, gone]
    .filter((result) => result !== undefined)
    .sort((a, b) => a.choice.learningRate - b.choice.learningRate);
}

function mostCommon(fates: readonly Fate[]): Fate | undefined {
  const count = (fate: Fate): number => fates.filter((other) => other === fate).length;
  return fates.toSorted((a, b) => count(b) - count(a))[0];
}

/** How many met each fate, the settled first, then from many to few. */
export function fateCounts(results: readonly SeatResult[]): readonly { readonly fate: Fate; readonly count: number }[] {
  const counts = new Map<Fate, number>();
  for (const { verdict } of results) counts.set(verdict.fate, (counts.get(verdict.fate) ?? 0) + 1);
  return [...counts]
    .map(([fate, count]) => ({ fate, count }))
    .sort((a, b) => Number(settledFates.includes(b.fate)) - Number(settledFates.includes(a.fate)) || b.count - a.count);
}

/** What became of a run, in two or three words. */
export function fateText(result: SeatResult): string {
  const { step, fate } = result.verdict;
  return hasSettled(result) && step !== null ? projector.reveal.settles(step) : fateWord(fate);
}
