import { abs, max, min } from '../math/exact.ts';
import type { Random } from '../math/random.ts';
import { optimizers, type RivalId, rivalPath, settingsOf } from '../optimizers/index.ts';
import type { Point, Surface } from '../surfaces/surface.ts';
import { batchSizeOf, type Choice, optimizerOf } from './choice.ts';
import type { GhostId } from './ghost-ids.ts';
import { limitsOf } from './limits.ts';
import { flownHalfWidths, type RaceSetup, startRace, stepTo } from './race.ts';
import { randomSearch } from './random-search.ts';

/** Where a ghost is after each step: `steps` + 1 positions, row = step, all finite. */
export interface Ghost {
  readonly id: GhostId;
  readonly xs: Float64Array;
  readonly ys: Float64Array;
}

export interface GhostMakings {
  /** The best choice of the class so far; null or absent: there is none yet. */
  readonly classBest?: Choice | null;
  /** Begins the stream of dice of random search. */
  readonly dice: () => Random;
}

/**
 * The ghosts among `ids` that make sense in this race, in that order; the others are left out. A ghost counts steps, not
 * evaluations: one step is one move, however often a line search has looked at the surface to find its length. All start
 * at the start of the race, but for a class best that has chosen its own.
 */
export function ghostsOf(setup: RaceSetup, ids: readonly GhostId[], makings: GhostMakings): readonly Ghost[] {
  return ids.map((id) => ghostOf(setup, id, makings)).filter((ghost) => ghost !== null);
}

/** One ghost; null where it makes no sense: it does not fit the surface, or there is nothing to compute it from. */
export function ghostOf(setup: RaceSetup, id: GhostId, { classBest = null, dice }: GhostMakings): Ghost | null {
  const { surface, start, steps } = setup;
  if (id === 'class-best') return classBest && raced(setup, id, classBest);
  // The class sees a few examples a step, or has as many as the budget pays for: no race for one that sees the whole loss.
  if (setup.exampleBudget !== undefined || setup.batches !== undefined) return null;
  switch (id) {
    case 'safest': {
      const learningRate = safestRate(surface);
      return learningRate === null ? null : raced(setup, id, { learningRate });
    }
    case 'exact':
      return rival(setup, id, 'exact-line', surface);
    case 'armijo':
      return rival(setup, id, 'armijo', surface);
    case 'newton':
      return rival(setup, id, 'damped-newton', curvedOnBothAxes(surface));
    case 'adam':
      // Kingma and Ba (2015), with the settings that PyTorch gives it when nothing is said.
      return raced(setup, id, { optimizer: 'adam', learningRate: settingsOf('adam').learningRate });
    case 'random':
      return { id, ...columns(randomSearch(surface, start, steps, dice()), steps) };
  }
}

/**
 * 2/(λmin + λmax), the best rate for the worst start on a quadratic (Polyak, Introduction to Optimization, 1987; ROUNDS, The cliff to draw). With
 * several best minima the least of theirs, which is below the limit of each. Null without one: a valley that is flat along its floor, a kink or a
 * fence have no curvature to go by.
 */
export function safestRate(surface: Surface): number | null {
  const limits = limitsOf(surface);
  return limits.length === 0 ? null : min(...limits.map(({ safest }) => safest));
}

/** A ghost that is an optimizer with a rate: stepped as a ball is, to the same bits. */
function raced(setup: RaceSetup, id: GhostId, choice: Choice): Ghost | null {
  const { surface, dice, batches } = setup;
  if (surface.fence && optimizers[optimizerOf(choice)].adaptive) return null;
  if (batchSizeOf(choice, surface) !== null && !dice && !batches) return null;
  const race = startRace(setup, [choice]);
  stepTo(race, setup.steps);
  return { id, xs: race.xs, ys: race.ys };
}

/**
 * A ghost that chooses its own lengths (Armijo 1966; damped Newton: Levenberg 1944; exact line search: Cauchy 1847).
 * None behind a fence, and none where a minimum lies in a kink: there the slope jumps and the curvature tells nothing.
 * None where it cannot take a single step, as exact line search on what is not quadratic.
 */
function rival({ start, steps }: RaceSetup, id: GhostId, rivalId: RivalId, surface: Surface): Ghost | null {
  if (surface.stationaryPoints.some(({ sharp }) => sharp)) return null;
  const { points } = rivalPath(rivalId, surface, start, Number.POSITIVE_INFINITY, noDice, steps);
  if (points.length === 1) return null;
  const flownAt = points.findIndex((point) => hasFlown(surface, point));
  return { id, ...columns(flownAt === -1 ? points : points.slice(0, max(1, flownAt)), steps) };
}

/** For the rivals that throw none. */
const noDice: Random = () => 0;

/** As of a ball: it then stays where it was before. A search that only ever goes down does where there is no bottom. */
function hasFlown({ domain: { xMin, xMax, yMin, yMax }, value }: Surface, [x, y]: Point): boolean {
  const isNear = (at: number, low: number, high: number): boolean =>
    abs(at - (low + high) / 2) <= (flownHalfWidths * (high - low)) / 2;
  return !isNear(x, xMin, xMax) || !isNear(y, yMin, yMax) || !Number.isFinite(value(x, y));
}

/** A lane is flat across, which is no curvature to damp: Newton sees it as a bowl that is as steep across as along. */
function curvedOnBothAxes(surface: Surface): Surface {
  if (!surface.lane) return surface;
  const along = surface.hessian;
  return {
    ...surface,
    hessian: (x, y) => {
      const [xx] = along(x, y);
      return [xx, 0, xx];
    },
  };
}

/** Places by step; who has stopped stays where it is. */
function columns(places: readonly Point[], steps: number): Pick<Ghost, 'xs' | 'ys'> {
  const at = (step: number): Point => places[min(step, places.length - 1)]!;
  return {
    xs: Float64Array.from({ length: steps + 1 }, (_, step) => at(step)[0]),
    ys: Float64Array.from({ length: steps + 1 }, (_, step) => at(step)[1]),
  };
}
