import { describe, expect, test } from 'vitest';
import { isRace, type RaceKind, type RaceRound } from '../../../shared/lesson/lesson.ts';
import { lessons } from '../../../shared/lesson/lessons/index.ts';
import { lessonOf } from '../../../shared/lesson/pick.ts';
import { resolveRound } from '../../../shared/lesson/resolve.ts';
import { boldestStart, pointsIn, sharpness } from '../../../shared/lesson/rounds/points.ts';
import { logSpaced } from '../../../shared/math/log-scale.ts';
import type { Choice } from '../../../shared/race/choice.ts';
import { startRace, stepTo } from '../../../shared/race/race.ts';
import { judgeRace } from '../../../shared/race/results.ts';
import type { Point } from '../../../shared/surfaces/surface.ts';

const roundOf = (kind: RaceKind): RaceRound =>
  lessons
    .flatMap(({ rounds }) => rounds)
    .filter(isRace)
    .find((round) => round.kind === kind)!;

/** Fate, points of the kind, and end of each choice in a round. */
function played(round: RaceRound, choices: readonly Choice[]) {
  const settings = resolveRound(round);
  const race = startRace(settings, choices);
  stepTo(race, settings.steps);
  return judgeRace(race, settings.goal, settings.par).map((result, ball) => {
    const at = race.step * race.count + ball;
    const end: Point = [race.xs[at]!, race.ys[at]!];
    return { fate: result.verdict.fate, usual: result.points, points: pointsIn(round, race, ball, result), end };
  });
}

describe('the dare beside the ridge', () => {
  const saddle = roundOf('saddle');
  const from = (...ys: number[]) =>
    played(
      saddle,
      ys.map((y) => ({ learningRate: 0.1, start: [-1.8, y] })),
    );

  test('the boldest start is the nearest one, of three digits, that still arrives', () => {
    expect(from(boldestStart, boldestStart - 1e-6).map(({ fate }) => fate)).toEqual(['converged', 'walking']);
    expect(from(...logSpaced(boldestStart, 1, 200)).map(({ fate }) => fate)).toEqual(Array(200).fill('converged'));
  });

  test('it is worth 100, the coward’s start 60, and each tenfold nearness the same', () => {
    const [boldest, ...others] = from(boldestStart, 1e-3, 1e-2, 1e-1, 1).map(({ points }) => points);
    expect([boldest, others.at(-1)]).toEqual([100, 60]);
    const gains = others.slice(1).map((points, i) => others[i]! - points);
    for (const gain of gains) expect(Math.abs(gain - gains[0]!)).toBeLessThanOrEqual(1);
  });

  test('who does not arrive has the share of the way, at most 40', () => {
    for (const { points, usual } of from(1e-5, 0)) {
      expect(points).toBe(usual);
      expect(points).toBeLessThanOrEqual(40);
    }
  });
});

describe('two knobs: flatness is worth more than speed', () => {
  const twoKnobs = roundOf('two-knob');
  const { min, max } = resolveRound(twoKnobs).learningRates;
  const landed = played(
    twoKnobs,
    logSpaced(min, max, 1000).map((learningRate) => ({ learningRate })),
  );
  const settled = landed.filter(({ fate }) => fate === 'converged');
  const sharp = ([x, y]: Point): number => x * x + y * y;

  test('the sharpest place where anybody lands is the worst, the flattest place there is the best', () => {
    const sums = settled.map(({ end }) => sharp(end));
    expect(Number(Math.max(...sums).toFixed(1))).toBe(sharpness.worst);
    expect(Number(Math.min(...sums).toFixed(1))).toBe(sharpness.best);
    for (const w of [0.3, 0.9, 1, 1.1, 3]) expect(sharp([w, 1 / w])).toBeGreaterThanOrEqual(sharpness.best);
  });

  test('points fall as the place is sharper, from 100 to 60, and below for those who do not settle', () => {
    const bySharpness = settled.toSorted((a, b) => sharp(a.end) - sharp(b.end)).map(({ points }) => points);
    expect(bySharpness).toEqual(bySharpness.toSorted((a, b) => b - a));
    expect([bySharpness[0], bySharpness.at(-1)]).toEqual([100, 60]);
    for (const { fate, points, usual } of landed) if (fate !== 'converged') expect(points).toBe(usual);
  });
});

test('where one starts blindly is luck, and worth nothing', () => {
  const [found] = played(roundOf('valley'), [{ learningRate: 0.02, start: [-3, -3] }]);
  expect(found).toMatchObject({ fate: 'converged', points: 0 });
});

test('elsewhere a race is worth what its steps are', () => {
  const [round] = lessonOf('seed-bowl').rounds;
  for (const { points, usual } of played(round!, [{ learningRate: 0.02 }, { learningRate: 0.2 }])) {
    expect(points).toBe(usual);
  }
});
