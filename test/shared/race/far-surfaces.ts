import { cos, exp, PI, sin } from '../../../shared/math/real.ts';
import { roundBowl } from '../../../shared/surfaces/round-bowl.ts';
import { stationary } from '../../../shared/surfaces/stationary.ts';
import type { Point, Surface } from '../../../shared/surfaces/surface.ts';

/**
 * Surfaces of ROUNDS that are not in the catalogue yet and reach fates that the catalogue cannot. `places` = the
 * stationary points.
 */
function surface(
  id: string,
  half: number,
  formula: Pick<Surface, 'value' | 'gradient' | 'hessian'>,
  places: readonly Point[],
  more: Partial<Surface>,
): Surface {
  return {
    ...roundBowl,
    id,
    domain: { xMin: -half, xMax: half, yMin: -half, yMax: half },
    ...formula,
    gradientBatch(xs, ys, gradientXs, gradientYs, count) {
      for (let i = 0; i < count; i++) [gradientXs[i], gradientYs[i]] = formula.gradient(xs[i]!, ys[i]!);
    },
    stationaryPoints: places.map((place) => stationary(formula, place)),
    convex: false,
    ...more,
  };
}

/** x³ − 3xy²: three ways down from a point without any curvature. */
export const monkey = surface(
  'monkey',
  1.5,
  {
    value: (x, y) => x * x * x - 3 * x * y * y,
    gradient: (x, y) => [3 * x * x - 3 * y * y, -6 * x * y],
    hessian: (x, y) => [6 * x, -6 * y, -6 * x],
  },
  [[0, 0]],
  { best: null },
);

/** x² − y²: down for ever on both sides. */
export const pass = surface(
  'pass',
  2,
  { value: (x, y) => x * x - y * y, gradient: (x, y) => [2 * x, -2 * y], hessian: () => [2, 0, -2] },
  [[0, 0]],
  { best: null },
);

/** x² − 10⁻⁶y²: a plain that falls by nothing one can see. */
export const plain = surface(
  'plain',
  2,
  {
    value: (x, y) => x * x - 1e-6 * y * y,
    gradient: (x, y) => [2 * x, -2e-6 * y],
    hessian: () => [2, 0, -2e-6],
  },
  [[0, 0]],
  { best: null },
);

const hill = (x: number, y: number): number => exp(-(x * x + y * y) / 2);

/** 1 − e^(−r²/2) + .002r²: a hole in a plain. */
export const desert = surface(
  'desert',
  5,
  {
    value: (x, y) => 1 - hill(x, y) + 0.002 * (x * x + y * y),
    gradient: (x, y) => [x * (hill(x, y) + 0.004), y * (hill(x, y) + 0.004)],
    hessian: (x, y) => [(1 - x * x) * hill(x, y) + 0.004, -x * y * hill(x, y), (1 - y * y) * hill(x, y) + 0.004],
  },
  [[0, 0]],
  { best: 0 },
);

/** The desert with ripples of .005 in the sand, each with a minimum that is no valley. */
export const ripples = surface(
  'ripples',
  5,
  {
    value: (x, y) => desert.value(x, y) + 0.005 * (2 - cos(2 * PI * x) - cos(2 * PI * y)),
    gradient: (x, y) => {
      const [gx, gy] = desert.gradient(x, y);
      return [gx + 0.01 * PI * sin(2 * PI * x), gy + 0.01 * PI * sin(2 * PI * y)];
    },
    hessian: (x, y) => {
      const [xx, xy, yy] = desert.hessian(x, y);
      const bend = 0.02 * PI * PI;
      return [xx + bend * cos(2 * PI * x), xy, yy + bend * cos(2 * PI * y)];
    },
  },
  [[0, 0]],
  { best: 0 },
);

/** −x(6 − 2x)²: the box of largest volume, along x only; x = 3 is the worst box. */
export const bestBox = surface(
  'best-box',
  3,
  {
    value: (x) => -x * (6 - 2 * x) * (6 - 2 * x),
    gradient: (x) => [-12 * (x - 1) * (x - 3), 0],
    hessian: (x) => [-24 * (x - 2), 0, 0],
  },
  [
    [1, 0],
    [3, 0],
  ],
  { best: -16, domain: { xMin: 0, xMax: 3, yMin: -1, yMax: 1 } },
);

/** e^(−x) + y²: an infimum, 0, that no point reaches. */
export const slide = surface(
  'slide',
  3,
  {
    value: (x, y) => exp(-x) + y * y,
    gradient: (x, y) => [-exp(-x), 2 * y],
    hessian: (x) => [exp(-x), 0, 2],
  },
  [],
  { best: 0, endless: true, convex: true },
);
