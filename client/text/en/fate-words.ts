import type { Fate } from '../../../shared/race/verdict.ts';

const words: Readonly<Record<Fate, string>> = {
  diverged: 'flew',
  endless: 'no bottom',
  fenced: 'on the fence',
  converged: 'settled',
  escaped: 'left the map',
  saddle: 'on a saddle',
  summit: 'on a summit',
  local: 'local minimum',
  bouncing: 'bouncing',
  oscillating: 'oscillating',
  hovering: 'hovering',
  crawling: 'crawling',
  walking: 'walking',
};

/** A fate in one or two words, for a tower row or a count. */
export function fateWord(fate: Fate): string {
  return words[fate];
}
