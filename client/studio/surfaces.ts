import type { Lesson } from '../../shared/lesson/lesson.ts';
import { surfacesIn } from '../../shared/lesson/own/naming.ts';
import { mostSurfaces } from '../../shared/lesson/own/schema.ts';
import type { SurfaceSpec } from '../../shared/surfaces/own/spec.ts';

/** The lesson with one of its surfaces set. */
export function withSurface(lesson: Lesson, id: string, spec: SurfaceSpec): Lesson {
  return { ...lesson, surfaces: { ...lesson.surfaces, [id]: spec } };
}

/** The lesson without one of its surfaces. */
export function withoutSurface({ surfaces = {}, ...rest }: Lesson, id: string): Lesson {
  const left = Object.fromEntries(Object.entries(surfaces).filter(([each]) => each !== id));
  return Object.keys(left).length === 0 ? rest : { ...rest, surfaces: left };
}

/** Whether a round names this surface. */
export function isRacedOn({ rounds }: Lesson, id: string): boolean {
  return rounds.some((round) => surfacesIn(round).includes(id));
}

/** True while the lesson may have one more surface. */
export function hasRoom({ surfaces = {} }: Lesson): boolean {
  return Object.keys(surfaces).length < mostSurfaces;
}
