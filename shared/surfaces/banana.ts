import { stationary } from './stationary.ts';
import type { Box, RaceDefaults, Surface } from './surface.ts';

/** (1 − x)² + b(y − x²)² (Rosenbrock 1960): a bent valley with one minimum, (1, 1), and no saddle in its bend. */
export function bananaOf(b: number, id: string, domain: Box, race: RaceDefaults): Surface {
  const [twice, fourTimes] = [2 * b, 4 * b];
  const formula = {
    value(x: number, y: number) {
      const a = 1 - x;
      const off = y - x * x;
      return a * a + b * off * off;
    },
    gradient(x: number, y: number) {
      const off = y - x * x;
      return [-2 * (1 - x) - fourTimes * x * off, twice * off] as const;
    },
    hessian: (x: number, y: number) => [2 + fourTimes * (3 * x * x - y), -fourTimes * x, twice] as const,
  };
  return {
    id,
    domain,
    ...formula,
    gradientBatch(xs, ys, gradientXs, gradientYs, count) {
      for (let i = 0; i < count; i++) {
        const x = xs[i]!;
        const off = ys[i]! - x * x;
        gradientXs[i] = -2 * (1 - x) - fourTimes * x * off;
        gradientYs[i] = twice * off;
      }
    },
    stationaryPoints: [stationary(formula, [1, 1])],
    best: 0,
    endless: false,
    convex: false,
    race,
  };
}

/**
 * The banana with b = 10. A race for momentum, which needs 150 steps even so: of these rates a third settles by plain
 * descent (the fastest few by luck, in one throw across the bend), three quarters with μ = 0.9.
 */
export const banana = bananaOf(
  10,
  'banana',
  { xMin: -2, xMax: 2, yMin: -1, yMax: 3 },
  {
    start: [-1, 0],
    learningRates: { min: 0.001, max: 0.05, initial: 0.003 },
    steps: 150,
    stepsPerSecond: 10,
    goalFraction: 0.01,
    par: 24,
  },
);
