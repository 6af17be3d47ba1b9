import { max } from '../../math/exact.ts';
import { type Fairness, fairness } from '../../race/fairness.ts';
import { goalLevel } from '../../race/goal.ts';
import { suggestEndless, suggestRace } from '../../race/suggest.ts';
import { isInside } from '../../surfaces/box.ts';
import { surfaceOfOwn } from '../../surfaces/own/build.ts';
import { checkedShape } from '../../surfaces/own/checked-shape.ts';
import type { SurfaceComplaint } from '../../surfaces/own/complaint.ts';
import { lowestSeen } from '../../surfaces/own/lowest.ts';
import { placesOf } from '../../surfaces/own/places.ts';
import type { OwnShape } from '../../surfaces/own/shape.ts';
import type { OwnSurface, SurfaceSpec } from '../../surfaces/own/spec.ts';
import type { RaceDefaults, Surface } from '../../surfaces/surface.ts';

/** What the class will see, where blind choices do not settle in 25–75 % of cases. */
export const surfaceNotes = ['few-settle', 'many-settle'] as const;
export type SurfaceNote = (typeof surfaceNotes)[number];

export interface Prepared {
  readonly surface: OwnSurface;
  readonly fairness: Fairness;
  readonly note: SurfaceNote | null;
}

type Found = OwnSurface['found'];

function foundOn(shape: OwnShape, { endless }: SurfaceSpec): Found | SurfaceComplaint {
  if (endless) {
    const lowest = lowestSeen(shape);
    if (lowest.value <= endless.infimum) return { word: 'no-minimum', at: lowest.at };
    return { stationary: [], sharp: [], best: endless.infimum };
  }
  const places = placesOf(shape);
  return 'at' in places ? { word: 'no-minimum', at: places.at } : places;
}

/** Never raced on: what a surface needs before its race is known. */
const unknown: RaceDefaults = {
  start: [0, 0],
  learningRates: { min: 1, max: 1, initial: 1 },
  steps: 10,
  stepsPerSecond: 1,
  goalFraction: 0.5,
  par: 1,
};

/** Why the start that was given cannot be one. */
function startFault(surface: Surface, { start, goalFraction = 0.01 }: Partial<RaceDefaults>): SurfaceComplaint | null {
  if (!start) return null;
  if (!isInside(surface.domain, ...start)) return { word: 'start-outside' };
  return surface.value(...start) <= goalLevel(surface, start, goalFraction) ? { word: 'start-in-goal' } : null;
}

/**
 * Everything that must be known of a surface of one's own before it may race, or why it may not. It searches for the
 * special places, and runs some thousands of balls: up to seconds, so call it where that keeps nobody waiting.
 */
export function prepareSurface(id: string, spec: SurfaceSpec): Prepared | SurfaceComplaint {
  const drawable = checkedShape(spec);
  if ('word' in drawable) return drawable;
  const { shape, mathml } = drawable;
  const found = foundOn(shape, spec);
  if ('word' in found) return found;
  const told = { ...found, ...(mathml !== undefined && { mathml }) };
  const bare = surfaceOfOwn({ ...spec, id, found: told, race: unknown });
  const given = spec.race ?? {};
  const fault = startFault(bare, given);
  if (fault) return fault;
  const suggested = spec.endless ? suggestEndless(bare, given) : suggestRace(bare, given);
  if (suggested === null) return { word: 'no-rate-settles' };
  const { start, steps, goalFraction, learningRates } = suggested;
  const seen = fairness({ surface: bare, start, steps }, goalLevel(bare, start, goalFraction), learningRates);
  if (!spec.endless && seen.window === null) return { word: 'no-rate-settles' };
  const par = given.par ?? max(1, seen.par ?? steps);
  const race = { ...suggested, par };
  const settled = seen.shares.converged + seen.shares.fenced;
  const note = spec.endless ? null : settled < 0.25 ? 'few-settle' : settled > 0.75 ? 'many-settle' : null;
  return { surface: { ...spec, id, race, found: told }, fairness: seen, note };
}
