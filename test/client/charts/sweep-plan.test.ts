import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { limitFormulaWidth } from '../../../client/charts/LimitFormula.tsx';
import { limitsReached } from '../../../client/charts/limit-lines.ts';
import type { Box } from '../../../client/charts/scale.ts';
import { ballReach, type SweepPlayer } from '../../../client/charts/sweep-input.ts';
import { planSweep, type SweepPlan } from '../../../client/charts/sweep-plan.ts';
import { lessonOf } from '../../../shared/lesson/pick.ts';
import { resolveRound } from '../../../shared/lesson/resolve.ts';
import { startRace, stepTo } from '../../../shared/race/race.ts';
import { judgeRace } from '../../../shared/race/results.ts';
import { limitsOf, type SweepPoint, sweepCurve } from '../../../shared/race/sweep.ts';

/** 16:9 and 4:3 windows, in units of 1/1080 of the height. */
const sizes = [
  { width: 1300, height: 840 },
  { width: 985, height: 840 },
  // With small maps below.
  { width: 1282, height: 686 },
  { width: 992, height: 686 },
] as const;

/** A computed curve over the axis of rates. */
const points = (curve: readonly SweepPoint[]) => curve.map(({ learningRate: at, settleStep }) => ({ at, settleStep }));

const rounds = ['seed-bowl', 'ravine', 'two-exits', 'himmelblau'].map((id) => {
  const settings = resolveRound(lessonOf(id).rounds[0]!);
  return { id, settings, curve: points(sweepCurve(settings, settings.goal, settings.learningRates, 60)) };
});

function plan(index: number, size: (typeof sizes)[number], shares: readonly number[]): SweepPlan {
  const { settings, curve } = rounds[index]!;
  const { min, max } = settings.learningRates;
  const choices = shares.map((share) => ({ learningRate: min * (max / min) ** share }));
  const race = startRace(settings, choices);
  stepTo(race, settings.steps);
  const results = judgeRace(race, settings.goal, settings.par);
  const players: SweepPlayer[] = results.map(({ verdict, place }, seat) => ({
    seat,
    at: choices[seat]!.learningRate,
    settleStep: verdict.fate === 'converged' ? verdict.step : null,
    fate: verdict.fate,
    place,
  }));
  const rests = players.flatMap(({ settleStep, seat }) => {
    const at = settings.steps * race.count + seat;
    return settleStep === null ? [] : [[race.xs[at]!, race.ys[at]!] as const];
  });
  const limits = limitsReached(limitsOf(settings.surface), rests);
  return planSweep({
    ...size,
    range: settings.learningRates,
    steps: settings.steps,
    players,
    curves: [curve],
    limits,
    laneText: (fate, count) => `${fate}: ${count}`,
    labelWidths: {
      cliff: Math.max(360, limitFormulaWidth('cliff', limits)),
      safest: limitFormulaWidth('safest', limits),
      safestWords: 265,
      curve: 290,
    },
  });
}

const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 40 });

function gapTo(box: Box, x: number, y: number): number {
  return Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
}

