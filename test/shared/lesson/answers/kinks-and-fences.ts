import { expect } from 'vitest';
import type { Schedule } from '../../../../shared/optimizers/index.ts';
import { goalLevel } from '../../../../shared/race/goal.ts';
import { sweepCurve } from '../../../../shared/race/sweep.ts';
import { multiplierAt } from '../../../../shared/surfaces/fence.ts';
import type { Point } from '../../../../shared/surfaces/surface.ts';
import { of, run } from '../computed.ts';
import { type Answers, angle, only } from './answer.ts';

const bouncing = run('kink', 0.5, { steps: 200 });

/** Share of the rates from 0.003 to 1 that settle within 1 % in 75 steps. */
function share(schedule: Schedule): number {
  const surface = of('kink');
  const { start } = surface.race;
  const setup = { surface, start, steps: 75 };
  const curve = sweepCurve(setup, goalLevel(surface, start, 0.01), { min: 0.003, max: 1 }, 400, { schedule });
  return curve.filter(({ settleStep }) => settleStep !== null).length / curve.length;
}

const constant = share({ type: 'constant' });
const fence = of('fence');
const rest = run('fence', 0.1, { steps: 500 }).end;
const slope = fence.gradient(...rest);
const inwards: Point = [-rest[0], -rest[1]];
const weightAfter = (steps: number) => run('separable', 2, { steps });

export const kinksAndFences: Answers = {
  'The kink': {
    right: (options) => {
      const words = { converged: 'it has settled', walking: 'it is still on its way', diverged: 'it has flown' };
      const { fate } = bouncing;
      const said = fate === 'bouncing' ? 'it bounces' : words[fate as keyof typeof words];
      return only(options, (option) => option === said);
    },
    said: [
      ['with the constant learning rate 0.5 after 200 steps', () => {}],
      [
        'It jumps to and fro across the kinks for ever, and its loss is 0.75 and 1.75 by turns',
        () => {
          const { path, losses } = bouncing;
          for (let k = 191; k <= 200; k++) {
            expect(path[k]![1] * path[k - 1]![1]).toBeLessThanOrEqual(0);
            expect(path[k]![0] * path[k - 1]![0]).toBeLessThanOrEqual(0);
          }
          for (let k = 190; k <= 200; k++) expect(losses[k]).toBeCloseTo(k % 2 === 0 ? 0.75 : 1.75, 9);
        },
      ],
    ],
  },
  'On the edge': {
    right: (options) => {
      const { value } = of('kink');
      const [fromRight, fromLeft] = [1e-6, -1e-6].map((h) => (value(h, 1) - value(0, 1)) / h);
      const said = Math.abs(fromRight! - fromLeft!) > 0.1 ? 'there is none' : `${Math.round(fromRight!)}`;
      return only(options, (option) => option === said);
    },
    said: [
      ['On this surface, at the point (0, 1)', () => {}],
      [
        'From the right the slope is 1 and from the left it is −1',
        () => {
          const { value } = of('kink');
          for (const h of [1, 1e-3, 1e-6]) {
            expect((value(h, 1) - value(0, 1)) / h).toBeCloseTo(1, 6);
            expect((value(-h, 1) - value(0, 1)) / -h).toBeCloseTo(-1, 6);
          }
        },
      ],
      ['0', () => {}],
      ['1', () => {}],
      ['−1', () => {}],
    ],
  },
  'Far away and near by': {
    right: (options) => {
      const said = constant === 0 ? 'none of them' : `about ${Math.round(10 * constant) * 10} %`;
      return only(options, (option) => option === said);
    },
    said: [
      ['To 1 % of the loss in 75 steps: how many of the constant rates from 0.003 to 1 get there to stay', () => {}],
      [
        'None does; of rates that are halved every 10 steps 32 % do',
        () => {
          expect(constant).toBe(0);
          expect(Math.round(100 * share({ type: 'step', every: 10, factor: 0.5 }))).toBe(32);
        },
      ],
    ],
  },
  'The fence': {
    right: () => rest,
    said: [
      [
        'At (0.721, 0.693), seen from the middle at 43.9°, although the best place of all, (2, 1), lies at 26.6°',
        () => {
          expect(rest.map((each) => each.toFixed(3))).toEqual(['0.721', '0.693']);
          expect(fence.gradient(2, 1).map(Math.abs)).toEqual([0, 0]);
          expect([angle(rest, [1, 0]), angle([2, 1], [1, 0])].map((each) => each.toFixed(1))).toEqual(['43.9', '26.6']);
        },
      ],
    ],
  },
  'At rest': {
    right: (options) => {
      const away = angle(slope, inwards);
      const said =
        Math.hypot(...slope) < 1e-3
          ? 'zero'
          : away < 1e-3
            ? 'square to the fence, inwards'
            : away > 179.999
              ? 'square to the fence, outwards'
              : 'along the fence';
      return only(options, (option) => option === said);
    },
    said: [
      ['A ball rests on the fence at (0.721, 0.693)', () => expect(rest[0].toFixed(3)).toBe('0.721')],
      [
        'It is (−2.558, −2.457), and ∇L + μ∇g = 0 with g = x² + y² − 1 and μ = 1.774',
        () => {
          expect(slope.map((each) => each.toFixed(3))).toEqual(['-2.558', '-2.457']);
          const mu = multiplierAt(fence.fence!, slope, ...rest)!;
          expect(mu.toFixed(3)).toBe('1.774');
          rest.forEach((each, i) => {
            expect(slope[i]! + mu * 2 * each).toBeCloseTo(0, 8);
          });
        },
      ],
    ],
  },
  'Perfect data': {
    right: (options) => {
      const grown = weightAfter(1000).end[0] - weightAfter(100).end[0];
      return only(options, (option) => option === (grown > 0.1 ? 'it goes on growing' : '?'));
    },
    said: [
      ['With the learning rate 2, what does the weight w do between step 100 and step 1000', () => {}],
      [
        'After 10, 100 and 1000 steps w is 2.9, 6.0 and 10.3, and the loss falls each time',
        () => {
          const runs = [10, 100, 1000].map(weightAfter);
          expect(runs.map(({ end }) => end[0].toFixed(1))).toEqual(['2.9', '6.0', '10.3']);
          for (let i = 1; i < 3; i++) expect(runs[i]!.loss).toBeLessThan(runs[i - 1]!.loss);
        },
      ],
    ],
  },
};
