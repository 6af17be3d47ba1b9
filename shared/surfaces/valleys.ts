import { surfaceFromFormula } from './from-formula.ts';
import { nearestOnHyperbola } from './hyperbola.ts';
import type { Surface } from './surface.ts';

/** Bent valleys: steep to reach, slow to follow. */
export const valleys: readonly Surface[] = [
  // Rosenbrock 1960 with b = 10: a bent valley with one minimum and no saddle in its bend. A race for momentum, which
  // needs 150 steps even so: of these rates a third settles by plain descent (the fastest few by luck, in one throw
  // across the bend), three quarters with μ = 0.9.
  surfaceFromFormula({
    id: 'banana',
    source: '(1 - x)^2 + 10*(y - x^2)^2',
    domain: { xMin: -2, xMax: 2, yMin: -1, yMax: 3 },
    places: { stationary: [[1, 1]] },
    race: {
      start: [-1, 0],
      learningRates: { min: 0.001, max: 0.05, initial: 0.003 },
      steps: 150,
      stepsPerSecond: 10,
      goalFraction: 0.01,
      par: 24,
    },
  }),
  // As Rosenbrock wrote it, b = 100: the condition number at the minimum is 2,508.
  surfaceFromFormula({
    id: 'banana-100',
    source: '(1 - x)^2 + 100*(y - x^2)^2',
    domain: { xMin: -2, xMax: 2, yMin: -1, yMax: 3 },
    places: { stationary: [[1, 1]] },
    race: {
      start: [-0.5, -0.3],
      learningRates: { min: 0.0012, max: 0.01, initial: 0.0015 },
      steps: 150,
      stepsPerSecond: 10,
      goalFraction: 0.01,
      par: 56,
    },
  }),
  // Beale 1958: a flat valley behind a steep step.
  surfaceFromFormula({
    id: 'beale',
    source: '(1.5 - x + x*y)^2 + (2.25 - x + x*y^2)^2 + (2.625 - x + x*y^3)^2',
    domain: { xMin: -1, xMax: 4.5, yMin: -2, yMax: 2 },
    places: {
      stationary: [
        [3, 0.5],
        [0, 1],
      ],
      best: 0,
    },
    race: {
      start: [0.5, 1.2],
      learningRates: { min: 0.001, max: 0.3, initial: 0.002 },
      steps: 150,
      stepsPerSecond: 10,
      goalFraction: 0.005,
      par: 21,
    },
  }),
  // Two layers of one weight each. The minima make a curve, w1·w2 = 1; where a ball lands on it, and so how sharp its
  // minimum is, hangs on the rate.
  surfaceFromFormula({
    id: 'two-knob',
    source: '0.5*(w1*w2 - 1)^2',
    domain: { xMin: -3, xMax: 3, yMin: -3, yMax: 3 },
    places: { stationary: [[0, 0]], best: 0 },
    nearestBest: nearestOnHyperbola,
    vars: ['w1', 'w2'],
    race: {
      start: [2.9, 0.1],
      learningRates: { min: 0.01, max: 1.5, initial: 0.015 },
      steps: 40,
      stepsPerSecond: 4,
      goalFraction: 0.0001,
      par: 2,
    },
  }),
];
