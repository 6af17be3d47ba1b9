import { expect } from 'vitest';
import { courseOf, strokesOf } from '../../../../shared/lesson/rounds/strokes.ts';
import { directionOf } from '../../../../shared/math/direction.ts';
import type { Point } from '../../../../shared/surfaces/surface.ts';
import { curvatures, limit, of, run } from '../computed.ts';
import {
  type Answers,
  angle,
  bestSingleLength,
  differences,
  downhillFrom,
  exactStrokes,
  movesOf,
  only,
} from './answer.ts';

const bowl = of('seed-bowl');
const start: Point = [0, 2.2];
const endsHigher = (rate: number): boolean => {
  const { losses } = run('seed-bowl', rate, { start, steps: 20 });
  return losses.at(-1)! > losses[0]!;
};

/** Where the answer turns from no to yes. */
function turn(isAbove: (rate: number) => boolean, low: number, high: number): number {
  let [below, above] = [low, high];
  for (let i = 0; i < 60; i++) {
    const middle = (below + above) / 2;
    if (isAbove(middle)) above = middle;
    else below = middle;
  }
  return (below + above) / 2;
}

const volume = (x: number): number => -of('best-box').value(x, 0);
const outputs = (w1: number, w2: number): Point => [w1 * w2, w1 + 3 * w2];

const hole = movesOf('steps-and-cliffs', 'Golf on the bowl', 'golf');
const holedIn = (...lengths: number[]): number | null =>
  strokesOf(
    courseOf(hole),
    lengths.map((length) => ({ length })),
  ).holedAt;
const allLengths = Array.from({ length: 4000 }, (_, i) => 0.0005 * (i + 1));
const byNudges = (f: (x: number, y: number) => Point, at: Point): number[] =>
  [0, 1].flatMap((i) => [...differences((x, y) => f(x, y)[i]!, at)]);
const matrixIn = (shown: string): number[] => (JSON.parse(shown) as number[][]).flat();
const isMatrix = (shown: string, entries: readonly number[]): boolean =>
  matrixIn(shown).every((entry, i) => Math.abs(entry - entries[i]!) < 1e-5);

