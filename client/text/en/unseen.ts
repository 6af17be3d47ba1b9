import { ordinal } from '../numbers.ts';

/** The own race as one sentence, for a screen reader. */
export const unseen = {
  /** @param loss null: the ball flew off */
  spoken: (step: number, steps: number, loss: string | null, place: number, count: number) =>
    `Step ${step} of ${steps}: ${loss === null ? 'your ball flew off' : `loss ${loss}`}, ${ordinal(place)} of ${count}.`,
};
