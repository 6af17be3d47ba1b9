import { goalLevel } from '../../../shared/race/goal.ts';
import { type Race, startRace, stepTo } from '../../../shared/race/race.ts';
import { isInside } from '../../../shared/surfaces/box.ts';
import { knownSurface } from '../../../shared/surfaces/known.ts';
import type { Point } from '../../../shared/surfaces/surface.ts';
import { practice as words } from '../../text/en/practice.ts';
import { liveSentence } from '../live.ts';
import { rateInForce } from '../rate-in-force.ts';

const surface = knownSurface('seed-bowl');
const { start, goalFraction, learningRates } = surface.race;

/** The bowl of most first rounds, with its own slider. */
export const bowl = { surface, start, learningRates, goal: goalLevel(surface, start, goalFraction) };

/** What was done with the ball since it was put down: like a race, all else is computed from it. */
export interface Practice {
  readonly start: Point;
  /** η of each step. */
  readonly rates: readonly number[];
}

/** The ball's every step so far, as a race of one. */
export function raceOfOne({ start, rates }: Practice): Race {
  const changes = rates.slice(1).map((learningRate, index) => ({ atStep: index + 2, learningRate }));
  const race = startRace({ surface, start, steps: rates.length }, [
    { learningRate: rates[0] ?? learningRates.initial, changes },
  ]);
  stepTo(race, rates.length);
  return race;
}

/** One step of the ball that is still to come; of a ball that flew, the one that it flew with. */
export interface ComingStep {
  /** The row that it leaves. */
  readonly from: number;
  readonly old: Point;
  readonly gradient: Point;
  readonly learningRate: number;
  readonly next: Point;
  /** Some of it is on the map. */
  readonly isOnMap: boolean;
}

/** θ − η∇L from where the ball is now. */
export function comingStep(race: Race, learningRate: number): ComingStep {
  const flownAt = race.flownAt[0]!;
  const from = flownAt === -1 ? race.step : flownAt - 1;
  const rate = flownAt === -1 ? learningRate : rateInForce(race.choices[0]!, flownAt);
  const old: Point = [race.xs[from]!, race.ys[from]!];
  const gradient = surface.gradient(old[0], old[1]);
  const next: Point = [old[0] - rate * gradient[0], old[1] - rate * gradient[1]];
  const isOnMap = flownAt === -1 && [old, next].some(([x, y]) => isInside(surface.domain, x, y));
  return { from, old, gradient, learningRate: rate, next, isOnMap };
}

/** What the last step did, in one sentence; every number in it is measured. */
export function practiceSentence(race: Race): string {
  const { step, losses, flownAt } = race;
  const isInGoal = flownAt[0] === -1 && losses[step]! <= bowl.goal;
  return step > 0 && isInGoal ? words.inside(step) : liveSentence(race, 0, step, bowl.goal);
}
