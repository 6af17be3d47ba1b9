import { expect, test } from 'vitest';
import { surfaceTitle } from '../../../client/text/en/surfaces.ts';
import type { Lesson } from '../../../shared/lesson/lesson.ts';
import { carryingSurfaces } from '../../../shared/lesson/own/carry.ts';
import { prepareLesson } from '../../../shared/lesson/own/prepare-lesson.ts';
import { surfaces } from '../../../shared/surfaces/index.ts';
import { knownSurface } from '../../../shared/surfaces/known.ts';
import { learnOwnSurfaces } from '../../../shared/surfaces/own/learn.ts';
import type { OwnSurface } from '../../../shared/surfaces/own/spec.ts';
import { typed } from '../../shared/lesson/own/specs.ts';

const told = { title: 'Hill', question: 'Where?', why: 'So.' };
const lesson: Lesson = {
  ...{ schema: 1, id: 'own', title: 'Own' },
  surfaces: { 'own:my-hill': typed('x^2 + y^2', { title: 'Der Hügel' }) },
  rounds: [{ ...told, kind: 'goldilocks', surface: 'own:my-hill' }],
};

test('a surface of a lesson’s own has the title that its author gave it, and not its id', () => {
  learnOwnSurfaces();
  const prepared = prepareLesson(lesson);
  if (!('lesson' in prepared)) throw new Error(`expected a lesson, got a complaint at ${prepared.path}`);
  const [round] = carryingSurfaces(prepared.lesson).rounds as readonly { surface: OwnSurface }[];
  expect(surfaceTitle(knownSurface(round!.surface))).toBe('Der Hügel');
});

test('every surface of the catalogue has a title of its own', () => {
  const titles = surfaces.map(surfaceTitle);
  expect(new Set(titles).size).toBe(surfaces.length);
  for (const { id } of surfaces) expect(titles).not.toContain(id);
});
