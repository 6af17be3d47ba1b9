import { surfaceFromFormula } from './from-formula.ts';
import type { Surface } from './surface.ts';
import { pairs, withImages } from './symmetry.ts';

/** Several valleys, of one depth or of several. */
export const wells: readonly Surface[] = [
  // The valley on the left is deeper, the one on the right nearer to the start.
  surfaceFromFormula({
    id: 'double-well',
    source: 'x^4 - 2*x^2 + 0.3*x + y^2',
    domain: { xMin: -2, xMax: 2, yMin: -2, yMax: 2 },
    places: {
      stationary: [
        [-1.0356, 0],
        [0.96015, 0],
        [0.075429, 0],
      ],
    },
    race: {
      start: [1.75, 1.2],
      learningRates: { min: 0.03, max: 0.35, initial: 0.04 },
      steps: 60,
      stepsPerSecond: 5,
      goalFraction: 0.01,
      par: 4,
    },
  }),
  // Himmelblau 1972, over 50: at the full scale every rate of the slider would fly. Limits .747 .949 1.215 1.241.
  surfaceFromFormula({
    id: 'himmelblau',
    source: '((x^2 + y - 11)^2 + (x + y^2 - 7)^2)/50',
    domain: { xMin: -5, xMax: 5, yMin: -5, yMax: 5 },
    places: {
      stationary: [
        [3, 2],
        [-2.8051, 3.1313],
        [-3.7793, -3.2832],
        [3.5844, -1.8481],
        [-3.073, -0.081353],
        [-0.12796, -1.9537],
        [0.086678, 2.8843],
        [3.3852, 0.073852],
        [-0.27084, -0.92304],
      ],
      best: 0,
    },
    race: {
      start: [-1, -1.5],
      learningRates: { min: 0.02, max: 3, initial: 0.05 },
      steps: 60,
      stepsPerSecond: 5,
      goalFraction: 0.01,
      par: 5,
    },
  }),
  // The camel's back with three humps: one deep valley between two shallow ones.
  surfaceFromFormula({
    id: 'three-hump-camel',
    source: '2*x^2 - 1.05*x^4 + x^6/6 + x*y + y^2',
    domain: { xMin: -2.2, xMax: 2.2, yMin: -2.2, yMax: 2.2 },
    places: {
      stationary: withImages('turned', [
        [0, 0],
        [1.7476, -0.87378],
        [1.0705, -0.53527],
      ]),
    },
    race: {
      start: [-1, -1],
      learningRates: { min: 0.003, max: 0.8, initial: 0.005 },
      steps: 60,
      stepsPerSecond: 5,
      goalFraction: 0.01,
      par: 2,
    },
  }),
  // The camel's back with six humps (Branin 1972): two deepest valleys of one depth, four shallower ones.
  surfaceFromFormula({
    id: 'six-hump-camel',
    source: '(4 - 2.1*x^2 + x^4/3)*x^2 + x*y + (-4 + 4*y^2)*y^2',
    domain: { xMin: -2, xMax: 2, yMin: -2, yMax: 2 },
    places: {
      stationary: withImages('turned', [
        [0.089842, -0.71266],
        [1.7036, -0.79608],
        [0, 0],
        [1.1092, -0.76827],
        [1.6071, 0.56865],
        [1.6381, 0.22867],
        [1.2961, 0.60508],
        [1.2302, 0.16233],
      ]),
    },
    race: {
      start: [-0.45, 1.05],
      learningRates: { min: 0.001, max: 0.3, initial: 0.002 },
      steps: 60,
      stepsPerSecond: 5,
      goalFraction: 0.01,
      par: 3,
    },
  }),
  // Styblinski and Tang: four valleys of three depths; descent from 26.6 % of starts finds the deepest.
  surfaceFromFormula({
    id: 'styblinski-tang',
    source: '(x^4 - 16*x^2 + 5*x + y^4 - 16*y^2 + 5*y)/2',
    domain: { xMin: -5, xMax: 5, yMin: -5, yMax: 5 },
    places: { stationary: pairs([-2.9035, 0.15673, 2.7468]) },
    race: {
      start: [-1, -0.5],
      learningRates: { min: 0.001, max: 0.2, initial: 0.002 },
      steps: 60,
      stepsPerSecond: 5,
      goalFraction: 0.01,
      par: 3,
    },
  }),
  // Goldstein and Price: a million high at the corners, 3 at the bottom.
  surfaceFromFormula({
    id: 'goldstein-price',
    source:
      '(1 + (x + y + 1)^2*(19 - 14*x + 3*x^2 - 14*y + 6*x*y + 3*y^2))*(30 + (2*x - 3*y)^2*(18 - 32*x + 12*x^2 + 48*y - 36*x*y + 27*y^2))',
    domain: { xMin: -2, xMax: 2, yMin: -2, yMax: 2 },
    places: {
      stationary: [
        [0, -1],
        [-0.6, -0.4],
        [1.8, 0.2],
        [1.2, 0.8],
        [-0.4, -0.6],
        [1.2, -0.2],
        [1.4, 0.6],
        [0.6, 0.4],
        [0.8, 0.2],
      ],
      best: 3,
    },
    race: {
      start: [0.45, -1.35],
      learningRates: { min: 0.000003, max: 0.001, initial: 0.000005 },
      steps: 100,
      stepsPerSecond: 8,
      goalFraction: 0.01,
      par: 10,
    },
  }),
  // McCormick 1976: a washboard, with a second, higher valley beyond the ridge.
  surfaceFromFormula({
    id: 'mccormick',
    source: 'sin(x + y) + (x - y)^2 - 1.5*x + 2.5*y + 1',
    domain: { xMin: -1.5, xMax: 4, yMin: -3, yMax: 4 },
    places: {
      stationary: [
        [-0.5472, -1.5472],
        [2.5944, 1.5944],
        [1.5472, 0.5472],
      ],
    },
    race: {
      start: [-1.2, 0.5],
      learningRates: { min: 0.003, max: 1, initial: 0.006 },
      steps: 60,
      stepsPerSecond: 5,
      goalFraction: 0.01,
      par: 2,
    },
  }),
  // The peaks of MATLAB: three minima, three maxima and three saddles, to be told apart.
  surfaceFromFormula({
    id: 'peaks',
    source: '3*(1 - x)^2*exp(-x^2 - (y + 1)^2) - 10*(x/5 - x^3 - y^5)*exp(-x^2 - y^2) - exp(-(x + 1)^2 - y^2)/3',
    domain: { xMin: -3, xMax: 3, yMin: -3, yMax: 3 },
    places: {
      stationary: [
        [0.22828, -1.6255],
        [-1.3474, 0.20452],
        [0.29645, 0.3202],
        [0.41632, -0.39415],
        [-0.26594, 0.46674],
        [1.0983, 0.85446],
        [1.2857, -0.0048476],
        [-0.46002, -0.6292],
        [-0.0093176, 1.5814],
      ],
    },
    race: {
      start: [0, -0.65],
      learningRates: { min: 0.0005, max: 0.15, initial: 0.001 },
      steps: 60,
      stepsPerSecond: 5,
      goalFraction: 0.01,
      par: 4,
    },
  }),
];
