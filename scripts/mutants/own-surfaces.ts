import type { Mutant } from './mutant.ts';

const prepared = ['test/shared/lesson/own/prepare.test.ts'];
const carried = ['test/shared/lesson/own/carry.test.ts'];

/** Mistakes about surfaces that a lesson brings. */
export const ownSurfaceMutants: readonly Mutant[] = [
  {
    name: 'the surface of the second heat shown in the first one',
    file: 'shared/lesson/shown-round.ts',
    find: "if (typeof transfer?.surface !== 'object') return {};",
    plant: 'if (transfer !== null) return {};',
    tests: carried,
  },
  {
    name: 'a dip beside something deeper may race',
    file: 'shared/surfaces/own/places.ts',
    find: 'lowest.value < best - missed * lowest.range',
    plant: 'lowest.value < best - lowest.range',
    tests: prepared,
  },
  {
    name: 'a start in the goal may race',
    file: 'shared/lesson/own/prepare.ts',
    find: '<= goalLevel(surface, start, goalFraction) ?',
    plant: '< surface.best! ?',
    tests: prepared,
  },
  {
    name: 'a surface that nobody checked stands in a round',
    file: 'shared/lesson/schema-parts.ts',
    find: 'name !== null && admitted.has(name as OwnSurface)',
    plant: 'name !== null',
    tests: ['test/shared/lesson/own/schema.test.ts'],
  },
];
