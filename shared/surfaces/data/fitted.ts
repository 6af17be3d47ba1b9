import { sqrt } from '../../math/exact.ts';
import { once } from '../../math/once.ts';
import { explore, type Places } from '../stationary.ts';
import type { Surface } from '../surface.ts';
import { type DataLoss, type Examples, shapeOfData } from './data-loss.ts';
import { linear } from './linear.ts';
import { logistic } from './logistic.ts';
import { networkLoss } from './network.ts';
import { neuron } from './neuron.ts';
import { curve, trained } from './trained-slice.ts';

/** A surface of the catalogue as it is written down. */
interface Entry extends Pick<Surface, 'id' | 'domain' | 'race'>, Partial<Pick<Surface, 'endless' | 'convex'>> {
  readonly vars: readonly [string, string];
  readonly loss: DataLoss;
  readonly places: Places;
}

/** Nothing is computed before it is asked for, as with formulas. */
function fittedTo({ loss, places, ...facts }: Entry): Surface {
  const shape = shapeOfData(loss);
  const explored = once(() => explore(shape, places));
  return {
    endless: false,
    convex: false,
    ...facts,
    ...shape,
    get stationaryPoints() {
      return explored().stationaryPoints;
    },
    get best() {
      return explored().best;
    },
  };
}

/** Eight points near a line, at 1 to 8: across the bowl λ is 26.3, along it .2. */
const practice: Examples = { xs: [1, 2, 3, 4, 5, 6, 7, 8], ys: [0.4, 0.6, 1.2, 1.8, 1.8, 2.7, 2.9, 3.6] };
/** The same with x in units of its standard deviation, √(63/12), about its mean, 4.5. */
const standardised: Examples = { xs: practice.xs.map((x) => (x - 4.5) / sqrt(5.25)), ys: practice.ys };

/** Hours of practice about the mean, and who passed. */
const exam: Examples = { xs: [-2, -1.4, -1, -0.4, -0.1, 0.3, 0.7, 1.2, 1.5, 2.1], ys: [0, 0, 0, 1, 0, 1, 0, 1, 1, 1] };
/** All below 0 failed, all above passed. */
const parted: Examples = { xs: [-2.5, -1, -0.5, 0.5, 1.25, 1.5], ys: [0, 0, 0, 1, 1, 1] };
/** What a switch at 0 answered, with noise. */
const switched: Examples = { xs: [-2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5], ys: [-0.9, -0.8, -0.9, -0.4, 0.1, 0.6, 0.7, 1] };

/** Losses that come from data: θ is (w, b), x is input. */
export const fitted: readonly Surface[] = [
  // x as it comes. The bowl is 132 times flatter along than across: nothing but rates next to the limit arrive.
  fittedTo({
    id: 'line-raw',
    vars: ['w', 'b'],
    loss: linear(practice, 0.5),
    domain: { xMin: -1, xMax: 2, yMin: -3, yMax: 3 },
    places: { stationary: [[0.45714, -0.18214]] },
    convex: true,
    race: {
      start: [-0.5, 2.5],
      learningRates: { min: 0.02, max: 0.12, initial: 0.022 },
      steps: 150,
      stepsPerSecond: 10,
      goalFraction: 0.02,
      par: 82,
    },
  }),
  // The same line on standardised x: a round bowl, λ = 1, so that η = 1 lands in one step. The mini-batch race.
  fittedTo({
    id: 'line-standardised',
    vars: ['w', 'b'],
    loss: linear(standardised, 0.5),
    domain: { xMin: -4, xMax: 6, yMin: -3, yMax: 7 },
    places: { stationary: [[1.0474, 1.875]] },
    convex: true,
    race: {
      start: [5.5, 0],
      learningRates: { min: 0.01, max: 3, initial: 0.03 },
      steps: 20,
      stepsPerSecond: 3,
      goalFraction: 0.001,
      par: 2,
    },
  }),
  // Cross-entropy of an exam passed or not. Some pass who should not, so that there is a best slope.
  fittedTo({
    id: 'logistic',
    vars: ['w', 'b'],
    loss: logistic(exam),
    domain: { xMin: -4, xMax: 8, yMin: -5, yMax: 5 },
    places: { stationary: [[1.7194, -0.18544]] },
    convex: true,
    race: {
      start: [-3, 4],
      learningRates: { min: 0.05, max: 50, initial: 0.1 },
      steps: 60,
      stepsPerSecond: 5,
      goalFraction: 0.01,
      par: 3,
    },
  }),
  // Cross-entropy of classes that a threshold parts: every steeper slope is better. An infimum, 0, and no minimizer.
  fittedTo({
    id: 'separable',
    vars: ['w', 'b'],
    loss: logistic(parted),
    domain: { xMin: -2, xMax: 12, yMin: -6, yMax: 6 },
    places: { stationary: [], best: 0 },
    convex: true,
    endless: true,
    race: {
      start: [0, 0],
      learningRates: { min: 0.1, max: 30, initial: 0.2 },
      steps: 60,
      stepsPerSecond: 5,
      goalFraction: 0.01,
      par: 60,
      unfair: 'The loss falls for ever: there is no minimizer to settle at.',
    },
  }),
  // One neuron, tanh(wx + b): far out it saturates and the slope dies.
  fittedTo({
    id: 'neuron',
    vars: ['w', 'b'],
    loss: neuron(switched, 0.5),
    domain: { xMin: -5, xMax: 5, yMin: -4, yMax: 4 },
    places: { stationary: [[1.08, 0.084885]] },
    race: {
      start: [-1.1, 0.9],
      learningRates: { min: 0.01, max: 30, initial: 0.02 },
      steps: 100,
      stepsPerSecond: 8,
      goalFraction: 0.01,
      par: 3,
    },
  }),
  // A plane through the weights of a small trained network, by its minimum and two random directions.
  fittedTo({
    id: 'network-slice',
    vars: ['p', 'q'],
    loss: networkLoss(curve, trained),
    domain: { xMin: -1, xMax: 1, yMin: -1, yMax: 1 },
    places: {
      stationary: [
        [-0.0012311, 7.731e-5],
        [-0.68651, 0.33995],
        [-0.41824, 0.22758],
        [-0.85915, -0.48136],
      ],
    },
    race: {
      start: [0.65, -0.65],
      learningRates: { min: 0.0005, max: 0.3, initial: 0.001 },
      steps: 60,
      stepsPerSecond: 5,
      goalFraction: 0.01,
      par: 2,
    },
  }),
];
