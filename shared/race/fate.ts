import { abs, length } from '../math/exact.ts';
import { diagonal, isInside } from '../surfaces/box.ts';
import { bestMinima } from '../surfaces/stationary.ts';
import type { StationaryPoint, Surface } from '../surfaces/surface.ts';
import { hasCliff, isPlainDescent } from './choice.ts';
import { distance, isZigzag, type Path, pathOf, stepRatio } from './path.ts';
import type { Race } from './race.ts';
import { type Rest, restOf } from './rest.ts';
import { shareOfTheWay } from './score.ts';
import type { Fate, Verdict, VerdictFacts } from './verdict.ts';

/** A settled ball is inside the goal for this many positions, to the end. */
const settledPositions = 10;
/** W: the last steps that decide whether a ball rests, or oscillates. */
const windowSteps = 20;
/** ρ below which a ball crawls; for a convex loss ρ ≥ 1. */
const crawlingBelow = 0.25;

/** Least s ≤ N − 9 from which on the ball stays inside goal and domain, or null. */
function settleStep(surface: Surface, { xs, ys, losses, last }: Path, goal: number): number | null {
  let step = last + 1;
  while (step > 0 && losses[step - 1]! <= goal && isInside(surface.domain, xs[step - 1]!, ys[step - 1]!)) step--;
  return step <= last - settledPositions + 1 ? step : null;
}

/** The minimum of value L* that is nearest to where the ball was last seen. */
function nearestBest(surface: Surface, { xs, ys, last }: Path): StationaryPoint | null {
  let nearest: StationaryPoint | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const place of bestMinima(surface)) {
    const away = length(place.point[0] - xs[last]!, place.point[1] - ys[last]!);
    if (away < least) [nearest, least] = [place, away];
  }
  return nearest;
}

function rests(path: Path, radius: number): boolean {
  for (let k = path.last - 1; k >= path.last - windowSteps && k >= 0; k--) {
    if (distance(path, k, path.last) > radius) return false;
  }
  return true;
}

/** Rule 9: much way, little gain, and no sign that it dies down. */
function oscillates(path: Path, leastExtent: number): boolean {
  const { xs, ys, last } = path;
  const first = last > windowSteps ? last - windowSteps : 0;
  const middle = (first + last) / 2;
  let [early, late] = [0, 0];
  let [xMin, xMax, yMin, yMax] = [xs[first]!, xs[first]!, ys[first]!, ys[first]!];
  for (let k = first + 1; k <= last; k++) {
    const way = distance(path, k, k - 1);
    if (k <= middle) early += way;
    else late += way;
    if (xs[k]! < xMin) xMin = xs[k]!;
    if (xs[k]! > xMax) xMax = xs[k]!;
    if (ys[k]! < yMin) yMin = ys[k]!;
    if (ys[k]! > yMax) yMax = ys[k]!;
  }
  return (
    early + late >= 4 * distance(path, first, last) &&
    late >= 0.5 * early &&
    length(xMax - xMin, yMax - yMin) >= leastExtent
  );
}

/** ρ = ‖∇L‖·distance/(L − L*): how much of what is left the slope promises; null without a best minimum. */
function promiseOf(surface: Surface, { xs, ys, losses, last }: Path, best: StationaryPoint | null): number | null {
  if (best === null || losses[last]! <= best.value) return null;
  const [x, y] = [xs[last]!, ys[last]!];
  const away = length(best.point[0] - x, best.point[1] - y);
  return (length(...surface.gradient(x, y)) * away) / (losses[last]! - best.value);
}

/**
 * The fate of `ball` by what `race` has computed (ROUNDS, Fates; first match wins), with the numbers of its sentence.
 *
 * @param goal G, from `goalLevel`
 */
export function judge(race: Race, ball: number, goal: number): Verdict {
  const { surface, start } = race.setup;
  const path = pathOf(race, ball);
  const { xs, ys, losses, last } = path;
  const best = nearestBest(surface, path);
  const choice = race.choices[ball]!;
  const lambdaMax = best ? best.eigenvalues[1] : null;
  const etaLambda = lambdaMax === null || !hasCliff(choice) ? null : choice.learningRate * lambdaMax;
  const ratio = stepRatio(path);
  const growth = etaLambda === null ? null : abs(1 - etaLambda);
  const facts: VerdictFacts = {
    etaLambda,
    lambdaMax,
    stepRatio: ratio,
    ratioIsQuadratic:
      isPlainDescent(choice) && ratio !== null && growth !== null && abs(ratio - growth) <= 0.05 * growth,
    downhill: losses[last]! < losses[0]!,
    missedDepth: null,
    rho: null,
    share: shareOfTheWay(surface, losses[0]!, losses[last]!, goal),
    zigzag: isZigzag(path),
  };
  const verdict = (fate: Fate, step: number | null = null, more: Partial<VerdictFacts> = {}): Verdict => ({
    fate,
    step,
    facts: { ...facts, ...more },
  });

  if (race.flownAt[ball]! !== -1) return verdict('diverged', race.flownAt[ball]!, { share: 0 });
  if (surface.endless && facts.downhill) return verdict('endless');
  const settled = settleStep(surface, path, goal);
  if (settled !== null) return verdict('converged', settled);
  if (!isInside(surface.domain, xs[last]!, ys[last]!)) return verdict('escaped', null, { share: 0 });
  const size = diagonal(surface.domain);
  if (rests(path, 0.01 * size)) {
    const gap = losses[0]! - (surface.best ?? losses[last]!);
    const rest: Rest | null = restOf(surface, start, [xs[last]!, ys[last]!], gap, goal);
    if (rest) return verdict(rest.kind, null, rest.kind === 'local' ? { missedDepth: rest.missedDepth } : {});
  }
  if (oscillates(path, 0.004 * size)) return verdict('oscillating');
  const rho = promiseOf(surface, path, best);
  return rho !== null && rho < crawlingBelow ? verdict('crawling', null, { rho }) : verdict('walking');
}