export const stepsAndCliffs: Answers = {
  'A nudge': {
    right: () => differences(bowl.value, [1, 1])[0],
    said: [
      [
        'At (1, 1) a nudge of w₁ by 0.1 raises L by 0.21, and one by 0.01 raises it by 0.0201: what is ∂L/∂w₁ there',
        () => {
          const raised = [0.1, 0.01].map((h) => bowl.value(1 + h, 1) - bowl.value(1, 1));
          expect(raised).toEqual([expect.closeTo(0.21, 12), expect.closeTo(0.0201, 12)]);
        },
      ],
      [
        'The change divided by the nudge h is 2 + h, and what is left when h goes to zero is 2w₁ = 2',
        () => {
          for (const h of [0.5, 0.1, 0.01])
            expect((bowl.value(1 + h, 1) - bowl.value(1, 1)) / h).toBeCloseTo(2 + h, 10);
          expect([bowl.gradient(1, 1)[0], bowl.gradient(5, 2)[0]]).toEqual([2, 10]);
        },
      ],
    ],
  },
  'Which way': {
    right: () => directionOf(...downhillFrom('seed-bowl', [2, -1])),
    said: [
      ['From (2, −1)', () => {}],
      [
        'The gradient is (4, −6), so −∇L is (−4, 6), at 123.7°, and the minimum lies 29.7° beside that',
        () => {
          expect(bowl.gradient(2, -1)).toEqual([4, -6]);
          expect(limit('seed-bowl').point).toEqual([0, 0]);
          expect([directionOf(-4, 6), angle([-4, 6], [-2, 1])].map((each) => each.toFixed(1))).toEqual([
            '123.7',
            '29.7',
          ]);
        },
      ],
      [
        'The gradient points to the steepest increase, square to the contour',
        () => {
          const rise = (degrees: number) => {
            const [dx, dy] = [Math.cos((degrees / 180) * Math.PI), Math.sin((degrees / 180) * Math.PI)];
            return bowl.value(2 + 1e-4 * dx, -1 + 1e-4 * dy) - bowl.value(2, -1);
          };
          const steepest = Array.from({ length: 360 }, (_, i) => i).reduce((a, b) => (rise(b) > rise(a) ? b : a));
          expect(Math.abs(steepest - directionOf(4, -6))).toBeLessThan(1);
          expect(Math.abs(rise(steepest + 90) / rise(steepest))).toBeLessThan(0.02);
        },
      ],
    ],
  },
  'Find the cliff': {
    right: () => turn(endsHigher, 0.02, 1),
    said: [
      [
        'From this start each step multiplies y by 1 − 6η, and from 1/3 on that is −1 or worse',
        () => {
          for (const rate of [0.05, 0.2, 0.4]) {
            const { path } = run('seed-bowl', rate, { start, steps: 1 });
            expect(path[1]).toEqual([0, expect.closeTo(2.2 * (1 - 6 * rate), 12)]);
          }
          expect(1 - 6 / 3).toBe(-1);
        },
      ],
    ],
  },
  'Another bowl': {
    right: (options) => {
      const { fate } = run('booth', 0.25);
      return only(options, (option) => option === (fate === 'diverged' ? 'fly' : fate));
    },
    said: [
      [
        'On the first bowl, x² + 3y², the learning rate 0.25 can settle in 5 steps',
        () => expect(run('seed-bowl', 0.25)).toMatchObject({ fate: 'converged', step: 5 }),
      ],
      [
        'The steepest curvature is 18, and 0.25 · 18 = 4.5 is far above 2',
        () => expect([curvatures('booth', [3, 3])[1], 0.25 * 18]).toEqual([18, 4.5]),
      ],
    ],
  },
  'Golf on the bowl': {
    right: (options) => {
      const inOne = allLengths.some((length) => holedIn(length) === 1);
      const inTwo = holedIn(1 / 2, 1 / 6) === 2;
      return only(options, (option) => option === (inOne ? 'one' : inTwo ? 'two' : '?'));
    },
    said: [
      [
        'A length of 1/2 takes x to zero and one of 1/6 takes y to zero, but no single stroke from the start meets the goal',
        () => {
          const { points } = strokesOf(courseOf(hole), [{ length: 1 / 2 }, { length: 1 / 6 }]);
          expect([points[1]![0], points[2]![1]]).toEqual([expect.closeTo(0, 12), expect.closeTo(0, 12)]);
          expect(allLengths.filter((length) => holedIn(length) !== null)).toEqual([]);
        },
      ],
      [
        'Each stroke may have a length of its own: 1/2 is right for one direction and 1/6 for the other, while the best single length takes 4 strokes',
        () => expect([bestSingleLength(hole), exactStrokes(hole)]).toEqual([4, 4]),
      ],
    ],
  },
  'Best box': {
    right: (options) => {
      const [one, three] = [volume(1), volume(3)];
      const best = one > three ? 'the one with x = 1' : three > one ? 'the one with x = 3' : 'both are equally good';
      return only(options, (option) => option === best);
    },
    said: [
      [
        'The slope of V = x(6 − 2x)² is zero at x = 1 and at x = 3',
        () => {
          for (const x of [0.3, 1.7, 2.5]) expect(volume(x)).toBeCloseTo(x * (6 - 2 * x) ** 2, 12);
          for (const x of [1, 3]) expect(of('best-box').gradient(x, 0)[0]).toBeCloseTo(0, 12);
        },
      ],
      ['V is 16 at 1 and 0 at 3', () => expect([volume(1), volume(3)]).toEqual([16, expect.closeTo(0, 12)])],
      [
        'the second derivative, −24 or 24, answers',
        () => expect([1, 3].map((x) => -of('best-box').hessian(x, 0)[0])).toEqual([-24, 24]),
      ],
    ],
  },
  'Many outputs': {
    right: (options) => only(options, (option) => isMatrix(option, byNudges(outputs, [1, 2]))),
    said: [
      ['the partial derivatives of f at (1, 2)', () => {}],
      [
        'The product w₁w₂ has the slopes w₂ = 2 and w₁ = 1, and the sum w₁ + 3w₂ has 1 and 3',
        () => expect(byNudges(outputs, [1, 2]).map((entry) => Number(entry.toFixed(6)))).toEqual([2, 1, 1, 3]),
      ],
      [
        'the Jacobian of a gradient is the Hessian',
        () => {
          for (const [x, y] of [
            [0.7, -1.1],
            [-2, 0.4],
          ] as const) {
            const rows = [0, 1].map((i) => differences((a, b) => of('himmelblau').gradient(a, b)[i]!, [x, y]));
            const [xx, xy, yy] = of('himmelblau').hessian(x, y);
            [xx, xy, xy, yy].forEach((entry, i) => {
              expect(rows.flat()[i]).toBeCloseTo(entry, 6);
            });
          }
        },
      ],
    ],
  },
  'The slope of a slope': {
    right: (options) => only(options, (option) => isMatrix(option, byNudges(bowl.gradient, [0.3, -1.2]))),
    said: [
      [
        'The gradient of this bowl is (2w₁, 6w₂)',
        () => {
          for (const [w1, w2] of [
            [1, 1],
            [-0.5, 2],
          ] as const)
            expect(bowl.gradient(w1, w2)).toEqual([2 * w1, 6 * w2]);
        },
      ],
      [
        'The first slope changes by 2 with w₁ and not with w₂, the second by 6 with w₂ and not with w₁',
        () => {
          expect(byNudges(bowl.gradient, [2, 1]).map((entry) => Number(entry.toFixed(6)))).toEqual([2, 0, 0, 6]);
        },
      ],
      [
        'The Jacobian of the gradient is called the Hessian, and its largest eigenvalue, here 6, sets the limit 2/6',
        () => {
          expect(bowl.hessian(2, 1)).toEqual([2, 0, 6]);
          expect(limit('seed-bowl')).toMatchObject({ lambdaMax: 6, cliff: 2 / 6 });
        },
      ],
    ],
  },
};
