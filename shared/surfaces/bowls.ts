import { surfaceFromFormula } from './from-formula.ts';
import type { Surface } from './surface.ts';

/** Convex quadratics: one minimum, the same Hessian everywhere. */
export const bowls: readonly Surface[] = [
  // The example of the lesson's seed: limit 2/6, safest 2/8. The start is proportional to (λmax, λmin), so that the safest rate is also the fastest one.
  surfaceFromFormula({
    id: 'seed-bowl',
    source: 'x^2 + 3*y^2',
    domain: { xMin: -3, xMax: 3, yMin: -3, yMax: 3 },
    places: { stationary: [[0, 0]] },
    convex: true,
    race: {
      start: [-2.7, 0.9],
      learningRates: { min: 0.003, max: 0.6, initial: 0.02 },
      steps: 40,
      stepsPerSecond: 4,
      goalFraction: 0.001,
      par: 6,
    },
  }),
  // The same twice as steep: half the limit. A rate that was copied from the seed bowl's best, 0.25, flies here.
  surfaceFromFormula({
    id: 'steep-bowl',
    source: '2*x^2 + 6*y^2',
    domain: { xMin: -3, xMax: 3, yMin: -3, yMax: 3 },
    places: { stationary: [[0, 0]] },
    convex: true,
    race: {
      start: [-2.7, 0.9],
      learningRates: { min: 0.003, max: 0.6, initial: 0.02 },
      steps: 40,
      stepsPerSecond: 4,
      goalFraction: 0.001,
      par: 6,
    },
  }),
  // Equally steep on all sides, so the arrow does point at the goal and one rate, ½, lands in a single step.
  surfaceFromFormula({
    id: 'round-bowl',
    source: 'x^2 + y^2',
    domain: { xMin: -3, xMax: 3, yMin: -3, yMax: 3 },
    places: { stationary: [[0, 0]] },
    convex: true,
    race: {
      start: [-2.4, 1.8],
      learningRates: { min: 0.005, max: 2, initial: 0.02 },
      steps: 30,
      stepsPerSecond: 3,
      goalFraction: 0.001,
      par: 2,
    },
  }),
  // Condition number 25: the narrow valley in which plain descent zig-zags.
  surfaceFromFormula({
    id: 'ravine',
    source: '(x^2 + 25*y^2)/2',
    domain: { xMin: -10, xMax: 10, yMin: -4, yMax: 4 },
    places: { stationary: [[0, 0]] },
    convex: true,
    race: {
      start: [-9, 3],
      learningRates: { min: 0.004, max: 0.25, initial: 0.01 },
      steps: 100,
      stepsPerSecond: 8,
      goalFraction: 0.01,
      par: 23,
    },
  }),
  // The ravine turned by 45°: plain descent does not notice, methods that scale each axis do.
  surfaceFromFormula({
    id: 'turned-ravine',
    source: '((x + y)^2 + 25*(x - y)^2)/4',
    domain: { xMin: -10, xMax: 10, yMin: -10, yMax: 10 },
    places: { stationary: [[0, 0]] },
    convex: true,
    race: {
      start: [-8.485, -4.243],
      learningRates: { min: 0.004, max: 0.25, initial: 0.01 },
      steps: 100,
      stepsPerSecond: 8,
      goalFraction: 0.01,
      par: 23,
    },
  }),
  // Booth: a bowl that is not about the origin; condition number 9, limit 2/18.
  surfaceFromFormula({
    id: 'booth',
    source: '(x + 2*y - 7)^2 + (2*x + y - 5)^2',
    domain: { xMin: -10, xMax: 10, yMin: -10, yMax: 10 },
    places: { stationary: [[1, 3]] },
    convex: true,
    race: {
      start: [-7, -6],
      learningRates: { min: 0.0005, max: 0.3, initial: 0.001 },
      steps: 60,
      stepsPerSecond: 5,
      goalFraction: 0.001,
      par: 2,
    },
  }),
  // Matyas: condition number 25, turned by 45°, and so gentle that rates above 1 settle.
  surfaceFromFormula({
    id: 'matyas',
    source: '0.26*(x^2 + y^2) - 0.48*x*y',
    domain: { xMin: -10, xMax: 10, yMin: -10, yMax: 10 },
    places: { stationary: [[0, 0]] },
    convex: true,
    race: {
      start: [-9, -5],
      learningRates: { min: 0.1, max: 4, initial: 0.2 },
      steps: 100,
      stepsPerSecond: 8,
      goalFraction: 0.01,
      par: 24,
    },
  }),
];
