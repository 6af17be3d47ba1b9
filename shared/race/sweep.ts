import { logSpaced } from '../math/log-scale.ts';
import type { ChoiceBesidesRate } from './choice.ts';
import { judge } from './fate.ts';
import { type RaceSetup, startRace, stepTo } from './race.ts';
import type { Fate } from './verdict.ts';

export { type Limit, limitsOf } from './limits.ts';

export interface SweepPoint {
  readonly learningRate: number;
  /** Null where the run has not settled. */
  readonly settleStep: number | null;
  readonly fate: Fate;
}

/**
 * How every learning rate of the slider would have fared: `count` races at equal ratios, from one start, which in all
 * else are `like` (absent: plain descent).
 */
export function sweepCurve(
  setup: RaceSetup,
  goal: number,
  range: { readonly min: number; readonly max: number },
  count = 200,
  like: ChoiceBesidesRate = {},
): readonly SweepPoint[] {
  const choices = logSpaced(range.min, range.max, count).map((learningRate) => ({ ...like, learningRate }));
  const race = startRace(setup, choices);
  stepTo(race, setup.steps);
  return choices.map(({ learningRate }, ball) => {
    const { fate, step } = judge(race, ball, goal);
    return { learningRate, settleStep: fate === 'converged' || fate === 'fenced' ? step : null, fate };
  });
}
