import { describe, expect, test } from 'vitest';
import { createRanks } from '../../../client/net/ranks.ts';
import { insideSince, raceCounts } from '../../../client/projector/race-counts.ts';
import { courseOf, sectorCount, sectorsOf } from '../../../client/projector/sectors.ts';
import { towerRows } from '../../../client/projector/tower-rows.ts';
import { isRace } from '../../../shared/lesson/lesson.ts';
import { firstDescent } from '../../../shared/lesson/lessons/first-descent.ts';
import { raceOf } from '../../../shared/lesson/resolve.ts';
import { startRace, stepTo } from '../../../shared/race/race.ts';

/** A race of the first lesson, to its end. */
function raced(index: number, rates: readonly number[]) {
  const settings = raceOf(firstDescent.rounds.filter(isRace)[index]!)!;
  const race = startRace(
    settings,
    rates.map((learningRate) => ({ learningRate })),
  );
  stepTo(race, settings.steps);
  return { race, settings, course: courseOf(race, settings.goal) };
}

describe('sectors', () => {
  test('are the steps at which the loss was first divided by 10, 100 and 1000', () => {
    const { race, course } = raced(0, [0.25, 0.005]);
    // By hand: x halves and y halves with the other sign each step, so the loss is divided by 4 each: 4² > 10, 4⁴ > 100, 4⁵ > 1000.
    expect(sectorsOf(race, 0, 40, course)).toEqual([2, 4, 5]);
    expect(sectorsOf(race, 0, 3, course)).toEqual([2, null, null]);
    expect(sectorsOf(race, 1, 40, course)).toEqual([null, null, null]);
  });

  test('are as many as the goal has powers of ten', () => {
    expect([0, 1, 2].map((round) => sectorCount(raced(round, [0.01]).course))).toEqual([3, 2, 2]);
  });

  test('count from the best value, which need not be 0', () => {
    const { race, course } = raced(2, [0.3]);
    expect(course.best).toBe(-0.25);
    const [ten] = sectorsOf(race, 0, 60, course);
    expect(race.losses[ten!]! + 0.25).toBeLessThanOrEqual((course.startLoss + 0.25) / 10);
    expect(race.losses[ten! - 1]! + 0.25).toBeGreaterThan((course.startLoss + 0.25) / 10);
  });
});

describe('counts', () => {
  test('put every ball into exactly one of three', () => {
    const { race, settings } = raced(0, [0.005, 0.1, 0.25, 0.34, 0.5]);
    for (let step = 0; step <= 40; step++) {
      const { inside, onTheWay, offTheMap } = raceCounts(race, step, settings.goal);
      expect(inside + onTheWay + offTheMap).toBe(5);
    }
    expect(raceCounts(race, 0, settings.goal)).toEqual({ inside: 0, onTheWay: 5, offTheMap: 0 });
    expect(raceCounts(race, 40, settings.goal)).toEqual({ inside: 2, onTheWay: 1, offTheMap: 2 });
  });

  test('of nobody are zeros', () => {
    const { race, settings } = raced(0, []);
    expect(raceCounts(race, 7, settings.goal)).toEqual({ inside: 0, onTheWay: 0, offTheMap: 0 });
  });

  test('inside since is the first step of the present stay', () => {
    const { race, settings } = raced(0, [0.25, 0.005]);
    expect(insideSince(race, 0, 40, settings.goal)).toBe(5);
    expect(insideSince(race, 0, 4, settings.goal)).toBeNull();
    expect(insideSince(race, 1, 40, settings.goal)).toBeNull();
  });
});

describe('the tower', () => {
  test('has the first three, equal results with equal places, and no number for a ball that flew', () => {
    const { race, settings, course } = raced(0, [0.5, 0.25, 0.1, 0.25]);
    const ranked = createRanks(race, settings.goal)(40);
    expect(towerRows(race, 40, ranked, course).map(({ ball, place }) => [ball, place])).toEqual([
      [1, 1],
      [3, 1],
      [2, 3],
    ]);
    const last = towerRows(race, 40, ranked, course, 4).at(-1)!;
    expect(last).toMatchObject({ ball: 0, flown: true, insideSince: null });
  });

  test('of nobody is empty', () => {
    const { race, course } = raced(0, []);
    expect(towerRows(race, 0, [], course)).toEqual([]);
  });
});
