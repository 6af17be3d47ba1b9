import type { Lesson } from '../../../shared/lesson/lesson.ts';
import { raceable, surfaceById, surfaces } from '../../../shared/surfaces/index.ts';
import { knownSurface } from '../../../shared/surfaces/known.ts';
import type { OwnSurface, SurfaceName } from '../../../shared/surfaces/own/spec.ts';
import type { RaceDefaults, Surface } from '../../../shared/surfaces/surface.ts';
import { rounds as words } from '../../text/en/studio/rounds.ts';
import { surfaceTitle } from '../../text/en.ts';
import type { OfferGroup } from '../field/PickField.tsx';

/** What a surface of a draft is called. */
export function titleOf(lesson: Lesson, name: SurfaceName): string {
  const id = typeof name === 'string' ? name : name.id;
  return lesson.surfaces?.[id]?.title ?? surfaceTitle({ id });
}

/** Every surface that a round may be on: those of the lesson first. `all`: those without a goal too, to look at. */
export function surfaceOffers(lesson: Lesson, all = false): readonly OfferGroup[] {
  const own = Object.entries(lesson.surfaces ?? {}).map(([value, { title }]) => ({ value, label: title }));
  const catalogue = (all ? surfaces : raceable).map(({ id }) => ({ value: id, label: surfaceTitle({ id }) }));
  return [
    ...(own.length > 0 ? [{ label: words.own, offers: own }] : []),
    { label: words.catalogue, offers: catalogue },
  ];
}

/** The surface as it is raced on; undefined for one of the lesson's own that is not checked yet. */
export function surfaceIn(prepared: Lesson | null, name: SurfaceName): Surface | undefined {
  if (typeof name !== 'string') return knownSurface(name);
  const own = prepared?.surfaces?.[name];
  return own && 'found' in own ? knownSurface(own as OwnSurface) : surfaceById(name);
}

/** What a race on it is unless the round says otherwise, as far as it is known. */
export function defaultsIn(lesson: Lesson, prepared: Lesson | null, name: SurfaceName): Partial<RaceDefaults> {
  return surfaceIn(prepared, name)?.race ?? lesson.surfaces?.[String(name)]?.race ?? {};
}
