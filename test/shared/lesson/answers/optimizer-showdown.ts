import { expect } from 'vitest';
import { resolveRound } from '../../../../shared/lesson/resolve.ts';
import { bestWell, laneOf } from '../../../../shared/lesson/rounds/fog.ts';
import { halving } from '../../../../shared/lesson/rounds/fog-ghosts.ts';
import { logSpaced } from '../../../../shared/math/log-scale.ts';
import { newtonStep } from '../../../../shared/optimizers/index.ts';
import { goalLevel } from '../../../../shared/race/goal.ts';
import type { Point } from '../../../../shared/surfaces/surface.ts';
import { apart, limit, of, places, run, slope } from '../computed.ts';
import { type Answers, cardsOf, largest, movesOf, only, roundOf } from './answer.ts';

const cards = (title: string) => cardsOf('optimizer-showdown', title);
const shares = (title: string) => cards(title).map(({ share }) => share);

/** Index of the option that names the card with most settling rates. */
function safest(title: string, options: readonly string[]): number {
  const dealt = cards(title);
  const { name } = dealt[largest(dealt.map(({ share }) => share))]!;
  return only(options, (option) => option === name);
}

const adam = (rate: number, steps = 200) => run('seed-bowl', { learningRate: rate, optimizer: 'adam' }, { steps });

/** Steps of Newton until it is at the minimum. */
function newtonSteps(start: Point): number {
  let at = start;
  for (let step = 1; step <= 20; step++) {
    at = newtonStep(of('seed-bowl'), at)!;
    if (apart(at, limit('seed-bowl').point) < 1e-12) return step;
  }
  return Number.POSITIVE_INFINITY;
}

const alone = movesOf('optimizer-showdown', 'In the fog', 'fog');
const together = movesOf('optimizer-showdown', 'Together in the fog', 'fog');

/** From starts all along the lane: whether going downhill by halves ends in the deepest valley. */
function byHalves(round = alone): boolean[] {
  const { xMin, xMax } = laneOf(round);
  const { from, to } = bestWell(round);
  return Array.from({ length: 2000 }, (_, i) => {
    const { x } = halving(round, xMin + ((xMax - xMin) * (i + 0.5)) / 2000).probes.at(-1)!;
    return x >= from && x <= to;
  });
}

const found = (): number => byHalves().filter(Boolean).length / 2000;

