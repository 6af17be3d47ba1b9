import { max, min } from '../math/exact.ts';
import { batchSizeOf, type Choice } from './choice.ts';
import { cliffOf, limitsOf } from './limits.ts';
import { distance, pathOf } from './path.ts';
import type { Race } from './race.ts';
import type { RaceResult } from './result.ts';

/** What a race is remembered for besides its places, as ball indices, rising. Empty or null: not given. */
export interface Awards {
  /** Least way for the distance gained, among the settled. */
  readonly smoothest: readonly number[];
  /** Settled with the largest rate, measured by its own limit. */
  readonly boldest: readonly number[];
  /** The last rate that settled and the first that flew: between them lies the cliff. */
  readonly cliff: { readonly settled: readonly number[]; readonly flew: readonly number[] } | null;
}

/** More than so many share no award: then it is the number that is worth naming. */
const mostWinners = 3;
/** Ratios this near, as a share of themselves, differ by rounding only: straight on is as smooth for all. */
const ratioTolerance = 1e-9;

interface Measured {
  readonly ball: number;
  readonly amount: number;
}

/**
 * The awards of a race that is at its last step (ROUNDS, Awards). Limits are those of the class's own choices, so that
 * optimizers without one (adaptive, with a schedule, changed on the way) and mini-batches, for which each step has
 * another, are never bold and find no cliff; nor does anybody where the best minimum has no curvature.
 *
 * @param results by ball, from `judgeRace`
 */
export function awardsOf(race: Race, results: readonly RaceResult[]): Awards {
  const settled = ballsOf(results, isSettled);
  return {
    smoothest: first(
      measured(settled, (ball) => windingOf(race, ball)),
      min,
    ),
    boldest: first(
      measured(settled, (ball) => boldnessOf(race, ball, results[ball]!.verdict.facts.lambdaMax)),
      max,
    ),
    cliff: cliffPair(race, settled, ballsOf(results, hasFlown)),
  };
}

function isSettled({ verdict: { fate } }: RaceResult): boolean {
  return fate === 'converged' || fate === 'fenced';
}

/** Frozen far off, or thrown off the map; not one that left it downhill, where there is no bottom and no cliff. */
function hasFlown({ verdict: { fate, facts } }: RaceResult): boolean {
  return fate === 'diverged' || (fate === 'escaped' && !facts.downhill);
}

function ballsOf(results: readonly RaceResult[], holds: (result: RaceResult) => boolean): readonly number[] {
  return results.flatMap((result, ball) => (holds(result) ? [ball] : []));
}

function measured(balls: readonly number[], of: (ball: number) => number | null): readonly Measured[] {
  return balls.flatMap((ball) => {
    const amount = of(ball);
    return amount === null ? [] : [{ ball, amount }];
  });
}

/** Those with the least or the most; none where too many share it. */
function first(balls: readonly Measured[], extreme: typeof min): readonly number[] {
  if (balls.length === 0) return [];
  const best = extreme(...balls.map(({ amount }) => amount));
  const winners = balls.filter(
    ({ amount }) => amount <= best * (1 + ratioTolerance) && amount >= best * (1 - ratioTolerance),
  );
  return winners.length > mostWinners ? [] : winners.map(({ ball }) => ball);
}

/** Length of the whole way as a multiple of the straight one, at least 1; null for a ball that ends where it began. */
function windingOf(race: Race, ball: number): number | null {
  const path = pathOf(race, ball);
  const net = distance(path, path.last, 0);
  if (net === 0) return null;
  let way = 0;
  for (let k = 1; k <= path.last; k++) way += distance(path, k, k - 1);
  return way / net;
}

/** η as a share of the limit of this choice at curvature `lambda`; null where there is no such limit. */
function boldnessOf({ choices, setup: { surface } }: Race, ball: number, lambda: number | null): number | null {
  const choice: Choice = choices[ball]!;
  if (lambda === null) return null;
  const size = batchSizeOf(choice, surface);
  if (size !== null && size < surface.data!.examples.xs.length) return null;
  const limit = cliffOf(choice, lambda);
  return limit === null ? null : choice.learningRate / limit;
}

/**
 * The largest settling and the smallest flying rate. Limits at one curvature compare all choices: with the same settings
 * the order is that of the rates. Null unless all that settled lie below all that flew: from several starts, or between
 * several valleys, the two may overlap, and then nobody has found an edge.
 */
function cliffPair(race: Race, settled: readonly number[], flown: readonly number[]): Awards['cliff'] {
  const lambda = limitsOf(race.setup.surface)[0]?.lambdaMax ?? null;
  const measure = (balls: readonly number[]) => measured(balls, (ball) => boldnessOf(race, ball, lambda));
  const [below, above] = [measure(settled), measure(flown)];
  const pair = { settled: first(below, max), flew: first(above, min) };
  if (pair.settled.length === 0 || pair.flew.length === 0) return null;
  const amountOf = (balls: readonly Measured[], ball: number) => balls.find((one) => one.ball === ball)!.amount;
  return amountOf(below, pair.settled[0]!) < amountOf(above, pair.flew[0]!) ? pair : null;
}
