import { isComplaint } from '../../surfaces/own/complaint.ts';
import type { OwnSurface } from '../../surfaces/own/spec.ts';
import type { Complaint } from '../complaint.ts';
import type { Lesson } from '../lesson.ts';
import { roundComplaint } from '../schema.ts';
import { admit } from '../schema-parts.ts';
import { carryingSurfaces } from './carry.ts';
import { prepareSurface } from './prepare.ts';
import { mostCharacters } from './schema.ts';

/**
 * A parsed lesson with its own surfaces checked and complete, and its rounds checked on them; or the first thing that is
 * wrong: of a surface at `surfaces.own:…` a word of `surfaceWords`. Heavy where there are surfaces.
 *
 * @param prepare how a surface is prepared, where some are known already
 */
export function prepareLesson(lesson: Lesson, prepare = prepareSurface): { readonly lesson: Lesson } | Complaint {
  if (lesson.surfaces === undefined) return { lesson };
  const surfaces: Record<string, OwnSurface> = {};
  for (const [id, spec] of Object.entries(lesson.surfaces)) {
    const prepared = prepare(id, spec);
    if (isComplaint(prepared)) return { path: `surfaces.${id}`, expected: prepared.word };
    surfaces[id] = prepared.surface;
    admit(prepared.surface);
  }
  const whole = { ...lesson, surfaces };
  for (const [i, round] of carryingSurfaces(whole).rounds.entries()) {
    // It goes to every phone with each view of the round, once for each place that names it.
    if (JSON.stringify(round).length > mostCharacters) return { path: `rounds.${i}`, expected: 'smaller surfaces' };
    const complaint = roundComplaint(round);
    if (complaint) return { ...complaint, path: `rounds.${i}.${complaint.path}` };
  }
  return { lesson: whole };
}
