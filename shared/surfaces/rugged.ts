import { surfaceFromFormula } from './from-formula.ts';
import type { Surface } from './surface.ts';
import { pairs, withImages } from './symmetry.ts';

/** Many local minima: descent finds the one it starts near. */
export const rugged: readonly Surface[] = [
  // Rastrigin 1974: a bowl full of dents, one near every whole number.
  surfaceFromFormula({
    id: 'rastrigin',
    source: '20 + x^2 - 10*cos(2*pi*x) + y^2 - 10*cos(2*pi*y)',
    domain: { xMin: -2.2, xMax: 2.2, yMin: -2.2, yMax: 2.2 },
    places: {
      stationary: pairs([-1.9899, -1.5076, -0.99496, -0.50255, 0, 0.50255, 0.99496, 1.5076, 1.9899]),
      best: 0,
    },
    race: {
      start: [0.4, -0.3],
      learningRates: { min: 0.00005, max: 0.02, initial: 0.0001 },
      steps: 60,
      stepsPerSecond: 5,
      goalFraction: 0.01,
      par: 3,
    },
  }),
  // Ackley 1987: a pit with a kink at its bottom, where the square root has its corner.
  surfaceFromFormula({
    id: 'ackley',
    source: '-20*exp(-0.2*sqrt(0.5*(x^2 + y^2))) - exp(0.5*(cos(2*pi*x) + cos(2*pi*y))) + e + 20',
    domain: { xMin: -2.5, xMax: 2.5, yMin: -2.5, yMax: 2.5 },
    places: {
      stationary: withImages('square', [
        [0.95217, 0],
        [0.62578, 0],
        [0.96848, 0.96848],
        [0.87476, 0.57741],
        [0.6731, 0.6731],
        [1.9589, 0],
        [1.9646, 0.98242],
        [1.6103, 0],
        [1.595, 0.9459],
        [1.9745, 1.9745],
        [1.856, 0.5365],
        [1.7734, 0.54959],
        [1.9162, 1.5675],
        [1.6518, 1.6518],
      ]),
      sharp: [[0, 0]],
      best: 0,
    },
    race: {
      start: [0.4, -0.3],
      learningRates: { min: 0.0003, max: 0.03, initial: 0.0005 },
      steps: 60,
      stepsPerSecond: 5,
      goalFraction: 0.01,
      par: 15,
    },
  }),
  // Levy no. 13's kin: dents that grow with the distance.
  surfaceFromFormula({
    id: 'levy',
    source:
      'sin(pi*(1 + (x - 1)/4))^2 + ((x - 1)/4)^2*(1 + 10*sin(pi*(1 + (x - 1)/4) + 1)^2) + ((y - 1)/4)^2*(1 + sin(2*pi*(1 + (y - 1)/4))^2)',
    domain: { xMin: -6, xMax: 6, yMin: -6, yMax: 6 },
    places: {
      stationary: pairs([-4.2054, -2.7053, 1, 2.7689, 3.7911], [-4.9303, -4.1588, -2.8906, -2.2567, 1, 4.2567, 4.8906]),
      best: 0,
    },
    race: {
      start: [-2.65, 1.3],
      learningRates: { min: 0.01, max: 3, initial: 0.02 },
      steps: 60,
      stepsPerSecond: 5,
      goalFraction: 0.01,
      par: 3,
    },
  }),
  // Griewank 1981: the dents all but hide that the whole is a bowl.
  surfaceFromFormula({
    id: 'griewank',
    source: '1 + (x^2 + y^2)/4000 - cos(x)*cos(y/sqrt(2))',
    domain: { xMin: -8, xMax: 8, yMin: -8, yMax: 8 },
    places: {
      stationary: withImages('mirrored', [
        [0, 0],
        [3.14, 4.4384],
        [6.28, 0],
        [1.5724, 2.2226],
        [4.7108, 2.2181],
        [1.5661, 6.6632],
        [7.8556, 2.227],
        [4.7171, 6.6677],
        [7.8493, 6.6588],
        [3.1432, 0],
        [0, 4.4473],
        [6.2863, 4.4473],
      ]),
      best: 0,
    },
    race: {
      start: [1.8, -1.8],
      learningRates: { min: 0.03, max: 6, initial: 0.05 },
      steps: 60,
      stepsPerSecond: 5,
      goalFraction: 0.01,
      par: 6,
    },
  }),
  // Michalewicz 1992 (m = 10): two steep holes in a plain; between them, at y = π/√2, the bottom is flat to the 19th
  // derivative.
  surfaceFromFormula({
    id: 'michalewicz',
    source: '-sin(x)*sin(x^2/pi)^20 - sin(y)*sin(2*y^2/pi)^20',
    domain: { xMin: 1, xMax: 3.1, yMin: 0.5, yMax: 3.1 },
    places: {
      stationary: [
        [2.2029, 1.5708],
        [2.2029, 2.7116],
        [2.2029, 2.2214],
      ],
    },
    race: {
      start: [2, 1.4],
      learningRates: { min: 0.0002, max: 0.2, initial: 0.0005 },
      steps: 60,
      stepsPerSecond: 5,
      goalFraction: 0.01,
      par: 4,
    },
  }),
];
