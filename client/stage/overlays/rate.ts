import { followPlateau, lrAt } from '../../../shared/optimizers/index.ts';
import type { Race } from '../../../shared/race/race.ts';

/** η of the step that leaves row `step` (computed before): as chosen, changed on the way, or by its schedule. */
export function rateAt({ choices, losses, count }: Race, ball: number, step: number): number {
  const { learningRate, schedule, changes = [] } = choices[ball]!;
  if (schedule === undefined || schedule.type === 'constant') {
    return changes.findLast(({ atStep }) => atStep <= step + 1)?.learningRate ?? learningRate;
  }
  if (schedule.type !== 'plateau') return lrAt(schedule, learningRate, step);
  const follow = followPlateau(schedule, learningRate);
  let rate = learningRate;
  for (let k = 1; k <= step; k++) rate = follow(losses[k * count + ball]!);
  return rate;
}
