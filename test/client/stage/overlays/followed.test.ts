import { describe, expect, test } from 'vitest';
import { followedAt } from '../../../../client/stage/overlays/followed.ts';
import { rateAt } from '../../../../client/stage/overlays/rate.ts';
import { startRace, stepTo } from '../../../../shared/race/race.ts';
import { surfaceOf } from './on-map.ts';

const bowl = surfaceOf('seed-bowl');
const { start } = bowl.race;

function raceOf(rates: readonly number[], step: number) {
  const race = startRace(
    { surface: bowl, start, steps: 40 },
    rates.map((learningRate) => ({ learningRate })),
  );
  stepTo(race, step);
  return race;
}

const ballsOf = (rates: readonly number[], step: number, leaders: readonly number[], focus: number | null) =>
  followedAt(raceOf(rates, step), step, { leaders, focus }, bowl, start).map(({ ball }) => ball);

describe('arrows follow', () => {
  test('all balls of a few, the first in rank first', () => {
    expect(ballsOf([0.01, 0.02, 0.03, 0.04, 0.05, 0.06], 2, [3, 1, 2, 0, 4, 5], null)).toEqual([3, 1, 2, 0, 4, 5]);
  });

  test('of many the top three and the focus, which comes first', () => {
    const rates = Array.from({ length: 9 }, (_, i) => 0.01 * (i + 1));
    expect(ballsOf(rates, 2, [8, 7, 6, 5, 4, 3, 2, 1, 0], 2)).toEqual([2, 8, 7, 6]);
  });

  test('no ball that is off the map', () => {
    expect(ballsOf([0.1, 5], 1, [1, 0], null)).toEqual([0]);
  });

  test('the start while nobody races, and nothing where there is no one start', () => {
    expect(followedAt(null, 0, { leaders: [], focus: null }, bowl, start)).toEqual([
      { ball: -1, at: start, before: null, rate: null },
    ]);
    expect(followedAt(null, 0, { leaders: [], focus: null }, bowl, [-9000, 3])).toEqual([]);
  });
});

describe('the rate of the next step', () => {
  test('is the one that the race itself steps by: as chosen, changed on the way, or by a schedule', () => {
    const choices = [
      { learningRate: 0.05 },
      { learningRate: 0.05, changes: [{ atStep: 3, learningRate: 0.2 }] },
      { learningRate: 0.05, schedule: { type: 'exponential', factor: 0.9 } },
      { learningRate: 0.3, schedule: { type: 'plateau', factor: 0.5, patience: 0 } },
    ] as const;
    const race = startRace({ surface: bowl, start, steps: 12 }, choices);
    stepTo(race, 12);
    for (let ball = 0; ball < choices.length; ball++) {
      for (let step = 0; step < 11; step++) {
        const i = step * race.count + ball;
        const [slopeX] = bowl.gradient(race.xs[i]!, race.ys[i]!);
        const stepped = (race.xs[i]! - race.xs[i + race.count]!) / slopeX;
        expect(rateAt(race, ball, step), `ball ${ball}, step ${step}`).toBeCloseTo(stepped, 9);
      }
    }
  });
});
