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
