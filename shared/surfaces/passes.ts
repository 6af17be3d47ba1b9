import { surfaceFromFormula } from './from-formula.ts';
import type { Surface } from './surface.ts';

/** Surfaces about their saddle. */
export const passes: readonly Surface[] = [
  // A saddle at the origin between two minima. On the ridge y = 0 it delays for ever.
  surfaceFromFormula({
    id: 'two-exits',
    source: '0.5*x^2 + 0.25*y^4 - 0.5*y^2',
    domain: { xMin: -2, xMax: 2, yMin: -2, yMax: 2 },
    places: {
      stationary: [
        [0, -1],
        [0, 1],
        [0, 0],
      ],
    },
    race: {
      start: [-1.8, 0.01],
      learningRates: { min: 0.01, max: 3, initial: 0.03 },
      steps: 60,
      stepsPerSecond: 5,
      goalFraction: 0.01,
      par: 7,
    },
  }),
  // Three ways down from a point without any curvature: the Hessian does not tell here.
  surfaceFromFormula({
    id: 'monkey-saddle',
    source: 'x^3 - 3*x*y^2',
    domain: { xMin: -1.5, xMax: 1.5, yMin: -1.5, yMax: 1.5 },
    places: { stationary: [[0, 0]], best: null },
    race: {
      start: [1.2, 0.3],
      learningRates: { min: 0.01, max: 1, initial: 0.03 },
      steps: 60,
      stepsPerSecond: 5,
      goalFraction: 0.01,
      par: 60,
      unfair: 'It falls for ever on three sides: there is no goal to settle in.',
    },
  }),
];
