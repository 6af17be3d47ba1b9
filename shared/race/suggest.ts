import { clamp, floor, max, min, round } from '../math/exact.ts';
import { exp, log } from '../math/real.ts';
import { diagonal } from '../surfaces/box.ts';
import { bestMinima } from '../surfaces/stationary.ts';
import type { Point, RaceDefaults, Surface } from '../surfaces/surface.ts';
import { goalLevel } from './goal.ts';
import { sweepCurve } from './sweep.ts';

/** Where in the domain a race may begin, as shares of its width and height, the first one that suits. */
const places: readonly Point[] = [
  [0.06, 0.68],
  [0.92, 0.24],
  [0.14, 0.1],
  [0.86, 0.9],
  [0.3, 0.94],
  [0.7, 0.06],
];
/** The same about the best minimum, for where only who begins near it arrives. */
const nearby: readonly Point[] = [
  [0.12, -0.09],
  [-0.06, 0.08],
  [0.03, 0.02],
  [-0.01, -0.012],
];
/** One after the other, until enough rates settle. */
const lengths = [60, 100, 150, 200];
const usualGoal = 0.01;
/** Rates of a trial: enough to see a window. */
const tried = 120;
/** A slider has at least, and where that will do at most, so many times its least rate at its other end. */
const [narrow, wide] = [log(6), log(1000)];
/** Half of the rates settle where that can be had; of the others most are too small. */
const [settling, leastOutside, slowShare] = [0.5, 0.3, 0.6];
/** A race that is good enough to look no further, or for longer ones; and steps in which luck alone may arrive. */
const [good, fair, shortest] = [0.14, 0.3, 4];
/** Share of the rates below which a start is too far off. */
const tooFew = 0.15;
/** How much time a race takes, in seconds, as those of the catalogue do. */
const seconds = 12;

type Range = RaceDefaults['learningRates'];

const short = (value: number): number => Number(value.toPrecision(2));

/** Far ones, and those near the best minimum. Numbers to be read: to three digits. */
function startsOf(surface: Surface): { readonly far: readonly Point[]; readonly near: readonly Point[] } {
  const { xMin, xMax, yMin, yMax } = surface.domain;
  const [width, height] = [xMax - xMin, yMax - yMin];
  const readable = (x: number, y: number): Point => [
    clamp(Number(x.toPrecision(3)), xMin, xMax),
    surface.lane ? 0 : clamp(Number(y.toPrecision(3)), yMin, yMax),
  ];
  const far = places.map(([x, y]) => readable(xMin + x * width, yMin + y * height));
  const lowest = surface.stationaryPoints.find(({ kind, value }) => kind === 'min' && value === surface.best)?.point;
  const near = lowest ? nearby.map(([x, y]) => readable(lowest[0] + x * width, lowest[1] + y * height)) : [];
  return { far, near };
}

/** Every rate that might do anything: from far too small to one that flies at once. */
function everyRate(surface: Surface, start: Point): { readonly min: number; readonly max: number } {
  const curvature = max(0, ...bestMinima(surface).map(({ eigenvalues }) => eigenvalues[1]));
  if (curvature > 0) return { min: 1e-4 / curvature, max: 8 / curvature };
  const [gx, gy] = surface.gradient(...start);
  const scale = diagonal(surface.domain) / max(gx < 0 ? -gx : gx, gy < 0 ? -gy : gy);
  return { min: 1e-4 * scale, max: 10 * scale };
}

/** A slider around the rates that settle. */
function around(slowest: number, fastest: number): Range {
  const inside = log(fastest / slowest);
  const all = max(min(max(inside / settling, narrow), wide), inside / (1 - leastOutside));
  const least = short(slowest * exp(-slowShare * (all - inside)));
  const most = short(fastest * exp((1 - slowShare) * (all - inside)));
  // Between doing nothing and arriving: a mediocre run.
  return { min: least, max: most, initial: clamp(short(exp((log(least) + log(slowest)) / 2)), least, most) };
}

interface Trial {
  readonly start: Point;
  readonly steps: number;
  readonly learningRates: Range;
  /** Share of the slider's rates that settle. */
  readonly share: number;
  /** Fewest steps that a twentieth of those needs. */
  readonly fewest: number;
}

