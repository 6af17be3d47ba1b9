import { expect } from 'vitest';
import type { MapPoint } from '../../../../shared/lesson/lesson.ts';
import { lessons } from '../../../../shared/lesson/lessons/index.ts';
import { arrowPlay, downhillAt } from '../../../../shared/lesson/rounds/arrow.ts';
import { angleBetween, directionOf } from '../../../../shared/math/direction.ts';
import type { Point } from '../../../../shared/surfaces/surface.ts';
import { apart, limit, of, places, run } from '../computed.ts';
import { type Answers, angle, downhillFrom, movesOf, only, pointIn } from './answer.ts';

const arrows = movesOf('first-descent', 'Aim downhill', 'arrow');
const byHand = lessons[0]!.rounds.find(({ title }) => title === 'One step by hand')!.predict!;
const handOptions = byHand.kind === 'choice' ? byHand.options.map(pointIn) : [];

/** The direction from a target to the minimum that is nearest to it. */
function towardsNearest({ surface, at }: MapPoint): number {
  const [nearest] = places(surface, 'min').toSorted((a, b) => apart(a.point, at) - apart(b.point, at));
  return directionOf(nearest!.point[0] - at[0], nearest!.point[1] - at[1]);
}

/** One update on the seed bowl, by differences of the loss. */
function stepped([x, y]: Point, rate: number): Point {
  const { value } = of('seed-bowl');
  const h = 1e-4;
  const slopes = [(value(x + h, y) - value(x - h, y)) / (2 * h), (value(x, y + h) - value(x, y - h)) / (2 * h)];
  return [x - rate * slopes[0]!, y - rate * slopes[1]!];
}

