import { surfaceFromFormula } from './from-formula.ts';
import type { Surface } from './surface.ts';

/** Not differentiable everywhere: where two slopes meet there is no gradient. */
export const kinked: readonly Surface[] = [
  // A kink along both axes. The slope does not shrink towards the goal, so a constant rate bounces; the race is one of
  // schedules.
  surfaceFromFormula({
    id: 'kink',
    source: 'abs(x) + 2*abs(y)',
    domain: { xMin: -4, xMax: 4, yMin: -4, yMax: 4 },
    places: { stationary: [], sharp: [[0, 0]], best: 0 },
    convex: true,
    race: {
      start: [-3.13, 2.31],
      learningRates: { min: 0.01, max: 3, initial: 0.5 },
      steps: 100,
      stepsPerSecond: 8,
      goalFraction: 0.03,
      par: 39,
      unfair: 'At a kink the slope does not shrink, so few constant rates can settle; a schedule can.',
    },
  }),
  // Bukin no. 6: a valley whose floor is a kink with infinitely steep walls.
  surfaceFromFormula({
    id: 'bukin-6',
    source: '100*sqrt(abs(y - 0.01*x^2)) + 0.01*abs(x + 10)',
    domain: { xMin: -14, xMax: -6, yMin: -2, yMax: 6 },
    places: { stationary: [], sharp: [[-10, 1]], best: 0 },
    race: {
      start: [-7, 3],
      learningRates: { min: 0.0001, max: 0.01, initial: 0.001 },
      steps: 100,
      stepsPerSecond: 8,
      goalFraction: 0.0002,
      par: 100,
      unfair: 'The walls of the kink are infinitely steep: no constant rate settles.',
    },
  }),
];
