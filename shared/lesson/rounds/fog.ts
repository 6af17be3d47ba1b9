import { abs, max, round as whole } from '../../math/exact.ts';
import { knownSurface } from '../../surfaces/known.ts';
import { bestMinima } from '../../surfaces/stationary.ts';
import type { FogRound } from '../lesson.ts';
import type { Move, Play } from './move.ts';

/** A probe so far from the lowest place, in x, is worth no more than being in its well (ROUNDS, 14). */
const reach = 0.2;
const [inBestWell, inOtherWell] = [60, 30];

/** What a probe tells: the slope at x, and nothing else. */
export interface Probe {
  readonly x: number;
  readonly slope: number;
}

/** The lane that nobody sees: the surface along y = 0. */
export function laneOf({ surface }: Pick<FogRound, 'surface'>) {
  const { domain, value, gradient } = knownSurface(surface);
  return {
    xMin: domain.xMin,
    xMax: domain.xMax,
    loss: (x: number): number => value(x, 0),
    slope: (x: number): number => gradient(x, 0)[0],
  };
}

/** What the server answers to each probe. */
export function probesOf(round: Pick<FogRound, 'surface'>, made: readonly Move[]): readonly Probe[] {
  const { slope } = laneOf(round);
  return made.flatMap((move) => ('x' in move ? [{ x: move.x, slope: slope(move.x) }] : []));
}

/** The lowest place, and the edges of its well: the nearest maxima on both sides, or the ends of the lane. */
export function bestWell({ surface }: Pick<FogRound, 'surface'>) {
  const known = knownSurface(surface);
  const lowest = bestMinima(known)[0]!.point[0];
  const tops = known.stationaryPoints.flatMap(({ kind, point }) => (kind === 'min' ? [] : [point[0]]));
  return {
    lowest,
    from: max(known.domain.xMin, ...tops.filter((x) => x < lowest)),
    to: -max(-known.domain.xMax, ...tops.filter((x) => x > lowest).map((x) => -x)),
  };
}

/** Find the lowest place by slopes alone; the last probe counts. */
export const fogPlay: Play<FogRound> = {
  moves: ({ probes }) => probes,
  unfit(round, _, move) {
    const { xMin, xMax } = laneOf(round);
    const fits = 'x' in move && move.x >= xMin && move.x <= xMax;
    return fits ? null : { path: 'move.x', expected: `${xMin} to ${xMax}` };
  },
  points(round, made) {
    const last = made.at(-1);
    if (!last || !('x' in last)) return 0;
    const { lowest, from, to } = bestWell(round);
    if (last.x < from || last.x > to) return inOtherWell;
    return whole(inBestWell + (100 - inBestWell) * max(0, 1 - abs(last.x - lowest) / reach));
  },
};
