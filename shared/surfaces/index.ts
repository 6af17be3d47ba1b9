import { banana } from './banana.ts';
import { doubleWell } from './double-well.ts';
import { himmelblau } from './himmelblau.ts';
import { ravine } from './ravine.ts';
import { roundBowl } from './round-bowl.ts';
import { seedBowl } from './seed-bowl.ts';
import type { Surface } from './surface.ts';
import { twoExits } from './two-exits.ts';

/** The catalogue, in the order in which it is offered. */
export const surfaces: readonly Surface[] = [seedBowl, roundBowl, ravine, twoExits, doubleWell, himmelblau, banana];

export function surfaceById(id: string): Surface | undefined {
  return surfaces.find((surface) => surface.id === id);
}
