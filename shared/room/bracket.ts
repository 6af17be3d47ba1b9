import { max, min } from '../math/exact.ts';
import type { Room } from './room.ts';
import type { Bracket } from './view.ts';

/** What the heats of a survivor's round have shown before the present one. */
export function bracketOf({ phase, heats, lesson }: Room): Bracket | null {
  if (!('round' in phase) || lesson.rounds[phase.round]?.kind !== 'survivor') return null;
  const tried = heats.flatMap(({ round, choices, results }) =>
    round === phase.round
      ? [...choices].map(([seat, { learningRate }]) => ({ learningRate, survived: results.get(seat)!.points > 0 }))
      : [],
  );
  if (tried.length === 0) return null;
  const rates = (survived: boolean) => tried.flatMap((each) => (each.survived === survived ? [each.learningRate] : []));
  const [lived, crashed] = [rates(true), rates(false)];
  return {
    survived: lived.length > 0 ? max(...lived) : null,
    crashed: crashed.length > 0 ? min(...crashed) : null,
  };
}
