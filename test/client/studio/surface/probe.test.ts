import { describe, expect, test } from 'vitest';
import {
  firstTrial,
  onMap,
  runProbe,
  runUnraced,
  settingNames,
} from '../../../../client/studio/surface/probe/probe.ts';
import { optimizerIds } from '../../../../shared/optimizers/index.ts';
import { goalLevel } from '../../../../shared/race/goal.ts';
import { sweepCurve } from '../../../../shared/race/sweep.ts';
import { surfaceById } from '../../../../shared/surfaces/index.ts';

const bowl = surfaceById('seed-bowl')!;
const { start, steps } = bowl.race;
const goal = goalLevel(bowl, start, bowl.race.goalFraction);

describe('the probe ball', () => {
  test('takes −η∇L a step: from (1, 1) at η = 0.1 it comes to (0.8, 0.4)', () => {
    const { race } = runProbe(bowl, goal, { ...firstTrial, start: [1, 1], learningRate: 0.1 });
    expect([race.xs[1], race.ys[1]]).toEqual([0.8, 0.3999999999999999]);
  });

  test('has the fate of a racer with its rate', () => {
    const range = { min: 0.001, max: 1 };
    for (const { learningRate, fate } of sweepCurve({ surface: bowl, start, steps }, goal, range, 15)) {
      expect(runProbe(bowl, goal, { ...firstTrial, learningRate }).verdict?.fate).toBe(fate);
    }
  });

  test('begins at the start and the rate of the race until something else is chosen', () => {
    const { race, choice } = runProbe(bowl, goal, firstTrial);
    expect([race.xs[0], race.ys[0]]).toEqual([...start]);
    expect(choice.learningRate).toBe(bowl.race.learningRates.initial);
  });

  test('may have any optimizer, with its own settings', () => {
    for (const optimizer of optimizerIds) {
      const { race } = runProbe(bowl, goal, { ...firstTrial, optimizer, learningRate: 0.05 });
      expect(race.step).toBe(steps);
      expect(settingNames(optimizer)).not.toContain('learningRate');
    }
    const still = runProbe(bowl, goal, { ...firstTrial, optimizer: 'momentum', settings: { momentum: 0 } });
    const heavy = runProbe(bowl, goal, { ...firstTrial, optimizer: 'momentum', settings: { momentum: 0.9 } });
    expect(heavy.race.xs[5]).not.toBe(still.race.xs[5]);
  });

  test('goes down a surface that may not race too, without a fate', () => {
    const { race, verdict } = runUnraced({ ...bowl, best: null, stationaryPoints: [] }, [2, 1], firstTrial);
    expect(verdict).toBeNull();
    expect(race.losses.at(-1)).toBeLessThan(race.losses[0]! / 10);
    const slope = { ...bowl, gradient: () => [1, 0] as const, hessian: () => [0, 0, 0] as const };
    expect(runUnraced(slope, [2, 1], firstTrial).choice.learningRate).toBeGreaterThan(0);
  });

  test('is back at the start of the race when the map no longer has its place', () => {
    const placed = { ...firstTrial, start: [2, 1] as const };
    expect(onMap(placed, bowl.domain, false).start).toEqual([2, 1]);
    expect(onMap(placed, { ...bowl.domain, xMax: 1 }, false).start).toBeNull();
    expect(onMap(placed, bowl.domain, true).start).toEqual([2, 0]);
  });

  test('on a loss from data it draws its mini-batches alike at each try', () => {
    const line = { ...surfaceById('line-standardised')!, batchSize: 2 };
    const ends = [1, 2].map(() => runProbe(line, 1, firstTrial).race.xs.at(-1));
    expect(ends[0]).toBe(ends[1]);
  });
});
