import { clamp, round } from '../math/exact.ts';
import { log } from '../math/real.ts';
import type { Surface } from '../surfaces/surface.ts';
import type { Verdict } from './verdict.ts';

/** Steps that soften the ratio to par, so that 1 against 2 steps is not double the points. */
const grace = 5;

/**
 * q: the share of the way from the start to the goal in powers of ten, 0 to 1; 0 where there is no best value. Not
 * "log-loss", which is cross-entropy.
 */
export function shareOfTheWay(surface: Surface, startLoss: number, loss: number, goal: number): number {
  const { best } = surface;
  if (best === null || startLoss <= goal || goal <= best) return 0;
  if (loss <= goal) return 1;
  return clamp(log((startLoss - best) / (loss - best)) / log((startLoss - best) / (goal - best)), 0, 1);
}

/** R of a ball that has arrived: 60, and up to 40 more for few evaluations (ROUNDS, Score). */
export function arrivalPoints(par: number, evaluations: number): number {
  return round(60 + 40 * clamp((par + grace) / (evaluations + grace), 0, 1));
}

/**
 * R: what a race is worth, a whole number from 0 to 100, whoever else races (ROUNDS, Score).
 *
 * @param par in gradient evaluations
 * @param cost evaluations of one step
 */
export function racePoints({ fate, step, facts }: Verdict, par: number, cost = 1): number {
  if ((fate === 'converged' || fate === 'fenced') && step !== null) {
    return arrivalPoints(par, cost * step);
  }
  if (fate === 'diverged' || fate === 'escaped') return 0;
  return round((fate === 'endless' ? 100 : 40) * facts.share);
}
