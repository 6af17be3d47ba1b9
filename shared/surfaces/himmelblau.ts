import { stationary } from './stationary.ts';
import type { Box, Point, RaceDefaults, Surface } from './surface.ts';

const minima: readonly Point[] = [
  [3, 2],
  [-2.805118086952745, 3.131312518250573],
  [-3.779310253377747, -3.2831859912861696],
  [3.5844283403304917, -1.8481265269644036],
];

const saddlesAndSummit: readonly Point[] = [
  [-3.0730257507643897, -0.08135304428796751],
  [-0.12796134673068008, -1.9537149802445763],
  [0.08667750455539636, 2.884254701174776],
  [3.385154183607021, 0.07385187983774928],
  [-0.2708445906673476, -0.9230385564799815],
];

/** ((x² + y − 11)² + (x + y² − 7)²) / divisor (Himmelblau 1972): four valleys of one depth, none like another in steepness. */
export function himmelblauOver(divisor: number, id: string, domain: Box, race: RaceDefaults): Surface {
  const formula = {
    value(x: number, y: number) {
      const a = x * x + y - 11;
      const b = x + y * y - 7;
      return (a * a + b * b) / divisor;
    },
    gradient(x: number, y: number) {
      const a = x * x + y - 11;
      const b = x + y * y - 7;
      return [(4 * x * a + 2 * b) / divisor, (2 * a + 4 * y * b) / divisor] as const;
    },
    hessian(x: number, y: number) {
      return [
        (12 * x * x + 4 * y - 42) / divisor,
        (4 * x + 4 * y) / divisor,
        (12 * y * y + 4 * x - 26) / divisor,
      ] as const;
    },
  };
  return {
    id,
    domain,
    ...formula,
    gradientBatch(xs, ys, gradientXs, gradientYs, count) {
      for (let i = 0; i < count; i++) {
        const x = xs[i]!;
        const y = ys[i]!;
        const a = x * x + y - 11;
        const b = x + y * y - 7;
        gradientXs[i] = (4 * x * a + 2 * b) / divisor;
        gradientYs[i] = (2 * a + 4 * y * b) / divisor;
      }
    },
    stationaryPoints: [
      ...minima.map((point) => stationary(formula, point, 0)),
      ...saddlesAndSummit.map((point) => stationary(formula, point)),
    ],
    best: 0,
    endless: false,
    convex: false,
    race,
  };
}

/** Himmelblau's function over 50: at the full scale every rate of the slider would fly. Limits .747 .949 1.215 1.241. */
export const himmelblau = himmelblauOver(
  50,
  'himmelblau',
  { xMin: -5, xMax: 5, yMin: -5, yMax: 5 },
  {
    start: [-1, -1.5],
    learningRates: { min: 0.02, max: 3, initial: 0.05 },
    steps: 60,
    stepsPerSecond: 5,
    goalFraction: 0.01,
    par: 5,
  },
);