describe('the class sweep', () => {
  test('of 1 to 40 players at any rates: no two dots overlap, none covers a label or a kerb, each keeps its own rate', () => {
    fc.assert(
      fc.property(fc.nat(rounds.length - 1), fc.constantFrom(...sizes), shares, (index, size, rates) => {
        const made = plan(index, size, rates);
        expect(made.dots).toHaveLength(rates.length);
        const boxes = [made.cliffLabel, made.safestLabel].flatMap((label) =>
          label === null
            ? []
            : [{ left: label.left, right: label.left + label.width, top: label.top, bottom: label.top + 100 }],
        );
        made.dots.forEach((dot, i) => {
          for (const other of made.dots.slice(0, i)) {
            expect(Math.hypot(dot.x - other.x, dot.y - other.y)).toBeGreaterThanOrEqual(2 * ballReach);
          }
          for (const box of boxes) expect(gapTo(box, dot.x, dot.y)).toBeGreaterThanOrEqual(ballReach - 1e-6);
          for (const { x } of made.cliffs) {
            expect(Math.abs(dot.x - x)).toBeGreaterThanOrEqual(ballReach + 8 - 1e-6);
            expect(dot.x < x).toBe(dot.trueX < x);
          }
          if (!dot.moved) expect(Math.abs(dot.x - dot.trueX)).toBeLessThanOrEqual(1.5);
        });
      }),
      { seed: 21, numRuns: 40 },
    );
  });

  test('says what its curve is where that touches neither dot nor label, line or kerb, and says nothing where it would', () => {
    let said = 0;
    for (const index of rounds.keys()) {
      for (const size of sizes) {
        const made = plan(index, size, [0.05, 0.2, 0.3, 0.4, 0.5, 0.55, 0.6, 0.65, 0.7, 0.8, 0.9]);
        const { curveLabel: box } = made;
        if (box === null) continue;
        said++;
        expect(box.left >= made.plot.left && box.right <= made.plot.right && box.bottom < made.plot.bottom).toBe(true);
        for (const { x, y } of made.dots) expect(gapTo(box, x, y)).toBeGreaterThanOrEqual(ballReach);
        for (const { x } of [...made.cliffs, ...made.safest]) expect(x < box.left || x > box.right).toBe(true);
        for (const { x, y } of made.curves.flat(2)) expect(gapTo(box, x, y)).toBeGreaterThan(0);
        for (const label of [made.cliffLabel, made.safestLabel]) {
          if (label === null) continue;
          const apart = label.left > box.right || label.left + label.width < box.left;
          expect(apart || label.top > box.bottom || label.top + 100 < box.top).toBe(true);
        }
      }
    }
    expect(said).toBeGreaterThan(rounds.length);
  });

  test('its two labels do not touch each other, nor a kerb, and stay inside', () => {
    for (const index of rounds.keys()) {
      for (const size of sizes) {
        const { cliffLabel, safestLabel, plot, cliffs } = plan(index, size, [0.1, 0.4, 0.6, 0.75]);
        expect(safestLabel).not.toBeNull();
        for (const label of [cliffLabel, safestLabel]) {
          if (label === null) continue;
          expect(label.left).toBeGreaterThanOrEqual(plot.left);
          expect(label.left + label.width).toBeLessThanOrEqual(plot.right);
          for (const { x } of cliffs) expect(x < label.left || x > label.left + label.width).toBe(true);
        }
        if (cliffLabel === null || safestLabel === null) continue;
        const apart =
          safestLabel.left + safestLabel.width <= cliffLabel.left ||
          cliffLabel.left + cliffLabel.width <= safestLabel.left ||
          Math.abs(safestLabel.top - cliffLabel.top) >= 100;
        expect(apart).toBe(true);
      }
    }
  });

  test('the seed bowl has its kerb at 1/3 and its safest line at 1/4', () => {
    const { cliffs, safest, xTicks } = plan(0, sizes[0], [0.5]);
    const at = (rate: number) => {
      const [a, b] = [xTicks[0]!, xTicks.at(-1)!];
      return a.x + ((b.x - a.x) * Math.log(rate / a.value)) / Math.log(b.value / a.value);
    };
    expect(cliffs.map(({ x }) => x)).toEqual([expect.closeTo(at(1 / 3), 6)]);
    expect(safest.map(({ x }) => x)).toEqual([expect.closeTo(at(1 / 4), 6)]);
  });

  test('200 players are small dots in stacks, still one each', () => {
    const made = plan(
      0,
      sizes[0],
      Array.from({ length: 200 }, (_, i) => ((i * 7919) % 200) / 200),
    );
    expect(made.lettered).toBe(false);
    expect(made.dots).toHaveLength(200);
    made.dots.forEach((dot, i) => {
      for (const other of made.dots.slice(0, i)) {
        expect(Math.hypot(dot.x - other.x, dot.y - other.y)).toBeGreaterThanOrEqual(2 * made.dotRadius - 1e-6);
      }
    });
  });

  test('without players it is the computed curve with its limits', () => {
    const made = plan(0, sizes[1], []);
    expect(made.dots).toEqual([]);
    expect(made.lane).toBeNull();
    expect(made.curves.flat(2).length).toBeGreaterThan(10);
    expect(made.cliffs).toHaveLength(1);
  });

  test('a reach line stands at its rate with its label inside and beside it; off the axis there is none', () => {
    const input = {
      ...sizes[0],
      range: { min: 0.004, max: 3 },
      steps: 100,
      players: [],
      curves: [],
      limits: [],
      laneText: () => '',
      labelWidths: { cliff: 0, safest: 0, safestWords: 0, curve: 0 },
    };
    for (const at of [0.005, 0.027, 0.5, 2.9]) {
      const { reach, plot, cliffLabel, safestLabel } = planSweep({ ...input, reach: { at, width: 460, words: 440 } });
      expect([cliffLabel, safestLabel]).toEqual([null, null]);
      expect(reach!.label!.left).toBeGreaterThanOrEqual(plot.left);
      expect(reach!.label!.left + 460).toBeLessThanOrEqual(plot.right);
      expect(reach!.label!.lineX).toBe(reach!.x);
    }
    expect(planSweep({ ...input, reach: { at: 0.001, width: 460, words: 440 } }).reach).toBeNull();
  });
});
