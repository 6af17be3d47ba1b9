import { followPlateau, lrAt, type Mover, momentumAt, type OptimizerId, optimizers } from '../optimizers/index.ts';
import type { Point } from '../surfaces/surface.ts';
import type { Choice } from './choice.ts';

/** Balls of one optimizer, with the scratch arrays in which they are stepped. */
export interface Flock {
  readonly count: number;
  /** Place of each in the order of the choices. */
  readonly members: Int32Array;
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  readonly gradientXs: Float64Array;
  readonly gradientYs: Float64Array;
  /**
   * Moves every ball by the gradient in the arrays.
   *
   * @param step k: the step that leaves θ_k
   * @param lossOf L(θ_k) of the ball at a place in the order of the choices
   */
  advance(step: number, lossOf: (ball: number) => number): void;
}

/** The place of a fence that is nearest to a point; a point inside is its own. */
export type Project = (x: number, y: number) => Point;

type Pacer = (step: number, lossOf: (ball: number) => number) => void;

/** Sets the rate of ball `i` of the flock before a step; null where it stays as chosen. */
function pacerOf({ learningRate, schedule }: Choice, mover: Mover, i: number, ball: number): Pacer | null {
  if (schedule === undefined || schedule.type === 'constant') return null;
  const { learningRates, momenta } = mover;
  const base = learningRates[i] ?? learningRate;
  if (schedule.type === 'plateau') {
    const rateAfter = followPlateau(schedule, base);
    return (step, lossOf) => {
      if (step > 0) learningRates[i] = rateAfter(lossOf(ball));
    };
  }
  return (step) => {
    learningRates[i] = lrAt(schedule, base, step);
    const cycled = momentumAt(schedule, step);
    if (cycled !== null && momenta !== null) momenta[i] = cycled;
  };
}

/** @throws RangeError for an optimizer that stops at a wrong place of a fence */
export function flockOf(
  id: OptimizerId,
  members: readonly number[],
  choices: readonly Choice[],
  [x, y]: Point,
  project: Project | null,
): Flock {
  const count = members.length;
  const optimizer = optimizers[id];
  if (project && !optimizer.fitsFences) throw new RangeError(`a fence needs descent or momentum, got ${id}`);
  const filled = (value: number): Float64Array => new Float64Array(count).fill(value);
  const [xs, ys, gradientXs, gradientYs] = [filled(x), filled(y), filled(0), filled(0)];
  const own = members.map((ball) => choices[ball]!);
  const mover = optimizer.begin(own, [xs, ys], [gradientXs, gradientYs]);
  const pacers = own.flatMap((choice, i) => pacerOf(choice, mover, i, members[i]!) ?? []);
  return {
    count,
    members: Int32Array.from(members),
    xs,
    ys,
    gradientXs,
    gradientYs,
    advance(step, lossOf) {
      for (const pace of pacers) pace(step, lossOf);
      mover.step();
      if (!project) return;
      for (let i = 0; i < count; i++) [xs[i], ys[i]] = project(xs[i]!, ys[i]!) as [number, number];
    },
  };
}