/** How far from half of the rates settling; a race that luck ends in a step or two is no good either. */
function fault({ share, fewest }: Trial): number {
  return (share > settling ? share - settling : settling - share) + (fewest < shortest ? 0.15 : 0);
}

function trial(surface: Surface, start: Point, steps: number, goalFraction: number, given?: Range): Trial | null {
  const goal = goalLevel(surface, start, goalFraction);
  if (!(surface.value(...start) > goal)) return null;
  const range = given ?? everyRate(surface, start);
  if (!(range.min > 0 && Number.isFinite(range.max))) return null;
  const curve = sweepCurve({ surface, start, steps }, goal, range, tried);
  const settled = curve.filter(({ settleStep }) => settleStep !== null).map(({ learningRate }) => learningRate);
  if (settled.length === 0) return null;
  const settleSteps = curve
    .flatMap(({ settleStep }) => (settleStep === null ? [] : [settleStep]))
    .toSorted((a, b) => a - b);
  const fewest = settleSteps[floor(settled.length / 20)]!;
  if (given) return { start, steps, learningRates: given, share: settled.length / tried, fewest };
  const learningRates = around(settled[0]!, settled[settled.length - 1]!);
  // Rates are alike on the log scale, so shares are counts.
  const perRate = log(range.max / range.min) / (tried - 1);
  const share = (settled.length * perRate) / log(learningRates.max / learningRates.min);
  return { start, steps, learningRates, share, fewest };
}

/**
 * What a race on a surface may be: everything that `given` leaves out, with about half of the slider's rates settling.
 * `par` is not said: it is read off a fairness run. Null where no rate settles from anywhere that was tried.
 */
export function suggestRace(
  surface: Surface,
  given: Partial<RaceDefaults> = {},
): Omit<RaceDefaults, 'par' | 'unfair'> | null {
  const { goalFraction = usualGoal } = given;
  const { far, near } = startsOf(surface);
  let best = bestOf(surface, given.start ? [given.start] : far, goalFraction, given);
  // From near a minimum there is little to see: only where nobody arrives from afar.
  if (!given.start && (best === null || best.share < tooFew)) {
    const closer = bestOf(surface, near, goalFraction, given);
    if (closer && (best === null || fault(closer) < fault(best))) best = closer;
  }
  if (best === null) return null;
  const { start, steps, learningRates } = best;
  return { start, steps, learningRates, goalFraction, stepsPerSecond: given.stepsPerSecond ?? pace(steps) };
}

/** The best race from one of these starts; null where no rate settles. */
function bestOf(
  surface: Surface,
  starts: readonly Point[],
  goalFraction: number,
  given: Partial<RaceDefaults>,
): Trial | null {
  let best: Trial | null = null;
  for (const steps of given.steps === undefined ? lengths : [given.steps]) {
    for (const start of starts) {
      const found = trial(surface, start, steps, goalFraction, given.learningRates);
      if (!found) continue;
      if (best === null || fault(found) < fault(best)) best = found;
      if (fault(best) <= good) return best;
    }
    // More steps are for those who do not arrive; they make nobody slower.
    if (best !== null && fault(best) <= fair) break;
  }
  return best;
}

/** The same for a loss that falls for ever: no rate settles, so the slider is about the curvature at the start. */
export function suggestEndless(surface: Surface, given: Partial<RaceDefaults> = {}): RaceDefaults {
  const starts = startsOf(surface).far.toSorted((a, b) => surface.value(...b) - surface.value(...a));
  const { start = starts[0]!, steps = 60, goalFraction = usualGoal } = given;
  const [xx, , yy] = surface.hessian(...start);
  const scale = 1 / max(1e-6, xx < 0 ? -xx : xx, yy < 0 ? -yy : yy);
  const range = { min: short(0.02 * scale), max: short(20 * scale), initial: short(0.06 * scale) };
  const { learningRates = range, par = steps, stepsPerSecond = pace(steps) } = given;
  return { start, steps, goalFraction, learningRates, par, stepsPerSecond };
}

function pace(steps: number): number {
  return clamp(round(steps / seconds), 3, 12);
}
