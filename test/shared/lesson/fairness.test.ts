import { describe, expect, test } from 'vitest';
import { roundInHeat } from '../../../shared/lesson/heat.ts';
import { type GolfRound, isRace } from '../../../shared/lesson/lesson.ts';
import { lessons } from '../../../shared/lesson/lessons/index.ts';
import { type RaceSettings, resolveRound } from '../../../shared/lesson/resolve.ts';
import { courseOf, strokesOf } from '../../../shared/lesson/rounds/strokes.ts';
import { logSpaced, logUniform } from '../../../shared/math/log-scale.ts';
import { stream } from '../../../shared/math/random.ts';
import { batchSizeOf, type Choice } from '../../../shared/race/choice.ts';
import { judge } from '../../../shared/race/fate.ts';
import { startRace, stepTo } from '../../../shared/race/race.ts';
import type { Verdict } from '../../../shared/race/verdict.ts';
import type { Point } from '../../../shared/surfaces/surface.ts';

/** Every race of every lesson; where a second heat is raced on another surface, that one too. */
const rounds = lessons.flatMap(({ id, rounds }) =>
  rounds.filter(isRace).flatMap((round) => {
    const second = roundInHeat(round, 2);
    const heats = second === round ? [round] : [round, second];
    return heats
      .filter(isRace)
      .map((raced) => [`${id}: ${round.title}, ${raced.surface}`, raced, resolveRound(raced)] as const);
  }),
);

/** Starts as a blind choice has them: alike over the map, or alike in ratio beside a ridge. */
function startsOf({ starts, surface }: RaceSettings): readonly Point[] | null {
  if (starts === undefined) return null;
  if (starts.kind === 'beside') return logSpaced(starts.min, starts.max, 400).map((y): Point => [starts.x, y]);
  const { xMin, xMax, yMin, yMax } = surface.domain;
  const along = (low: number, high: number, i: number) => low + ((i + 0.5) / 60) * (high - low);
  return Array.from(
    { length: 3600 },
    (_, i): Point => [along(xMin, xMax, i % 60), along(yMin, yMax, Math.floor(i / 60))],
  );
}

/** Any card, any rate on its slider alike in ratio, any start. */
function blindChoices(settings: RaceSettings): readonly Choice[] {
  const starts = startsOf(settings);
  return settings.cards.flatMap(({ settings: like, learningRates: { min, max, initial } }): Choice[] =>
    starts
      ? starts.map((start) => ({ ...like, learningRate: initial, start }))
      : logSpaced(min, max, 400).map((learningRate) => ({ ...like, learningRate })),
  );
}

function verdictsOf(settings: RaceSettings, choices: readonly Choice[]): readonly Verdict[] {
  const race = startRace({ ...settings, dice: () => stream(1, 0, 'batches', 1) }, choices);
  stepTo(race, settings.steps);
  return choices.map((_, ball) => judge(race, ball, settings.goal));
}

const hasSettled = ({ fate }: Verdict): boolean => fate === 'converged' || fate === 'fenced';

describe.each(rounds)('%s', (_, round, settings) => {
  const choices = blindChoices(settings);
  const verdicts = verdictsOf(settings, choices);
  const settled = verdicts.filter(hasSettled);
  /** Gradient evaluations of those who settle. */
  const costs = verdicts.flatMap((verdict, i) =>
    hasSettled(verdict) ? [verdict.step! * (batchSizeOf(choices[i]!, settings.surface) ?? 1)] : [],
  );
  const share = settled.length / verdicts.length;

  test('of those who choose blindly 25 to 75 % settle, or the round says why not', () => {
    const isFair = share >= 0.25 && share <= 0.75;
    expect([isFair, share]).toEqual([round.unfair === undefined, share]);
  });

  test('par is the fewest evaluations that 5 % of the settling choices reach', () => {
    const steps = costs.toSorted((a, b) => a - b);
    const reached = steps[Math.ceil(0.05 * steps.length) - 1];
    // Where nothing settles par is the whole race.
    if (reached === undefined) expect(settings.par).toBe(settings.steps);
    else if (round.par !== undefined) expect(round.par).toBe(reached);
    // Of a surface it was computed with more rates.
    else expect(Math.abs(settings.par - reached)).toBeLessThanOrEqual(1);
  });

  test('who leaves the slider where it is has a mediocre run', () => {
    // A dare begins with the coward's choice, which settles and is worth little; a start on the map begins nowhere.
    if (settings.starts) return;
    const choices = settings.cards.map(({ settings: like, learningRates: { initial } }) => ({
      ...like,
      learningRate: initial,
    }));
    for (const verdict of verdictsOf(settings, choices)) {
      expect(hasSettled(verdict)).toBe(false);
      expect(verdict.fate).not.toMatch(/diverged|escaped/);
    }
  });
});

/** Lengths drawn blindly from the slider, a new one for each stroke. */
function blindStrokes(round: GolfRound): (number | null)[] {
  const dice = stream(1, 0, 'golf', 1);
  const { min, max } = round.lengths;
  return Array.from({ length: 100_000 }, () => {
    const moves = Array.from({ length: round.strokes }, () => ({ length: logUniform(dice, min, max) }));
    return strokesOf(courseOf(round), moves).holedAt;
  });
}

const holes = lessons.flatMap(({ id, rounds }) =>
  rounds.flatMap((round) => (round.kind === 'golf' ? [[`${id}: ${round.title}`, round] as const] : [])),
);

test.each(holes)(
  'par is the fewest strokes that about one in twenty of those reach who hole blindly: %s',
  (_, round) => {
    const holed = blindStrokes(round).filter((strokes) => strokes !== null);
    const share = (most: number) => holed.filter((strokes) => strokes <= most).length / holed.length;
    expect(share(round.par!)).toBeGreaterThan(0.045);
    expect(share(round.par! - 1)).toBeLessThan(0.045);
  },
);
