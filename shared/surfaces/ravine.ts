import { bowl } from './bowl.ts';

/** ½(x² + 25y²): condition number 25, the narrow valley in which plain descent zig-zags. */
export const ravine = bowl(
  'ravine',
  0.5,
  12.5,
  { xMin: -10, xMax: 10, yMin: -4, yMax: 4 },
  {
    start: [-9, 3],
    learningRates: { min: 0.004, max: 0.25, initial: 0.01 },
    steps: 100,
    stepsPerSecond: 8,
    goalFraction: 0.01,
    par: 23,
  },
);
