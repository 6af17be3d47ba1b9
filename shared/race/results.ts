import { batchSizeOf } from './choice.ts';
import { judge } from './fate.ts';
import type { Race } from './race.ts';
import type { RaceResult } from './result.ts';
import { racePoints } from './score.ts';
import type { Verdict } from './verdict.ts';

/** Gradient evaluations of a step: one, or with mini-batches one an example (ROUNDS, Score). */
function costOf({ choices, setup }: Race, ball: number): number {
  return batchSizeOf(choices[ball]!, setup.surface) ?? 1;
}

/** A ball as the order of places sees it; smaller is better, member by member. */
type Rank = readonly [group: number, evaluations: number, loss: number];

const groups = { settled: 0, under_way: 1, off_the_map: 2, flown: 3 };

function rankOf(race: Race, ball: number, { fate, step }: Verdict): Rank {
  const lossAt = (row: number): number => race.losses[row * race.count + ball]!;
  if (fate === 'diverged') return [groups.flown, 0, 0];
  if ((fate === 'converged' || fate === 'fenced') && step !== null)
    return [groups.settled, step * costOf(race, ball), lossAt(step)];
  return [fate === 'escaped' ? groups.off_the_map : groups.under_way, 0, lossAt(race.step)];
}

function compare(a: Rank, b: Rank): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}

/**
 * What became of every ball, in ball order. Places: the settled by the evaluations they took, then by the loss there; then those under
 * way by loss, then those off the map by loss, then the flown, who share theirs. Never by who joined first.
 *
 * @param goal G, from `goalLevel`
 */
export function judgeRace(race: Race, goal: number, par: number): readonly RaceResult[] {
  const verdicts = race.choices.map((_, ball) => judge(race, ball, goal));
  const ranks = verdicts.map((verdict, ball) => rankOf(race, ball, verdict));
  return verdicts.map((verdict, ball) => ({
    verdict,
    loss: race.losses[race.step * race.count + ball]!,
    points: racePoints(verdict, par, costOf(race, ball)),
    place: 1 + ranks.filter((other) => compare(other, ranks[ball]!) < 0).length,
  }));
}
