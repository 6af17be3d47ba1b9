import { abs, length } from '../math/exact.ts';
import { diagonal, isInside } from '../surfaces/box.ts';
import { multiplierAt } from '../surfaces/fence.ts';
import { bestMinima } from '../surfaces/stationary.ts';
import type { Point, StationaryPoint, Surface } from '../surfaces/surface.ts';
import { batchSizeOf, hasCliff, isPlainDescent } from './choice.ts';
import { crossings, hovers, oscillates, windowSteps } from './motion.ts';
import { distance, growsBy, isZigzag, type Path, pathOf, stepRatio } from './path.ts';
import type { Race } from './race.ts';
import { type Rest, restOf } from './rest.ts';
import { shareOfTheWay } from './score.ts';
import { settleStep } from './settle.ts';
import type { Fate, Verdict, VerdictFacts } from './verdict.ts';

/** A ball that crosses a kink so often in W bounces. */
const bouncingCrossings = 4;
/** ρ below which a ball crawls; for a convex loss ρ ≥ 1. */
const crawlingBelow = 0.25;

/** The place of value L* that is nearest to where the ball was last seen, with the curvature there where it says anything. */
interface Best {
  readonly point: Point;
  readonly lambdaMax: number | null;
}

function nearestBest(surface: Surface, { xs, ys, last }: Path): Best | null {
  const [x, y] = [xs[last]!, ys[last]!];
  if (surface.nearestBest) return { point: surface.nearestBest(x, y), lambdaMax: null };
  let nearest: StationaryPoint | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const place of bestMinima(surface)) {
    const away = length(place.point[0] - x, place.point[1] - y);
    if (away < least) [nearest, least] = [place, away];
  }
  return nearest && { point: nearest.point, lambdaMax: nearest.sharp ? null : nearest.eigenvalues[1] };
}

function rests(path: Path, radius: number): boolean {
  for (let k = path.last - 1; k >= path.last - windowSteps && k >= 0; k--) {
    if (distance(path, k, path.last) > radius) return false;
  }
  return true;
}

/** ρ = ‖∇L‖·distance/(L − L*): how much of what is left the slope promises; null without a best minimum. */
function promiseOf(surface: Surface, { xs, ys, losses, last }: Path, best: Best | null): number | null {
  if (best === null || surface.best === null || losses[last]! <= surface.best) return null;
  const [x, y] = [xs[last]!, ys[last]!];
  const away = length(best.point[0] - x, best.point[1] - y);
  return (length(...surface.gradient(x, y)) * away) / (losses[last]! - surface.best);
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
  // Of the reference start: a start of one's own moves neither goal nor gap.
  const startLoss = surface.value(start[0], start[1]);
  const choice = race.choices[ball]!;
  const batchSize = batchSizeOf(choice, surface);
  const lambdaMax = best ? best.lambdaMax : null;
  const etaLambda = lambdaMax === null || !hasCliff(choice) ? null : choice.learningRate * lambdaMax;
  const growth = etaLambda === null ? null : abs(1 - etaLambda);
  const facts: VerdictFacts = {
    etaLambda,
    lambdaMax,
    stepRatio: stepRatio(path),
    ratioIsQuadratic: isPlainDescent(choice) && batchSize === null && growth !== null && growsBy(growth, path),
    downhill: losses[last]! < losses[0]!,
    missedDepth: null,
    multiplier: null,
    rho: null,
    share: shareOfTheWay(surface, startLoss, losses[last]!, goal),
    zigzag: isZigzag(path),
  };
  const verdict = (fate: Fate, step: number | null = null, more: Partial<VerdictFacts> = {}): Verdict => ({
    fate,
    step,
    facts: { ...facts, ...more },
  });

  if (race.flownAt[ball]! !== -1) return verdict('diverged', race.flownAt[ball]!, { share: 0 });
  if (surface.endless && facts.downhill) return verdict('endless');
  const settled = settleStep(surface, path, goal, batchSize);
  if (settled !== null) {
    const multiplier = surface.fence
      ? multiplierAt(surface.fence, surface.gradient(xs[last]!, ys[last]!), xs[last]!, ys[last]!)
      : null;
    return multiplier === null ? verdict('converged', settled) : verdict('fenced', settled, { multiplier });
  }
  if (!isInside(surface.domain, xs[last]!, ys[last]!)) return verdict('escaped', null, { share: 0 });
  const size = diagonal(surface.domain);
  if (rests(path, 0.01 * size)) {
    const gap = startLoss - (surface.best ?? losses[last]!);
    const rest: Rest | null = restOf(surface, start, [xs[last]!, ys[last]!], gap, goal);
    if (rest) return verdict(rest.kind, null, rest.kind === 'local' ? { missedDepth: rest.missedDepth } : {});
  }
  if (oscillates(path, 0.004 * size))
    return verdict(crossings(surface, path) >= bouncingCrossings ? 'bouncing' : 'oscillating');
  if (batchSize !== null && hovers(path)) return verdict('hovering');
  const rho = promiseOf(surface, path, best);
  return rho !== null && rho < crawlingBelow ? verdict('crawling', null, { rho }) : verdict('walking');
}
