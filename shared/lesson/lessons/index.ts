import type { Lesson } from '../lesson.ts';
import { firstDescent } from './first-descent.ts';
import { fromDataToLoss } from './from-data-to-loss.ts';
import { kinksAndFences } from './kinks-and-fences.ts';
import { optimizerShowdown } from './optimizer-showdown.ts';
import { ravinesAndMomentum } from './ravines-and-momentum.ts';
import { saddlesValleysDeserts } from './saddles-valleys-deserts.ts';
import { stepsAndCliffs } from './steps-and-cliffs.ts';
import { tattooParlour } from './tattoo-parlour.ts';

/** The built-in lessons, in the order in which they are offered. */
export const lessons: readonly Lesson[] = [
  firstDescent,
  stepsAndCliffs,
  ravinesAndMomentum,
  saddlesValleysDeserts,
  fromDataToLoss,
  kinksAndFences,
  optimizerShowdown,
  tattooParlour,
];
