import { bowl } from './bowl.ts';

/** x² + y²: equally steep on all sides, so the arrow does point at the goal and one rate, ½, lands in a single step. */
export const roundBowl = bowl(
  'round-bowl',
  1,
  1,
  { xMin: -3, xMax: 3, yMin: -3, yMax: 3 },
  {
    start: [-2.4, 1.8],
    learningRates: { min: 0.005, max: 2, initial: 0.02 },
    steps: 30,
    stepsPerSecond: 3,
    goalFraction: 0.001,
    par: 2,
  },
);