export const optimizerShowdown: Answers = {
  'The cliff': {
    right: (options) => safest('The cliff', options),
    said: [
      ['Momentum 0.9', () => expect(cards('The cliff')[1]!.name).toBe('Momentum 0.9')],
      [
        'On momentum nearly three quarters settle, on each of the other four little more than a half',
        () => {
          const [descent, momentum, ...others] = shares('The cliff');
          expect(momentum).toBeGreaterThan(0.72);
          expect(momentum).toBeLessThan(0.75);
          for (const share of [descent!, ...others]) {
            expect(share).toBeGreaterThan(0.5);
            expect(share).toBeLessThan(0.6);
          }
        },
      ],
    ],
  },
  'The banana': {
    right: (options) => safest('The banana', options),
    said: [
      [
        'Adam is seldom the fastest and hard to set wrong',
        () => {
          for (const title of ['The cliff', 'The banana']) {
            const [, , adams, ...others] = cards(title);
            expect(Math.min(...cards(title).map(({ fewest }) => fewest))).toBeLessThan(adams!.fewest);
            expect(adams!.share).toBeGreaterThan(Math.max(...others.map(({ share }) => share)));
          }
        },
      ],
      [
        'a fast run is often a lucky throw',
        () => {
          // The rates of descent that need fewer than 20 steps are few.
          const { learningRates } = resolveRound(roundOf('optimizer-showdown', 'The banana')).cards[0]!;
          const quick = logSpaced(learningRates.min, learningRates.max, 400).filter((rate) => {
            const { step } = run('banana', rate, { start: [-1.2, 2], steps: 150 });
            return step !== null && step < 20;
          });
          expect(quick.length).toBeGreaterThan(0);
          expect(quick.length).toBeLessThan(0.1 * 400);
        },
      ],
      ['Momentum 0.9', () => expect(cards('The banana')[1]!.name).toBe('Momentum 0.9')],
      [
        'On Adam 62 % settle, on momentum fewer than half, on descent fewer than a tenth, on the other two none',
        () => {
          const [descent, momentum, adams, rmsprop, adagrad] = shares('The banana');
          expect(Math.round(100 * adams!)).toBe(62);
          expect(momentum).toBeLessThan(0.5);
          expect(descent).toBeLessThan(0.1);
          expect([rmsprop, adagrad]).toEqual([0, 0]);
        },
      ],
    ],
  },
  'Too large': {
    right: (options) => {
      const settling = [0.5, 3, 30].filter((rate) => adam(rate).fate === 'converged').length;
      const said = ['none of them', 'only 0.5', '0.5 and 3', '0.5, 3 and 30'][settling];
      return only(options, (option) => option === said);
    },
    said: [
      ['Plain descent cannot settle here above 0.33', () => expect(limit('seed-bowl').cliff.toFixed(2)).toBe('0.33')],
      [
        'with which of these rates has Adam settled after 200 steps',
        () => expect([0.5, 3, 30].map((rate) => adam(rate).fate)).toEqual(['converged', 'converged', 'converged']),
      ],
      [
        'It settles after 55, 67 and 120 steps',
        () => expect([0.5, 3, 30].map((rate) => adam(rate).step)).toEqual([55, 67, 120]),
      ],
      ['a large rate costs it time', () => expect(adam(30).step!).toBeGreaterThan(2 * adam(0.5).step!)],
      [
        'thousands of steps later, with those slopes forgotten, it may jump out again',
        () => {
          const goal = goalLevel(of('seed-bowl'), of('seed-bowl').race.start, of('seed-bowl').race.goalFraction);
          for (const rate of [0.5, 3, 30]) {
            const { losses } = adam(rate, 10_000);
            expect(Math.max(...losses.slice(2000))).toBeGreaterThan(goal);
          }
        },
      ],
    ],
  },
  'Other ways down': {
    right: (options) => only(options, (option) => option === `${newtonSteps([-2.7, 0.9])}`),
    said: [
      ['from (−2.7, 0.9) to the minimum', () => expect(of('seed-bowl').race.start).toEqual([-2.7, 0.9])],
      [
        'where the best constant rate takes 5 to the goal',
        () => {
          const rates = Array.from({ length: 400 }, (_, i) => 0.001 * (i + 1));
          expect(Math.min(...rates.flatMap((rate) => run('seed-bowl', rate).step ?? []))).toBe(5);
        },
      ],
    ],
  },
  'In the fog': {
    right: (options) => {
      const [deep, shallow] = places('fog', 'min').toSorted((a, b) => a.value - b.value);
      const sameSlope = slope('fog', deep!.point) < 1e-9 && slope('fog', shallow!.point) < 1e-9;
      return only(options, (option) => option === (sameSlope && deep!.value < shallow!.value ? 'no' : '?'));
    },
    said: [
      ['Six times you may ask for a slope', () => expect([alone.probes, together.probes]).toEqual([6, 6])],
      [
        'At the bottom of both valleys of this lane the slope is zero, and one of them is 0.60 deeper',
        () => {
          expect(alone.surface).toBe('fog');
          const [one, other] = places('fog', 'min');
          expect(Math.abs(one!.value - other!.value).toFixed(2)).toBe('0.60');
        },
      ],
    ],
  },
  'Together in the fog': {
    right: () => Math.round(100 * (1 - (1 - found()) ** 4)),
    said: [
      [
        'In the last fog, going downhill by halves found the deeper valley from 55 % of starts: in how many percent of teams of four does somebody find it',
        () => expect(Math.round(100 * found())).toBe(55),
      ],
      [
        'All four miss it in 4 % of the teams, and in none where each begins in another quarter of the lane',
        () => {
          expect(Math.round(100 * (1 - found()) ** 4)).toBe(4);
          const ends = byHalves();
          const quarter = ends.length / 4;
          const teams = Array.from({ length: quarter }, (_, i) => [0, 1, 2, 3].map((q) => ends[i + q * quarter]!));
          expect(teams.filter((team) => !team.includes(true))).toEqual([]);
        },
      ],
      [
        'Several starts see several valleys',
        () => {
          const { from, to } = bestWell(together);
          const ends = byHalves(together);
          expect([new Set(ends).size, from < to]).toEqual([2, true]);
        },
      ],
    ],
  },
};
