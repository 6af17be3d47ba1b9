import type { BackEnd } from '../../shared/formula/index.ts';
import { startRace, stepTo } from '../../shared/race/race.ts';
import { hashOfNumbers } from './hash.ts';
import { fixedRaces } from './races.ts';

/**
 * The fixed races as one hash: of each its gradient and Hessian at the start, then x, y and the loss of every ball at
 * every step, and the step at which it flew.
 */
export function foldOf(backEnd: BackEnd): string {
  const hash = hashOfNumbers();
  for (const { setup, choices } of fixedRaces(backEnd)) {
    const { surface, start, steps } = setup;
    for (const number of [...surface.gradient(...start), ...surface.hessian(...start)]) hash.add(number);
    const race = startRace(setup, choices);
    stepTo(race, steps);
    for (const row of [race.xs, race.ys, race.losses, race.flownAt]) for (const number of row) hash.add(number);
  }
  return hash.digits();
}
