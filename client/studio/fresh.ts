import type { Lesson, RaceRound } from '../../shared/lesson/lesson.ts';
import type { SurfaceSpec } from '../../shared/surfaces/own/spec.ts';
import { fresh as words } from '../text/en/studio/studio-lesson.ts';

/** The seed bowl, typed: what is there when nobody has typed yet. */
export function freshSurface(title: string = words.surface): SurfaceSpec {
  return {
    kind: 'formula',
    title,
    domain: { xMin: -3, xMax: 3, yMin: -2, yMax: 2 },
    source: 'x^2 + 3*y^2',
    vars: ['x', 'y'],
  };
}

/** A race with the defaults of its surface. */
export function freshRace(surface: string): RaceRound {
  return { kind: 'goldilocks', title: words.round, question: words.question, why: words.why, surface };
}

/** A lesson of one race on one surface. */
export function freshLesson(): Lesson {
  const surface = 'own:surface-1';
  return {
    schema: 1,
    id: 'my-lesson',
    title: words.lesson,
    rounds: [freshRace(surface)],
    surfaces: { [surface]: freshSurface() },
  };
}

/** A lesson that is nothing but one race on one of its surfaces: for racing on it at once. */
export function raceOn(lesson: Lesson, id: string): Lesson {
  const spec = lesson.surfaces?.[id];
  const title = spec?.title.trim() || words.surface;
  return {
    schema: 1,
    id: 'race-on-this',
    title,
    rounds: [{ ...freshRace(id), title }],
    ...(spec && { surfaces: { [id]: spec } }),
  };
}

/** A word for ids from a title: Latin letters, digits and hyphens, at most `longest`. */
export function wordOf(title: string, longest: number, otherwise: string): string {
  const word = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longest + 1)
    .replace(/^-+|-+$/g, '')
    .slice(0, longest);
  return word.replace(/-+$/, '') || otherwise;
}

/** The id for a new surface: of its title, with a number where that is taken. */
export function freeSurfaceId(lesson: Lesson, title: string): string {
  const word = wordOf(title, 28, 'surface');
  const taken = lesson.surfaces ?? {};
  for (let number = 1; ; number++) {
    const id = number === 1 ? `own:${word}` : `own:${word}-${number}`;
    if (!Object.hasOwn(taken, id)) return id;
  }
}
