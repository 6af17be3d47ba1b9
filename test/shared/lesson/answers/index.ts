import type { Answers } from './answer.ts';
import { firstDescent } from './first-descent.ts';
import { fromDataToLoss } from './from-data-to-loss.ts';
import { kinksAndFences } from './kinks-and-fences.ts';
import { optimizerShowdown } from './optimizer-showdown.ts';
import { ravinesAndMomentum } from './ravines-and-momentum.ts';
import { saddlesValleysDeserts } from './saddles-valleys-deserts.ts';
import { stepsAndCliffs } from './steps-and-cliffs.ts';
import { tattooParlour } from './tattoo-parlour.ts';

/** By id of the lesson, then by title of the round. */
export const answers: Readonly<Record<string, Answers>> = {
  'first-descent': firstDescent,
  'steps-and-cliffs': stepsAndCliffs,
  'ravines-and-momentum': ravinesAndMomentum,
  'saddles-valleys-deserts': saddlesValleysDeserts,
  'from-data-to-loss': fromDataToLoss,
  'kinks-and-fences': kinksAndFences,
  'optimizer-showdown': optimizerShowdown,
  'tattoo-parlour': tattooParlour,
};
