import { stationary } from './stationary.ts';
import type { Surface } from './surface.ts';

const formula = {
  value: (x: number, y: number) => 0.5 * x * x + (0.25 * y * y - 0.5) * y * y,
  gradient: (x: number, y: number) => [x, (y * y - 1) * y] as const,
  hessian: (_x: number, y: number) => [1, 0, 3 * y * y - 1] as const,
};

/** ½x² + ¼y⁴ − ½y²: a saddle at the origin between two exits, the minima (0, ±1). On the ridge y = 0 it delays for ever. */
export const twoExits: Surface = {
  id: 'two-exits',
  domain: { xMin: -2, xMax: 2, yMin: -2, yMax: 2 },
  ...formula,
  gradientBatch(xs, ys, gradientXs, gradientYs, count) {
    for (let i = 0; i < count; i++) {
      const y = ys[i]!;
      gradientXs[i] = xs[i]!;
      gradientYs[i] = (y * y - 1) * y;
    }
  },
  stationaryPoints: [stationary(formula, [0, -1]), stationary(formula, [0, 1]), stationary(formula, [0, 0])],
  best: -0.25,
  endless: false,
  convex: false,
  race: {
    start: [-1.8, 0.01],
    learningRates: { min: 0.01, max: 3, initial: 0.03 },
    steps: 60,
    stepsPerSecond: 5,
    goalFraction: 0.01,
    par: 7,
  },
};
