import { bowl } from './bowl.ts';

/**
 * x² + 3y², the example of the lesson's seed: limit 2/6, safest 2/8. The start is proportional to (λmax, λmin), so that
 * the safest rate is also the fastest one.
 */
export const seedBowl = bowl(
  'seed-bowl',
  1,
  3,
  { xMin: -3, xMax: 3, yMin: -3, yMax: 3 },
  {
    start: [-2.7, 0.9],
    learningRates: { min: 0.003, max: 0.6, initial: 0.02 },
    steps: 40,
    stepsPerSecond: 4,
    goalFraction: 0.001,
    par: 6,
  },
);
