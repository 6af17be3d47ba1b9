import { PI } from '../math/exact.ts';
import { surfaceFromFormula } from './from-formula.ts';
import type { Surface } from './surface.ts';
import { pairs } from './symmetry.ts';

/** Flat far away from the goal: a small slope is not arrival. */
export const plains: readonly Surface[] = [
  // A hole in a plain: far out the slope is small, and most of the loss is still to lose.
  surfaceFromFormula({
    id: 'plateau',
    source: '1 - exp(-(x^2 + y^2)/2) + 0.002*(x^2 + y^2)',
    domain: { xMin: -5, xMax: 5, yMin: -5, yMax: 5 },
    places: { stationary: [[0, 0]] },
    race: {
      start: [-3.2, 2.2],
      learningRates: { min: 0.05, max: 5, initial: 0.15 },
      steps: 100,
      stepsPerSecond: 8,
      goalFraction: 0.01,
      par: 32,
    },
  }),
  // A gentle bowl with a step of 4 in it: on the cliff the slope is more than ten times that of the
  // ground about it. A race of optimizers.
  surfaceFromFormula({
    id: 'cliff',
    source: '0.05*x^2 + 0.1*y^2 + 2*(1 + tanh(3*(x - 4)))',
    domain: { xMin: -10, xMax: 10, yMin: -10, yMax: 10 },
    places: { stationary: [[-9.06e-9, 0]] },
    race: {
      start: [7, 6],
      learningRates: { min: 0.02, max: 3, initial: 0.06 },
      steps: 80,
      stepsPerSecond: 8,
      goalFraction: 0.01,
      par: 4,
    },
  }),
  // Easom 1990: a single hole in a plain with ripples of 10⁻⁴.
  surfaceFromFormula({
    id: 'easom',
    source: '-cos(x)*cos(y)*exp(-((x - pi)^2 + (y - pi)^2))',
    domain: { xMin: 0, xMax: 6.3, yMin: 0, yMax: 6.3 },
    places: {
      stationary: [...pairs([1.305, PI, 4.9782]), ...pairs([PI / 2, 1.5 * PI])],
      best: -1,
    },
    race: {
      start: [1.9, 2.4],
      learningRates: { min: 0.01, max: 5, initial: 0.015 },
      steps: 100,
      stepsPerSecond: 8,
      goalFraction: 0.01,
      par: 6,
    },
  }),
];
