import { surfaceFromFormula } from './from-formula.ts';
import type { Surface } from './surface.ts';

/** One variable: a lane. */
export const lanes: readonly Surface[] = [
  // The box of largest volume from a 6 × 6 sheet, as descent on −V: squares of side x are cut from the corners. The best
  // is at 1, the worst at 3, and beyond 3 there is no box.
  surfaceFromFormula({
    id: 'best-box',
    source: '-(x*(6 - 2*x)^2)',
    domain: { xMin: 0, xMax: 3, yMin: -1, yMax: 1 },
    places: {
      stationary: [
        [1, 0],
        [3, 0],
      ],
    },
    vars: ['x'],
    race: {
      start: [0.35, 0],
      learningRates: { min: 0.001, max: 0.2, initial: 0.003 },
      steps: 20,
      stepsPerSecond: 2,
      goalFraction: 0.0001,
      par: 2,
    },
  }),
  // The double well along its floor: two wells, −1.04 deeper than .96.
  surfaceFromFormula({
    id: 'fog',
    source: 'x^4 - 2*x^2 + 0.3*x',
    domain: { xMin: -2, xMax: 2, yMin: -1, yMax: 1 },
    places: {
      stationary: [
        [-1.0356, 0],
        [0.96015, 0],
        [0.075429, 0],
      ],
    },
    vars: ['x'],
    race: {
      start: [-0.4, 0],
      learningRates: { min: 0.003, max: 0.5, initial: 0.005 },
      steps: 40,
      stepsPerSecond: 4,
      goalFraction: 0.01,
      par: 2,
    },
  }),
  // ½(wx − y)² for one example, x = 2 and y = 3; by w its slope is (wx − y)x, at w = ½ it is −4.
  surfaceFromFormula({
    id: 'one-example',
    source: '0.5*(w*2 - 3)^2',
    domain: { xMin: -4, xMax: 4, yMin: -2, yMax: 2 },
    places: { stationary: [[1.5, 0]] },
    vars: ['w'],
    convex: true,
    race: {
      start: [0.5, 0],
      learningRates: { min: 0.005, max: 0.8, initial: 0.01 },
      steps: 20,
      stepsPerSecond: 2,
      goalFraction: 0.0001,
      par: 2,
    },
  }),
];
