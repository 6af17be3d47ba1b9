import { stationary } from './stationary.ts';
import type { Box, RaceDefaults, Surface } from './surface.ts';

/** a x² + b y² with a, b > 0: one minimum at the origin, eigenvalues 2a and 2b everywhere. */
export function bowl(id: string, a: number, b: number, domain: Box, race: RaceDefaults): Surface {
  const [xx, yy] = [2 * a, 2 * b];
  const formula = {
    value: (x: number, y: number) => a * x * x + b * y * y,
    gradient: (x: number, y: number) => [xx * x, yy * y] as const,
    hessian: () => [xx, 0, yy] as const,
  };
  return {
    id,
    domain,
    ...formula,
    gradientBatch(xs, ys, gradientXs, gradientYs, count) {
      for (let i = 0; i < count; i++) {
        gradientXs[i] = xx * xs[i]!;
        gradientYs[i] = yy * ys[i]!;
      }
    },
    stationaryPoints: [stationary(formula, [0, 0])],
    best: 0,
    endless: false,
    convex: true,
    race,
  };
}
