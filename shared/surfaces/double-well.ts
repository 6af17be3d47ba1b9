import { stationary } from './stationary.ts';
import type { Surface } from './surface.ts';

const formula = {
  value: (x: number, y: number) => ((x * x - 2) * x + 0.3) * x + y * y,
  gradient: (x: number, y: number) => [(4 * x * x - 4) * x + 0.3, 2 * y] as const,
  hessian: (x: number) => [12 * x * x - 4, 0, 2] as const,
};

/** Roots of 4x³ − 4x + 0.3, to the nearest double. */
const [deepX, ridgeX, shallowX] = [-1.0355787140888537, 0.07542915856974822, 0.9601495555191055];

const deep = stationary(formula, [deepX, 0]);

/** x⁴ − 2x² + 0.3x + y²: the valley on the left is deeper, the one on the right nearer to the start. */
export const doubleWell: Surface = {
  id: 'double-well',
  domain: { xMin: -2, xMax: 2, yMin: -2, yMax: 2 },
  ...formula,
  gradientBatch(xs, ys, gradientXs, gradientYs, count) {
    for (let i = 0; i < count; i++) {
      const x = xs[i]!;
      gradientXs[i] = (4 * x * x - 4) * x + 0.3;
      gradientYs[i] = 2 * ys[i]!;
    }
  },
  stationaryPoints: [deep, stationary(formula, [shallowX, 0]), stationary(formula, [ridgeX, 0])],
  best: deep.value,
  endless: false,
  convex: false,
  race: {
    start: [1.75, 1.2],
    learningRates: { min: 0.03, max: 0.35, initial: 0.04 },
    steps: 60,
    stepsPerSecond: 5,
    goalFraction: 0.01,
    par: 4,
  },
};
