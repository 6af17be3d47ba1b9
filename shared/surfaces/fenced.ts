import { disc } from './fence.ts';
import { surfaceFromFormula } from './from-formula.ts';
import type { Surface } from './surface.ts';

/** Behind a fence: at the best place allowed the slope is not zero but square to the fence. */
export const fenced: readonly Surface[] = [
  // The free minimum, (2, 1), is outside. (A round bowl here: one step of ½ lands exactly, from anywhere.)
  surfaceFromFormula({
    id: 'fence',
    source: '(x - 2)^2 + 4*(y - 1)^2',
    domain: { xMin: -1.3, xMax: 1.3, yMin: -1.3, yMax: 1.3 },
    places: { stationary: [], sharp: [[0.7211101184471919, 0.6928204652527788]] },
    convex: true,
    fence: disc([0, 0], 1),
    race: {
      start: [-0.8, -0.5],
      learningRates: { min: 0.005, max: 2, initial: 0.01 },
      steps: 40,
      stepsPerSecond: 4,
      goalFraction: 0.001,
      par: 2,
    },
  }),
];
