import { clamp } from '../../math/exact.ts';
import type { Random } from '../../math/random.ts';
import type { FogRound } from '../lesson.ts';
import { bestWell, laneOf, type Probe, probesOf } from './fog.ts';

/** So many house players show what slopes alone can find, one from each third of the lane. */
const houses = 3;
/** The first move, as a share of the lane; each next one is half as long. */
const firstMove = 0.25;

/** A computed player of a fog round: what it asks, one after the other, the last of which counts. */
export interface FogGhost {
  readonly probes: readonly Probe[];
}

/** Where a player asks who goes downhill from `start`, half as far each time. */
export function halving({ surface, probes }: Pick<FogRound, 'surface' | 'probes'>, start: number): FogGhost {
  const { xMin, xMax, slope } = laneOf({ surface });
  const asked: { x: number }[] = [];
  let x = start;
  for (let move = firstMove * (xMax - xMin); asked.length < probes; move /= 2) {
    asked.push({ x });
    const slopeHere = slope(x);
    if (slopeHere !== 0) x = clamp(slopeHere > 0 ? x - move : x + move, xMin, xMax);
  }
  return { probes: probesOf({ surface }, asked) };
}

/** The house players of a round, the leftmost start first. */
export function halvingGhosts(round: Pick<FogRound, 'surface' | 'probes'>, random: Random): readonly FogGhost[] {
  const { xMin, xMax } = laneOf(round);
  return Array.from({ length: houses }, (_, house) =>
    halving(round, xMin + ((xMax - xMin) * (house + random())) / houses),
  );
}

/** As many starts as tell a percent. */
const starts = 400;

/** The share of all starts from which halving ends in the well of the lowest place. */
export function halvingShare(round: Pick<FogRound, 'surface' | 'probes'>): number {
  const { xMin, xMax } = laneOf(round);
  const { from, to } = bestWell(round);
  let found = 0;
  for (let i = 0; i < starts; i++) {
    const { x } = halving(round, xMin + ((xMax - xMin) * (i + 0.5)) / starts).probes.at(-1)!;
    if (x >= from && x <= to) found++;
  }
  return found / starts;
}
