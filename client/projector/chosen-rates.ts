import type { RaceSettings } from '../../shared/lesson/resolve.ts';

/** From the least to the largest rate of any card's slider; null where none could be chosen. */
export function chosenRange({ cards }: Pick<RaceSettings, 'cards'>): { min: number; max: number } | null {
  const open = cards.map(({ learningRates }) => learningRates).filter(({ min, max }) => min < max);
  if (open.length === 0) return null;
  return { min: Math.min(...open.map(({ min }) => min)), max: Math.max(...open.map(({ max }) => max)) };
}
