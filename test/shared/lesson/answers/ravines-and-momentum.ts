import { expect } from 'vitest';
import { roundInHeat } from '../../../../shared/lesson/heat.ts';
import type { RaceRound } from '../../../../shared/lesson/lesson.ts';
import { exactLineStep } from '../../../../shared/optimizers/index.ts';
import { settleLimit } from '../../../../shared/race/limits.ts';
import type { Point } from '../../../../shared/surfaces/surface.ts';
import { limit, of, run } from '../computed.ts';
import {
  type Answers,
  bestSingleLength,
  cardsIn,
  cardsOf,
  exactStrokes,
  largest,
  movesOf,
  only,
  roundOf,
} from './answer.ts';

const cards = (title: string) => cardsOf('ravines-and-momentum', title);
const hole = movesOf('ravines-and-momentum', 'Golf in the ravine', 'golf');
const fewest = (title: string) => cards(title).map((card) => card.fewest);

/** Index of the option that names the card with the fewest steps. */
function quickest(title: string, options: readonly string[]): number {
  const dealt = cards(title);
  const { name } = dealt[largest(dealt.map((card) => -card.fewest))]!;
  return only(options, (option) => option === name);
}

function lengths(start: Point, count: number): number[] {
  let at = start;
  return Array.from({ length: count }, () => {
    const { point, length } = exactLineStep(at, of('ravine').gradient(...at), of('ravine').hessian(...at))!;
    at = point;
    return length;
  });
}

export const ravinesAndMomentum: Answers = {
  'Heavier balls': {
    right: (options) => quickest('Heavier balls', options),
    said: [
      ['they settle after 22, 8, 35 and 72 steps', () => expect(fewest('Heavier balls')).toEqual([22, 8, 35, 72])],
      [
        'Before the ravine is turned by 45°: must anybody change the number that was best',
        () => {
          const second = roundInHeat(roundOf('ravines-and-momentum', 'Heavier balls'), 2);
          expect(cardsIn(second as RaceRound).map((card) => card.fewest)).toEqual(fewest('Heavier balls'));
          expect(of('turned-ravine').race.start.map((each) => each * Math.SQRT2)).toEqual([
            expect.closeTo(-9 - 3, 2),
            expect.closeTo(-9 + 3, 2),
          ]);
        },
      ],
    ],
  },
  'The cliff moves': {
    right: () => settleLimit(25, { momentum: 0.9 }),
    said: [
      [
        'At a curvature of 25 plain descent settles below 0.08: below which learning rate does momentum 0.9 settle',
        () => expect(limit('ravine')).toMatchObject({ lambdaMax: 25, cliff: 0.08 }),
      ],
      [
        'The limit is 2(1 + μ)/λ, here 3.8/25: nearly twice that of plain descent',
        () => {
          const after = (rate: number): number => {
            const { loss } = run('ravine', { learningRate: rate, momentum: 0.9 }, { steps: 4000 });
            return loss;
          };
          expect(after((0.995 * 3.8) / 25)).toBeLessThan(1e-6);
          expect(after((1.005 * 3.8) / 25)).toBeGreaterThan(1);
          expect(3.8 / 2).toBeCloseTo(1.9, 12);
        },
      ],
      [
        'The limit of momentum is 2(1 + μ)/λ, which without momentum is 2/λ again',
        () => {
          for (const lambda of [1, 25]) {
            expect(settleLimit(lambda, { momentum: 0.9 })).toBeCloseTo((2 * 1.9) / lambda, 12);
            expect(settleLimit(lambda, { momentum: 0 })).toBe(2 / lambda);
          }
        },
      ],
    ],
  },
  'A rate for each axis': {
    right: (options) => quickest('A rate for each axis', options),
    said: [
      ['the axes of this ravine are the axes of the map', () => expect(of('ravine').hessian(3, 1)[1]).toBe(0)],
      ['they settle after 22, 8, 3 and 27 steps', () => expect(fewest('A rate for each axis')).toEqual([22, 8, 3, 27])],
    ],
  },
  'The same, turned': {
    right: (options) => {
      const [before, after] = [cards('A rate for each axis'), cards('The same, turned')];
      const worse = after.map((card, i) => card.fewest / before[i]!.fewest);
      return only(options, (option) => option === after[largest(worse)]!.name);
    },
    said: [
      [
        'Descent and momentum know nothing of axes',
        () => expect(fewest('The same, turned').slice(0, 2)).toEqual(fewest('A rate for each axis').slice(0, 2)),
      ],
      [
        'AdaGrad needs 32 in place of 3 and Adam 30 in place of 27, while the other two do not notice',
        () => {
          expect(fewest('A rate for each axis')).toEqual([22, 8, 3, 27]);
          expect(fewest('The same, turned')).toEqual([22, 8, 32, 30]);
        },
      ],
    ],
  },
  'Golf in the ravine': {
    right: (options) => {
      const taken = lengths([-9, 3], 4).map((length) => `${Number(length.toPrecision(2))}`);
      const [first, second] = taken;
      expect(taken).toEqual([first, second, first, second]);
      const said = first === second ? `yes, ${first}` : `no, ${first} and ${second} by turns`;
      return only(options, (option) => option === said);
    },
    said: [
      ['from (−9, 3), does it use one length all the way', () => expect(of('ravine').race.start).toEqual([-9, 3])],
      [
        'A short one down the wall and a long one along the floor take turns',
        () => {
          const taken = lengths([-9, 3], 10);
          for (let k = 0; k < 10; k += 2) expect(taken[k + 1]! / taken[k]!).toBeGreaterThan(10);
        },
      ],
      [
        'The best single length takes 22 strokes and exact line search 4',
        () => expect([bestSingleLength(hole), exactStrokes(hole)]).toEqual([22, 4]),
      ],
    ],
  },
  'The unlucky start': {
    right: (options) => only(options, (option) => option === `${exactStrokes(hole, [-9, 0.36])}`),
    said: [
      [
        'From (−9, 3) exact line search takes 4 strokes to the goal: how many does it take from (−9, 0.36)',
        () => expect(exactStrokes(hole)).toBe(4),
      ],
      [
        'There every length comes out as 1/13, which is 2/26, the rate that is safest from everywhere',
        () => {
          for (const length of lengths([-9, 0.36], 20)) expect(length).toBeCloseTo(1 / 13, 9);
          expect(limit('ravine').safest).toBe(2 / 26);
        },
      ],
      [
        'from the worst start it zig-zags like plain descent',
        () => {
          const plain = run('ravine', 1 / 13, { start: [-9, 0.36] }).path;
          let at: Point = [-9, 0.36];
          for (let k = 1; k <= 20; k++) {
            at = exactLineStep(at, of('ravine').gradient(...at), of('ravine').hessian(...at))!.point;
            expect(at).toEqual(plain[k]!.map((each) => expect.closeTo(each, 9)));
            expect(plain[k]![1] * plain[k - 1]![1]).toBeLessThan(0);
          }
        },
      ],
    ],
  },
};
