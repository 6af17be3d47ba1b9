import { goalLevel } from '../race/goal.ts';
import type { RaceSetup } from '../race/race.ts';
import { knownSurface } from '../surfaces/known.ts';
import {
  type Card,
  isRace,
  type RaceRound,
  type RateRange,
  type Round,
  type ShownRaceRound,
  type ShownRound,
  type StartControl,
} from './lesson.ts';

/** Everything a race of a round needs, nothing left open. */
export interface RaceSettings extends RaceSetup {
  /** The slider where there are no cards; with them each has its own, and this holds them all. */
  readonly learningRates: RateRange;
  /** At least one; of a round without cards the one that changes nothing. */
  readonly cards: readonly Card[];
  readonly starts?: StartControl;
  /** At speed ×1. */
  readonly stepsPerSecond: number;
  /** G, the level of the goal contour. */
  readonly goal: number;
  readonly par: number;
  /** Only when the round sets it; the room knows what applies otherwise. */
  readonly chooseSeconds?: number;
}

/** Rounds never change, and the heartbeat asks many times a second. */
const resolved = new WeakMap<RaceRound | ShownRaceRound, RaceSettings>();

/** The slider from the least to the largest rate of any card. */
function spanning(cards: readonly Card[]): RateRange {
  const ranges = cards.map(({ learningRates }) => learningRates).sort((a, b) => a.min - b.min);
  const widest = ranges.reduce((a, b) => (b.max > a.max ? b : a));
  return { min: ranges[0]!.min, max: widest.max, initial: ranges[0]!.initial };
}

/**
 * The round with the defaults of its surface filled in.
 *
 * @throws RangeError for a surface that is not in the catalogue: `parseLesson` lets none through
 */
export function resolveRound(round: RaceRound | ShownRaceRound): RaceSettings {
  const known = resolved.get(round);
  if (known) return known;
  const surface = knownSurface(round.surface);
  const { race: defaults, batchSize } = surface;
  const start = round.start ?? defaults.start;
  const { cards: dealt, starts, exampleBudget, chooseSeconds } = round;
  const learningRates = dealt ? spanning(dealt) : (round.learningRates ?? defaults.learningRates);
  const settings = {
    surface,
    start,
    learningRates,
    cards: dealt ?? [{ name: '', settings: batchSize === undefined ? {} : { batchSize }, learningRates }],
    ...(starts !== undefined && { starts }),
    ...(exampleBudget !== undefined && { exampleBudget }),
    steps: round.steps ?? defaults.steps,
    stepsPerSecond: round.stepsPerSecond ?? defaults.stepsPerSecond,
    goal: goalLevel(surface, start, round.goalFraction ?? defaults.goalFraction),
    par: round.par ?? defaults.par,
    ...(chooseSeconds !== undefined && { chooseSeconds }),
  };
  resolved.set(round, settings);
  return settings;
}

/** The settings of a round's race; null where there is no round, or none with a race. */
export function raceOf(round: Round | ShownRound | null): RaceSettings | null {
  return round !== null && isRace(round) ? resolveRound(round) : null;
}
