import { type Prepared, prepareSurface } from '../../../../shared/lesson/own/prepare.ts';
import { parseSpec } from '../../../../shared/lesson/own/schema.ts';
import { logSpaced } from '../../../../shared/math/log-scale.ts';
import { goalLevel } from '../../../../shared/race/goal.ts';
import { startRace, stepTo } from '../../../../shared/race/race.ts';
import { sweepCurve } from '../../../../shared/race/sweep.ts';
import { diagonal } from '../../../../shared/surfaces/box.ts';
import { surfaceOfOwn } from '../../../../shared/surfaces/own/build.ts';
import { isComplaint, type SurfaceComplaint } from '../../../../shared/surfaces/own/complaint.ts';
import type { SurfaceSpec } from '../../../../shared/surfaces/own/spec.ts';
import type { Surface } from '../../../../shared/surfaces/surface.ts';
import { type GoalRing, goalRings } from '../../../stage/goal.ts';
import { type Outcome, outcomeOf } from './outcomes.ts';

/** All that the studio tells of a surface that may race. */
export interface Forecast extends Prepared {
  /** What becomes of each rate of the strip, from the slider's least to its largest at equal ratios. */
  readonly rates: readonly Outcome[];
  /** G, and its contour; a lane has none. */
  readonly goal: number;
  readonly rings: readonly GoalRing[];
  /** Share of the slider whose balls stay about where they start, 0 to 1. */
  readonly still: number;
}

/** Why there is no forecast: `form` is what no page lets anybody make, such as a surface without a name. */
export type NoForecast = SurfaceComplaint | { readonly word: 'form'; readonly path: string };

/** As many as the fairness run takes, so that strip and shares are the same run. */
const forecastRates = 400;
/** A ball that never comes further than this share of the map's diagonal shows a class nothing. */
const stillShare = 0.02;
const watched = 40;

/** Heavy, up to seconds: for a worker. */
export function forecastOf(id: string, spec: SurfaceSpec): Forecast | NoForecast {
  const parsed = parseSpec(spec);
  if (!('spec' in parsed)) return { word: 'form', path: parsed.path };
  const prepared = prepareSurface(id, spec);
  if (isComplaint(prepared)) return prepared;
  const surface = surfaceOfOwn(prepared.surface);
  const { start, steps, goalFraction, learningRates } = surface.race;
  const goal = goalLevel(surface, start, goalFraction);
  const curve = sweepCurve({ surface, start, steps }, goal, learningRates, forecastRates);
  return {
    ...prepared,
    rates: curve.map(({ fate }) => outcomeOf(fate)),
    goal,
    rings: surface.lane ? [] : goalRings(surface, goal),
    still: stillOf(surface),
  };
}

function stillOf(surface: Surface): number {
  const { start, steps, learningRates } = surface.race;
  const rates = logSpaced(learningRates.min, learningRates.max, watched);
  const race = startRace(
    { surface, start, steps },
    rates.map((learningRate) => ({ learningRate })),
  );
  stepTo(race, steps);
  const reach = stillShare * diagonal(surface.domain);
  const stays = rates.filter((_, ball) => {
    if (race.flownAt[ball] !== -1) return false;
    for (let row = 1; row <= race.step; row++) {
      const at = row * race.count + ball;
      if (Math.hypot(race.xs[at]! - start[0], race.ys[at]! - start[1]) > reach) return false;
    }
    return true;
  });
  return stays.length / watched;
}

export function isForecast(answer: Forecast | NoForecast): answer is Forecast {
  return !('word' in answer);
}
