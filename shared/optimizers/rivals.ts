import type { Random } from '../math/random.ts';
import { bestMinima } from '../surfaces/stationary.ts';
import type { Point, Surface } from '../surfaces/surface.ts';
import { armijoStep } from './armijo.ts';
import { exactLineStep } from './exact-line.ts';
import { dampedNewtonStep } from './newton.ts';

/** Where a rival has been: after each of its moves the place, and what it has asked the surface so far. */
export interface RivalPath {
  readonly points: readonly Point[];
  /** Values, gradients and curvatures asked for, each counted as one, up to and with the move to that point. */
  readonly evaluations: readonly number[];
}

/** One move: where to and for how many evaluations; null when the rival stays for good. */
interface Move {
  readonly point: Point;
  readonly evaluations: number;
}
type Mover = (from: Point) => Move | null;

/** Makes a rival that stands still where it cannot race: exact line search on a surface that is not quadratic, say. */
type Rival = (surface: Surface, random: Random) => Mover;

const stay: Mover = () => null;

const rivals = {
  /** Steepest descent to the lowest point of each line; races only where the loss is quadratic. */
  'exact-line': (surface) => {
    if (!isQuadratic(surface)) return stay;
    let gradient: Point | null = null;
    return (from) => {
      const evaluations = gradient === null ? 2 : 1;
      const step = exactLineStep(from, gradient ?? surface.gradient(...from), surface.hessian(...from));
      gradient = step?.gradient ?? null;
      return step && { point: step.point, evaluations };
    };
  },
  armijo: (surface) => (from) => {
    const step = armijoStep(surface, from);
    return step && { point: step.point, evaluations: 1 + step.values };
  },
  'damped-newton': (surface) => (from) => {
    const step = dampedNewtonStep(surface, from);
    return step && { point: step.point, evaluations: 2 + step.values };
  },
  /** Plain descent with 2/(λmin + λmax), the best rate for the worst start; needs a best minimum. */
  'safest-constant': (surface) => {
    const minimum = bestMinima(surface).find(({ sharp }) => !sharp);
    if (minimum === undefined) return stay;
    const rate = 2 / (minimum.eigenvalues[0] + minimum.eigenvalues[1]);
    return ([x, y]) => {
      const [gx, gy] = surface.gradient(x, y);
      return { point: [x - rate * gx, y - rate * gy], evaluations: 1 };
    };
  },
  /** Tries places all over the domain and keeps the best. */
  'random-search': (surface, random) => {
    const { xMin, xMax, yMin, yMax } = surface.domain;
    let least: number | null = null;
    return (from) => {
      const evaluations = least === null ? 2 : 1;
      least ??= surface.value(...from);
      const tried = [xMin + (xMax - xMin) * random(), yMin + (yMax - yMin) * random()] as const;
      const loss = surface.value(...tried);
      if (!(loss < least)) return { point: from, evaluations };
      least = loss;
      return { point: tried, evaluations };
    };
  },
} as const satisfies Readonly<Record<string, Rival>>;

export type RivalId = keyof typeof rivals;
export const rivalIds = Object.keys(rivals) as readonly RivalId[];

/** Places in the domain, as shares of its sides, that no symmetry and no period of a catalogue formula connects. */
const probes = [
  [0.137, 0.618],
  [0.871, 0.293],
  [0.419, 0.907],
] as const;

/** Whether the Hessian is the same all over the domain. */
export function isQuadratic({ domain: { xMin, xMax, yMin, yMax }, hessian }: Surface): boolean {
  const [first, ...others] = probes.map(([x, y]) => hessian(xMin + (xMax - xMin) * x, yMin + (yMax - yMin) * y));
  return others.every((other) => other.every((entry, i) => entry === first![i]));
}

/**
 * The path of a ghost that the class may race against: from `start`, all moves that fit into `evaluations` and are
 * finite. None races behind a fence: they do not know it.
 *
 * @param random the dice of random search; the others throw none
 * @param mostMoves where a race counts moves, whatever each has cost
 */
export function rivalPath(
  rival: RivalId,
  surface: Surface,
  start: Point,
  evaluations: number,
  random: Random,
  mostMoves = Number.POSITIVE_INFINITY,
): RivalPath {
  const move = surface.fence ? stay : (rivals[rival] as Rival)(surface, random);
  const points: Point[] = [start];
  const spent: number[] = [0];
  let total = 0;
  let point = start;
  while (points.length <= mostMoves) {
    const next = move(point);
    if (next === null || total + next.evaluations > evaluations || !next.point.every(Number.isFinite)) break;
    total += next.evaluations;
    point = next.point;
    points.push(point);
    spent.push(total);
  }
  return { points, evaluations: spent };
}
