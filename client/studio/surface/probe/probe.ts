import { stream } from '../../../../shared/math/random.ts';
import { type AnySettings, type OptimizerId, optimizers } from '../../../../shared/optimizers/index.ts';
import type { Choice } from '../../../../shared/race/choice.ts';
import { judge } from '../../../../shared/race/fate.ts';
import { type Race, startRace, stepTo } from '../../../../shared/race/race.ts';
import type { Verdict } from '../../../../shared/race/verdict.ts';
import { isInside } from '../../../../shared/surfaces/box.ts';
import type { Box, Point, Surface } from '../../../../shared/surfaces/surface.ts';

/** What is tried: null is what the race suggests. */
export interface Trial {
  readonly start: Point | null;
  readonly learningRate: number | null;
  readonly optimizer: OptimizerId;
  readonly settings: AnySettings;
}

export const firstTrial: Trial = { start: null, learningRate: null, optimizer: 'descent', settings: {} };

/** The same trial where its start is on the map (in a lane: on the line); else from the start of the race. */
export function onMap(trial: Trial, domain: Box, lane: boolean): Trial {
  const { start } = trial;
  if (start === null) return trial;
  const [x, y] = [start[0], lane ? 0 : start[1]];
  const isOn = lane ? x >= domain.xMin && x <= domain.xMax : isInside(domain, x, y);
  return { ...trial, start: isOn ? [x, y] : null };
}

/** A ball's whole way, by the fold that a class races by. */
export interface Run {
  readonly race: Race;
  readonly choice: Choice;
  /** Null where there is no finish to judge by. */
  readonly verdict: Verdict | null;
}

/** Mini-batches are drawn alike at each try. */
const seed = 1;

/** @param goal the race's own: where the probe is dropped does not move the finish; null: there is none */
export function runProbe(
  surface: Surface,
  goal: number | null,
  { start, learningRate, optimizer, settings }: Trial,
): Run {
  const { race: usual, batchSize } = surface;
  const choice: Choice = {
    ...settings,
    optimizer,
    learningRate: learningRate ?? usual.learningRates.initial,
    ...(start && { start }),
    ...(batchSize !== undefined && { batchSize }),
  };
  const setup = { surface, start: usual.start, steps: usual.steps, dice: () => stream(seed, 0, 'probe', 0) };
  const race = startRace(setup, [choice]);
  stepTo(race, usual.steps);
  return { race, choice, verdict: goal === null ? null : judge(race, 0, goal) };
}

/** A first rate where nothing suggests one: about a tenth of what the curvature at the start bears. */
function rateAt({ hessian, gradient, domain }: Surface, [x, y]: Point): number {
  const [xx, xy, yy] = hessian(x, y).map(Math.abs) as [number, number, number];
  const curvature = Math.max(xx, xy, yy);
  const rate = curvature > 0 ? 0.2 / curvature : (0.01 * (domain.xMax - domain.xMin)) / Math.hypot(...gradient(x, y));
  return Number.isFinite(rate) && rate > 0 ? Number(rate.toPrecision(2)) : 0.01;
}

/** On a surface that may not race a ball may be tried all the same: where it goes says why. */
export function runUnraced(surface: Surface, start: Point, trial: Trial, steps = 60): Run {
  const initial = rateAt(surface, start);
  const race = { ...surface.race, start, steps, learningRates: { min: initial, max: initial, initial } };
  return runProbe({ ...surface, race }, null, trial);
}

/** What an instructor may set of an optimizer besides its rate; clipping and climbing are no part of a first look. */
export function settingNames(optimizer: OptimizerId): readonly string[] {
  const left = ['learningRate', 'clipNorm', 'clipValue', 'maximize'];
  return Object.keys(optimizers[optimizer].fields).filter((name) => !left.includes(name));
}
