import { describe, expect, test } from 'vitest';
import type { Lesson, RaceRound, Round } from '../../../../shared/lesson/lesson.ts';
import { carryingSurfaces } from '../../../../shared/lesson/own/carry.ts';
import { carriesSurfaces } from '../../../../shared/lesson/own/naming.ts';
import { withAnswers, withoutAnswers } from '../../../../shared/lesson/shown-round.ts';
import type { OwnSurface } from '../../../../shared/surfaces/own/spec.ts';
import { typed } from './specs.ts';

const own: OwnSurface = {
  ...typed('x^2 + y^2'),
  id: 'own:hill',
  race: {
    start: [1, 1],
    learningRates: { min: 0.1, max: 1, initial: 0.2 },
    steps: 20,
    stepsPerSecond: 3,
    goalFraction: 0.01,
    par: 3,
  },
  found: { stationary: [[0, 0]], sharp: [], best: 0 },
};
const told = { title: 'Hill', question: 'Where?', why: 'So.' };
const race: RaceRound = { ...told, kind: 'goldilocks', surface: 'own:hill' };
const elsewhere: RaceRound = { ...race, surface: 'ravine' };

/** The first round as a room plays it. */
function carried(round: Round): Round {
  const lesson: Lesson = { schema: 1, id: 'own', title: 'Own', surfaces: { 'own:hill': own }, rounds: [round] };
  const { surfaces, rounds } = carryingSurfaces(lesson) as Lesson;
  expect(surfaces).toBeUndefined();
  return rounds[0]!;
}

describe('a round of a room', () => {
  test('carries the surface that it names, that its question names, or a place on a map', () => {
    expect(carried(race)).toEqual({ ...race, surface: own });
    const predict = { kind: 'point', text: 'Where?', surface: 'own:hill', right: [0, 0], tolerance: 1 } as const;
    expect(carried({ ...elsewhere, predict })).toEqual({ ...elsewhere, predict: { ...predict, surface: own } });
    const aims = { ...told, kind: 'arrow', targets: [{ surface: 'ravine', at: [1, 1] }] } as const;
    const onHill = { ...aims, targets: [...aims.targets, { surface: 'own:hill', at: [1, 1] }] } as const;
    expect(carried(onHill)).toMatchObject({ targets: [{ surface: 'ravine' }, { surface: own }] });
    for (const round of [race, onHill, { ...elsewhere, predict }]) {
      expect(carriesSurfaces(withoutAnswers(carried(round)))).toBe(true);
    }
  });

  test('of the catalogue is the same object as before', () => {
    expect(carried(elsewhere)).toBe(elsewhere);
    expect(carriesSurfaces(withoutAnswers(elsewhere))).toBe(false);
  });

  test('does not show the surface of its second heat in its first one, only that there is one', () => {
    const round = carried({ ...elsewhere, transfer: { surface: 'own:hill' } });
    for (const shown of [withoutAnswers(round), withAnswers(round)]) {
      expect(shown).toMatchObject({ transfer: { surface: 'own:hill' } });
      expect(JSON.stringify(shown)).not.toContain('found');
    }
  });

  test('cannot carry what was not prepared', () => {
    const lesson: Lesson = {
      schema: 1,
      id: 'own',
      title: 'Own',
      surfaces: { 'own:hill': typed('x^2') },
      rounds: [race],
    };
    expect(() => carryingSurfaces(lesson)).toThrow('expected the prepared surface own:hill, got formula');
  });
});
