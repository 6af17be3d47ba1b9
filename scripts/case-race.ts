import { max, min } from '../shared/math/exact.ts';
import type { Choice } from '../shared/race/choice.ts';
import { judge } from '../shared/race/fate.ts';
import { goalLevel } from '../shared/race/goal.ts';
import { startRace, stepTo } from '../shared/race/race.ts';
import type { Fate } from '../shared/race/verdict.ts';
import { type Examples, shapeOfData } from '../shared/surfaces/data/data-loss.ts';
import { surfaceOf } from '../shared/surfaces/from-formula.ts';
import type { Box, Surface } from '../shared/surfaces/surface.ts';
import { survey } from '../shared/surfaces/survey.ts';
import type { Case } from './case.ts';
import { optimizerOf, scheduleOf, shapeOf, type TorchObject } from './reference.ts';
import { pointOf } from './stepper.ts';

/** PyTorch's optimizer and schedule as a player would choose them. */
export function choiceOf(optimizer: TorchObject & { readonly lr: number }, schedule: TorchObject | null): Choice {
  const { id, settings } = optimizerOf(optimizer);
  return {
    ...settings,
    learningRate: optimizer.lr,
    optimizer: id,
    ...(schedule && { schedule: scheduleOf(schedule) }),
  };
}

/** Whether a threshold parts the two classes: then every steeper slope has less cross-entropy, down to 0 at none. */
function isParted({ xs, ys }: Examples): boolean {
  const of = (isUpper: boolean): number[] => xs.filter((_, i) => ys[i]! > 0.5 === isUpper);
  const [lower, upper] = [of(false), of(true)];
  return max(...lower) < min(...upper) || max(...upper) < min(...lower);
}

/** A case's surface as one that can be raced on: what nobody says about it is looked for. */
function raceSurface({ surface, start, steps, optimizer, goalFraction }: Case, domain: Box): Surface {
  const shape = shapeOf(surface);
  const race = {
    start: pointOf(start),
    learningRates: { min: optimizer.lr, max: optimizer.lr, initial: optimizer.lr },
    steps,
    stepsPerSecond: 1,
    goalFraction,
    par: steps,
  };
  const facts = { id: 'case', domain, race, stationaryPoints: [], best: null, endless: false, convex: false };
  if (!('examples' in shape)) {
    const unknown = surfaceOf(shape, facts);
    return { ...unknown, ...survey(unknown) };
  }
  const unknown = { ...facts, ...shapeOfData(shape) };
  if (surface.model === 'logreg' && isParted(shape.examples)) return { ...unknown, best: 0, endless: true };
  return { ...unknown, ...survey(unknown) };
}

/** How a race of one ball on the case ends; null without a domain, which every fate needs. */
export function fateOf(run: Case): Fate | null {
  const { domain, start, steps, batches, optimizer, schedule, goalFraction } = run;
  if (domain === null) return null;
  const surface = raceSurface(run, domain);
  const point = pointOf(start);
  const choice = choiceOf(optimizer, schedule);
  const batched = batches && {
    choice: { ...choice, batchSize: max(...batches.map((batch) => batch.length)) },
    setup: { batches: (step: number) => batches[step % batches.length]! },
  };
  const race = startRace({ surface, start: point, steps, ...batched?.setup }, [batched?.choice ?? choice]);
  stepTo(race, steps);
  // Without a best value there is nothing to reach.
  const goal = surface.best === null ? Number.NEGATIVE_INFINITY : goalLevel(surface, point, goalFraction);
  return judge(race, 0, goal).fate;
}
