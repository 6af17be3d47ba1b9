import { describe, expect, test } from 'vitest';
import { goalRings } from '../../../client/stage/goal.ts';
import { enteredAt, GoalRuns, runningPart } from '../../../client/stage/goal-run.ts';
import { goalLevel } from '../../../shared/race/goal.ts';
import { startRace, stepTo } from '../../../shared/race/race.ts';
import { surfaceById } from '../../../shared/surfaces/index.ts';

const bowl = surfaceById('seed-bowl')!;
const goal = goalLevel(bowl, bowl.race.start, bowl.race.goalFraction);
const rings = goalRings(bowl, goal);
const race = startRace(
  { surface: bowl, start: bowl.race.start, steps: 40 },
  [0.1, 0.25, 0.001].map((learningRate) => ({ learningRate })),
);
stepTo(race, 40);
const first = [...Array(41).keys()].filter((step) => enteredAt(race, step, goal, rings).length > 0);

const lengthOf = (line: Float64Array): number => {
  let length = 0;
  for (let i = 2; i < line.length; i += 2) length += Math.hypot(line[i]! - line[i - 2]!, line[i + 1]! - line[i - 1]!);
  return length;
};

describe('the chequers run round the finish', () => {
  test('once for each ball that comes in, at the step at which it does', () => {
    // 0.1 and 0.25 come in at two different steps, 0.001 never.
    expect(first).toHaveLength(2);
    for (const step of first) {
      const before = [0, 1].filter((ball) => race.losses[(step - 1) * 3 + ball]! > goal);
      expect(before.some((ball) => race.losses[step * 3 + ball]! <= goal)).toBe(true);
    }
  });

  test('for 400 ms, from nothing to all the way', () => {
    const runs = new GoalRuns();
    const at = (arrived: number, nowMs: number) => runs.at(race, arrived, goal, rings, nowMs).map(({ share }) => share);
    expect(at(first[0]! - 1, 0)).toEqual([]);
    expect(at(first[0]!, 1000)).toEqual([0]);
    expect(at(first[0]!, 1100)).toEqual([0.25]);
    expect(at(first[0]!, 1399)).toEqual([0.9975]);
    expect(at(first[0]!, 1400)).toEqual([]);
    expect(at(first[0]!, 1500)).toEqual([]);
  });

  test('never for a page that comes late, or that skips', () => {
    const runs = new GoalRuns();
    expect(runs.at(race, first[0]!, goal, rings, 0)).toEqual([]);
    expect(runs.at(race, 0, goal, rings, 10)).toEqual([]);
    expect(runs.at(race, first[0]!, goal, rings, 20)).toEqual([]);
    expect(runs.at(race, first[0]! - 1, goal, rings, 25)).toEqual([]);
    expect(runs.at({ ...race }, first[0]!, goal, rings, 30)).toEqual([]);
  });

  test('as a part of the contour itself that goes once round it', () => {
    const [ring] = rings as [(typeof rings)[number]];
    const whole = lengthOf(ring.line);
    for (const share of [0.1, 0.5, 0.9, 1]) {
      const { line } = runningPart({ ring, share });
      expect(lengthOf(line)).toBeGreaterThan(0.02 * whole);
      expect(lengthOf(line)).toBeLessThan(0.31 * whole);
      for (let i = 0; i < line.length; i += 2) expect(bowl.value(line[i]!, line[i + 1]!)).toBeCloseTo(goal, 3);
    }
    const end = runningPart({ ring, share: 1 }).line;
    expect([end.at(-2), end.at(-1)]).toEqual([ring.line.at(-2), ring.line.at(-1)]);
  });
});
