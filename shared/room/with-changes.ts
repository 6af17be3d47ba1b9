import type { Choice, RateChange } from '../race/choice.ts';
import type { ChangedRate, RaceMessage } from './view.ts';

/** The choice with another rate from a step on. Of two changes to one step the later one counts. */
export function withChange(choice: Choice, change: RateChange): Choice {
  const earlier = (choice.changes ?? []).filter(({ atStep }) => atStep < change.atStep);
  return { ...choice, changes: [...earlier, change] };
}

/**
 * The causes after some have changed their rates while racing, in this order. What has not changed stays the same object.
 * To hear again of the last changes, all of them in their order, makes no difference.
 */
export function withChanges(causes: RaceMessage, changed: readonly ChangedRate[]): RaceMessage {
  const choices = [...causes.choices];
  for (const [seat, atStep, learningRate] of changed) {
    const ball = causes.seats.indexOf(seat);
    if (ball >= 0) choices[ball] = withChange(choices[ball]!, { atStep, learningRate });
  }
  return { ...causes, choices };
}