export const firstDescent: Answers = {
  Goldilocks: {
    right: (options) => only(options, (rate) => run('seed-bowl', Number(rate), { steps: 5000 }).fate !== 'converged'),
    said: [
      [
        'With 0.34 each bounce is 1.04 times the one before',
        () => {
          const { path } = run('seed-bowl', 0.34);
          for (let k = 1; k < 30; k++) expect(path[k]![1] / path[k - 1]![1]).toBeCloseTo(-1.04, 12);
        },
      ],
      [
        'the others settle after 15, 5 and 13 steps',
        () => expect([0.1, 0.25, 0.3].map((rate) => run('seed-bowl', rate).step)).toEqual([15, 5, 13]),
      ],
      [
        'the second bowl, 2x² + 6y²: will the number that was best a moment ago be best again',
        () => {
          expect(of('steep-bowl').value(1.5, -0.5)).toBe(2 * 1.5 ** 2 + 6 * 0.5 ** 2);
          const best = 0.25;
          expect(run('seed-bowl', best)).toMatchObject({ fate: 'converged', step: 5 });
          expect(run('steep-bowl', best).fate).toBe('diverged');
          expect(run('steep-bowl', best / 2)).toMatchObject({ fate: 'converged', step: 5 });
        },
      ],
    ],
  },
  'Aim downhill': {
    right: (options) => {
      const off = angle(downhillFrom('seed-bowl', [1, 1]), [-1, -1]);
      return only(options, (option) => option === (off < 1 ? 'yes' : 'no'));
    },
    said: [
      [
        'At (1, 1) on the bowl x² + 3y², −∇L is (−2, −6): does the line along it pass through the minimum (0, 0)',
        () => {
          expect(of('seed-bowl').value(2, -1)).toBe(2 ** 2 + 3);
          expect(downhillFrom('seed-bowl', [1, 1])).toEqual([-2, -6]);
          expect(limit('seed-bowl').point).toEqual([0, 0]);
        },
      ],
      [
        'From (1, 1) the minimum lies along (−1, −1), and that is 26.6° beside (−2, −6)',
        () => expect(angle([-1, -1], [-2, -6]).toFixed(1)).toBe('26.6'),
      ],
      [
        'Who aimed at the nearest minimum was off by 26.6° to 72.3° and got 4 of 100',
        () => {
          const aims = arrows.targets.map(towardsNearest);
          const off = aims.map((aim, i) => angleBetween(aim, downhillAt(arrows.targets[i]!)).toFixed(1));
          expect(off).toEqual(['26.6', '27.1', '67.0', '63.4', '72.3']);
          expect(
            arrowPlay.points(
              arrows,
              aims.map((aim) => ({ angle: aim })),
            ),
          ).toBe(4);
          expect(
            arrowPlay.points(
              arrows,
              arrows.targets.map((target) => ({ angle: downhillAt(target) })),
            ),
          ).toBe(100);
        },
      ],
      [
        '−∇L is square to the contour, and that is not towards the lowest place',
        () => {
          for (const { surface, at } of arrows.targets) {
            const turn = (downhillAt({ surface, at }) + 90) * (Math.PI / 180);
            const along = (by: number) => of(surface).value(at[0] + by * Math.cos(turn), at[1] + by * Math.sin(turn));
            expect((along(1e-4) - along(-1e-4)) / 2e-4).toBeCloseTo(0, 5);
          }
        },
      ],
    ],
  },
  'One step by hand': {
    right: (options) => only(options, (option) => apart(pointIn(option), stepped([1, 1], 0.1)) < 1e-6),
    said: [
      ['On x² + 3y² a ball lies at (1, 1), and the learning rate is 0.1', () => {}],
      [
        'The gradient is (2, 6), a tenth of it is (0.2, 0.6)',
        () => {
          expect(of('seed-bowl').gradient(1, 1)).toEqual([2, 6]);
          expect(apart(run('seed-bowl', 0.1, { start: [1, 1] }).path[1]!, [1 - 0.2, 1 - 0.6])).toBeLessThan(1e-12);
        },
      ],
      [
        'Which slip leads to each of the wrong answers',
        () => {
          const [sameEverywhere, withoutRate, , upwards] = handOptions;
          expect(sameEverywhere).toEqual([1 - 0.1, 1 - 0.1]);
          expect(withoutRate).toEqual([1 - 2, 1 - 6]);
          expect(apart(upwards!, stepped([1, 1], -0.1))).toBeLessThan(1e-6);
        },
      ],
    ],
  },
  'The ravine': {
    right: (options) => {
      const { path } = run('ravine', 0.07);
      const crossings = path.slice(1, 11).filter(([, y], k) => y * path[k]![1] < 0).length;
      return only(options, (option) => option === `${crossings} times`);
    },
    said: [
      [
        'With the learning rate 0.07, how often does a ball cross the floor of the ravine in its first 10 steps',
        () => {},
      ],
      [
        'Each step multiplies y by 1 − 0.07 · 25 = −0.75',
        () => {
          expect(limit('ravine').lambdaMax).toBe(25);
          expect(1 - 0.07 * 25).toBeCloseTo(-0.75, 12);
          const { path } = run('ravine', 0.07);
          for (let k = 1; k < 10; k++) expect(path[k]![1] / path[k - 1]![1]).toBeCloseTo(-0.75, 12);
        },
      ],
    ],
  },
  'Two exits': {
    right: (options) => {
      const { fate } = run('two-exits', 0.1, { start: [-1.8, 0], steps: 5000 });
      const words: Readonly<Record<string, string>> = {
        converged: 'in one of the exits',
        saddle: 'at the saddle',
        escaped: 'off the map',
        oscillating: 'hopping between the exits',
      };
      return only(options, (option) => option === words[fate]);
    },
    said: [
      ['with the learning rate 0.1: where is it after 5000 steps', () => {}],
      [
        'On the ridge the slope across it is exactly zero, so no step ever leads off it',
        () => {
          const { path } = run('two-exits', 0.1, { start: [-1.8, 0], steps: 5000 });
          expect(path.every(([, y]) => y === 0)).toBe(true);
        },
      ],
    ],
  },
};
