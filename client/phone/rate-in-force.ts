import type { Choice } from '../../shared/race/choice.ts';

/** The rate that a ball's `step` has where it was changed on the way; a schedule may change it further. */
export function rateInForce({ learningRate, changes }: Choice, step: number): number {
  return changes?.findLast(({ atStep }) => atStep <= step)?.learningRate ?? learningRate;
}
