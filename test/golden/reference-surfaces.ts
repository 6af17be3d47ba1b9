import { cos, exp, log, PI, sin } from '../../shared/math/real.ts';
import { bananaOf } from '../../shared/surfaces/banana.ts';
import { bowl } from '../../shared/surfaces/bowl.ts';
import { himmelblauOver } from '../../shared/surfaces/himmelblau.ts';
import { seedBowl } from '../../shared/surfaces/seed-bowl.ts';
import type { Surface } from '../../shared/surfaces/surface.ts';

const { race } = seedBowl;
const box = { xMin: -6, xMax: 6, yMin: -6, yMax: 6 };

/** The reference surfaces that families of the catalogue meet, at the references' own scale. */
export const families: Readonly<Record<string, Surface>> = {
  quadratic: bowl('quadratic', 1, 3, box, race),
  rosenbrock: bananaOf(100, 'rosenbrock', box, race),
  himmelblau: himmelblauOver(1, 'himmelblau', box, race),
};

export type Slopes = Pick<Surface, 'value' | 'gradient'>;

/** Reference formulas that are no surfaces of ours yet, differentiated by hand: enough to feed a stepper. */
const formulas: Readonly<Record<string, Slopes>> = {
  saddle: { value: (x, y) => x * x - y * y, gradient: (x, y) => [2 * x, -2 * y] },
  monkey: { value: (x, y) => x * x * x - 3 * x * y * y, gradient: (x, y) => [3 * x * x - 3 * y * y, -6 * x * y] },
  booth: {
    value: (x, y) => (x + 2 * y - 7) * (x + 2 * y - 7) + (2 * x + y - 5) * (2 * x + y - 5),
    gradient: (x, y) => [10 * x + 8 * y - 34, 8 * x + 10 * y - 38],
  },
  matyas: {
    value: (x, y) => 0.26 * (x * x + y * y) - 0.48 * x * y,
    gradient: (x, y) => [0.52 * x - 0.48 * y, 0.52 * y - 0.48 * x],
  },
  styblinski: {
    value: (x, y) => (x * x * x * x - 16 * x * x + 5 * x + y * y * y * y - 16 * y * y + 5 * y) / 2,
    gradient: (x, y) => [2 * x * x * x - 16 * x + 2.5, 2 * y * y * y - 16 * y + 2.5],
  },
  threehump: {
    value: (x, y) => 2 * x * x - 1.05 * x * x * x * x + (x * x * x * x * x * x) / 6 + x * y + y * y,
    gradient: (x, y) => [4 * x - 4.2 * x * x * x + x * x * x * x * x + y, x + 2 * y],
  },
  sixhump: {
    value: (x, y) => (4 - 2.1 * x * x + (x * x * x * x) / 3) * x * x + x * y + (-4 + 4 * y * y) * y * y,
    gradient: (x, y) => [8 * x - 8.4 * x * x * x + 2 * x * x * x * x * x + y, x - 8 * y + 16 * y * y * y],
  },
  rastrigin: {
    value: (x, y) => 20 + x * x - 10 * cos(2 * PI * x) + y * y - 10 * cos(2 * PI * y),
    gradient: (x, y) => [2 * x + 20 * PI * sin(2 * PI * x), 2 * y + 20 * PI * sin(2 * PI * y)],
  },
  mccormick: {
    value: (x, y) => sin(x + y) + (x - y) * (x - y) - 1.5 * x + 2.5 * y + 1,
    gradient: (x, y) => [cos(x + y) + 2 * (x - y) - 1.5, cos(x + y) - 2 * (x - y) + 2.5],
  },
  typed_a: {
    value: (x, y) => sin(x) * exp(-y * y),
    gradient: (x, y) => [cos(x) * exp(-y * y), -2 * y * sin(x) * exp(-y * y)],
  },
  typed_b: {
    value: (x, y) => log(1 + x * x + y * y),
    gradient: (x, y) => [(2 * x) / (1 + x * x + y * y), (2 * y) / (1 + x * x + y * y)],
  },
  typed_c: {
    value: (x, y) => x * x + y * y + 2 * sin(3 * x) * cos(2 * y),
    gradient: (x, y) => [2 * x + 6 * cos(3 * x) * cos(2 * y), 2 * y - 4 * sin(3 * x) * sin(2 * y)],
  },
};

/** By the id that the reference files use. */
export const slopes: Readonly<Record<string, Slopes>> = { ...formulas, ...families };
