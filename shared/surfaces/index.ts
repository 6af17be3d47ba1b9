import { bowls } from './bowls.ts';
import { fitted } from './data/index.ts';
import { fenced } from './fenced.ts';
import { kinked } from './kinked.ts';
import { lanes } from './lanes.ts';
import { passes } from './passes.ts';
import { plains } from './plains.ts';
import { rugged } from './rugged.ts';
import type { Surface } from './surface.ts';
import { valleys } from './valleys.ts';
import { wells } from './wells.ts';

/** The catalogue, in the order in which it is offered. */
export const surfaces: readonly Surface[] = [
  ...bowls,
  ...passes,
  ...wells,
  ...valleys,
  ...plains,
  ...rugged,
  ...kinked,
  ...lanes,
  ...fenced,
  ...fitted,
];

/** Those that have a goal: on the others it goes down for ever. */
export const raceable: readonly Surface[] = surfaces.filter(({ id }) => id !== 'monkey-saddle');

export function surfaceById(id: string): Surface | undefined {
  return surfaces.find((surface) => surface.id === id);
}
