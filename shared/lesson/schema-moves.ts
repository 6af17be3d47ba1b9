import * as z from 'zod/mini';
import type { SurfaceName } from '../surfaces/own/spec.ts';
import { bestMinima } from '../surfaces/stationary.ts';
import type { GolfRound, KnobRound } from './lesson.ts';
import { markedAt } from './rounds/classify.ts';
import { courseOf } from './rounds/strokes.ts';
import {
  isOnMap,
  mapName,
  point,
  questionSchema,
  rateRange,
  surfaceIfKnown,
  surfaceName,
  told,
  whole,
} from './schema-parts.ts';

const moving = {
  ...told,
  predict: z.exactOptional(questionSchema),
  moveSeconds: z.exactOptional(whole(3, 120)),
};

const mapPoint = z
  .strictObject({ surface: mapName, at: point })
  .check(z.refine(({ surface, at }) => isOnMap(surface, at), 'at: a point of the map'));

const arrowRound = z.strictObject({
  kind: z.literal('arrow'),
  ...moving,
  targets: z.readonly(z.array(mapPoint).check(z.minLength(1), z.maxLength(12))),
});

const classifyRound = z
  .strictObject({
    kind: z.literal('classify'),
    ...moving,
    surface: mapName,
    points: z.readonly(z.array(point).check(z.minLength(1), z.maxLength(12))),
  })
  .check(
    z.superRefine(({ surface, points }, context) => {
      if (context.issues.length > 0 || !surfaceIfKnown(surface)) return;
      for (const [i, marked] of points.entries()) {
        if (markedAt(surface, marked)) continue;
        context.addIssue({ code: 'custom', path: ['points', i], message: 'a stationary point of the surface' });
      }
    }),
  );

const played = {
  ...moving,
  surface: surfaceName,
  start: z.exactOptional(point),
  goalFraction: z.exactOptional(z.number().check(z.positive(), z.lt(1))),
  strokes: whole(1, 20),
  par: z.exactOptional(whole(1, 100)),
};

const startOutside = z.superRefine<GolfRound | KnobRound>((round, context) => {
  const surface = surfaceIfKnown(round.surface);
  if (context.issues.length > 0 || !surface) return;
  const start = round.start ?? surface.race.start;
  const complain = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
  if (!isOnMap(round.surface, start)) complain('start', 'a point of the map');
  else if (surface.best === null || surface.endless) complain('surface', 'a surface with a best minimum');
  else if (surface.value(...start) <= courseOf(round).goal) complain('start', 'a start outside the goal');
});

const golfRound = z.strictObject({ kind: z.literal('golf'), ...played, lengths: rateRange }).check(startOutside);
const knobRound = z.strictObject({ kind: z.literal('one-knob'), ...played }).check(startOutside);

/** Unknown surfaces are complained about elsewhere. */
function hasLowest(name: SurfaceName): boolean {
  const surface = surfaceIfKnown(name);
  return surface === undefined || bestMinima(surface).length > 0;
}

const fogRound = z.strictObject({
  kind: z.literal('fog'),
  ...moving,
  surface: surfaceName.check(z.refine(hasLowest, 'a surface with a best minimum')),
  probes: whole(2, 20),
  pooled: z.exactOptional(z.boolean()),
});

/** The kinds in which every player moves at its own pace. */
export const moveRounds = [arrowRound, classifyRound, golfRound, knobRound, fogRound] as const;
