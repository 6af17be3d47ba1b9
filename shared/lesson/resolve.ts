import { goalLevel } from '../race/goal.ts';
import type { RaceSetup } from '../race/race.ts';
import { surfaceById } from '../surfaces/index.ts';
import type { RaceDefaults } from '../surfaces/surface.ts';
import type { Round } from './lesson.ts';

/** Everything a race of a round needs, nothing left open. */
export interface RaceSettings extends RaceSetup {
  /** The slider: `min` to `max` on a log scale, `initial` where it starts. */
  readonly learningRates: RaceDefaults['learningRates'];
  /** At speed ×1. */
  readonly stepsPerSecond: number;
  /** G, the level of the goal contour. */
  readonly goal: number;
  readonly par: number;
  /** Only when the round sets it; the room knows what applies otherwise. */
  readonly chooseSeconds?: number;
}

/** Rounds never change, and the heartbeat asks many times a second. */
const resolved = new WeakMap<Round, RaceSettings>();

/**
 * The round with the defaults of its surface filled in.
 *
 * @throws RangeError for a surface that is not in the catalogue: `parseLesson` lets none through
 */
export function resolveRound(round: Round): RaceSettings {
  const known = resolved.get(round);
  if (known) return known;
  const surface = surfaceById(round.surface);
  if (!surface) throw new RangeError(`expected the id of a surface in the catalogue, got "${round.surface}"`);
  const defaults = surface.race;
  const start = round.start ?? defaults.start;
  const settings = {
    surface,
    start,
    learningRates: round.learningRates ?? defaults.learningRates,
    steps: round.steps ?? defaults.steps,
    stepsPerSecond: round.stepsPerSecond ?? defaults.stepsPerSecond,
    goal: goalLevel(surface, start, round.goalFraction ?? defaults.goalFraction),
    par: round.par ?? defaults.par,
    ...(round.chooseSeconds !== undefined && { chooseSeconds: round.chooseSeconds }),
  };
  resolved.set(round, settings);
  return settings;
}
