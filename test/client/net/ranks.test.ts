import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRanks } from '../../../client/net/ranks.ts';
import { type Race, startRace, stepTo } from '../../../shared/race/race.ts';
import { surfaceById } from '../../../shared/surfaces/index.ts';

const surface = surfaceById('seed-bowl')!;
const { domain } = surface;
const goal = 1;

/**
 * A race drawn in digits: one text a ball, one character a step. A digit is the loss (the goal is 1), `o` a loss of 0
 * outside the map, `x` flown.
 */
function drawn(...balls: readonly string[]): Race {
  const steps = balls[0]!.length - 1;
  const race = startRace(
    { surface, start: [0, 0], steps },
    balls.map(() => ({ learningRate: 0.1 })),
  );
  race.step = steps;
  balls.forEach((text, ball) => {
    [...text].forEach((mark, step) => {
      const at = step * balls.length + ball;
      race.xs[at] = mark === 'o' ? domain.xMax + 1 : 0;
      race.ys[at] = 0;
      race.losses[at] = mark === 'o' ? 0 : mark === 'x' ? race.losses[at - balls.length]! : Number(mark);
    });
    if (text.includes('x')) race.flownAt[ball] = text.indexOf('x');
  });
  return race;
}

describe('ranks', () => {
  test('settled by when, then by loss, then flown', () => {
    const race = drawn('9922', '92xx', '9991', '9111', '9933', '911x');
    expect(createRanks(race, goal)(3)).toEqual([3, 2, 0, 4, 5, 1]);
  });

  test('a ball that left the goal again counts from when it came back', () => {
    expect(createRanks(drawn('91911', '99111'), goal)(4)).toEqual([1, 0]);
  });

  test('a ball that left the map again counts from when it came back, and outside by its loss', () => {
    const ranks = createRanks(drawn('91o11', '99111'), goal);
    expect(ranks(4)).toEqual([1, 0]);
    expect(ranks(2)).toEqual([1, 0]);
  });

  test('equal settle steps go by loss, equal losses by seat', () => {
    expect(createRanks(drawn('911', '900', '911', '955', '955'), goal)(2)).toEqual([1, 0, 2, 3, 4]);
  });

  test('a flight that is still to come does not count yet, and a flown ball stays last inside the goal', () => {
    const ranks = createRanks(drawn('911x', '9555'), goal);
    expect(ranks(2)).toEqual([0, 1]);
    expect(ranks(3)).toEqual([1, 0]);
  });

  test('depend on the step alone, wherever one comes from', () => {
    const balls = fc.array(fc.stringMatching(/^9[0-3o]{7}$/), { minLength: 1, maxLength: 6 });
    const walk = fc.array(fc.integer({ min: 0, max: 7 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(balls, walk, (texts, steps) => {
        const race = drawn(...texts);
        const ranks = createRanks(race, goal);
        for (const step of steps) expect(ranks(step)).toEqual(createRanks(race, goal)(step));
      }),
      { seed: 5, numRuns: 200 },
    );
  });

  test('are worked out once a step, and never for a step that is not there', () => {
    const race = startRace({ surface, start: [-2.7, 0.9], steps: 50 }, [{ learningRate: 0.1 }, { learningRate: 0.2 }]);
    stepTo(race, 10);
    const ranks = createRanks(race, goal);
    expect(ranks(10)).toBe(ranks(10));
    expect(() => ranks(11)).toThrow(RangeError);
  });
});
