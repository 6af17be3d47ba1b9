import { expect } from 'vitest';
import type { Point } from '../../../../shared/surfaces/surface.ts';
import { curvatures, limit, of, run } from '../computed.ts';
import { type Answers, angle, differences, downhillFrom, only } from './answer.ts';

const bowl = of('seed-bowl');
const nudge = (h: number): number => (bowl.value(1, 1 + h) - bowl.value(1, 1)) / h;
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
const jacobian = [0, 1].map((i) => differences((x, y) => outputs(x, y)[i]!, [1, 2]));

export const stepsAndCliffs: Answers = {
  'A nudge': {
    right: () => nudge(0.1),
    said: [
      [
        'with a million knobs one backward pass gives all of them at once',
        () => {
          // ½(w₁w₂…w₁₀ − 1)²: one pass back along the chain against a nudge of each knob.
          const weights = Array.from({ length: 10 }, (_, i) => 0.8 + 0.05 * i);
          const out = (ws: readonly number[]) => ws.reduce((product, w) => product * w, 1);
          const inputs = weights.map((_, i) => out(weights.slice(0, i)));
          let back = out(weights) - 1;
          const slopes: number[] = [];
          for (let i = 9; i >= 0; i--) {
            slopes[i] = back * inputs[i]!;
            back *= weights[i]!;
          }
          const nudged = (i: number, by: number) => 0.5 * (out(weights.map((w, k) => (k === i ? w + by : w))) - 1) ** 2;
          for (let i = 0; i < 10; i++) expect(slopes[i]).toBeCloseTo((nudged(i, 1e-5) - nudged(i, -1e-5)) / 2e-5, 8);
        },
      ],
      ['At (1, 1) you nudge w₂ by 0.1 and divide the change of L by 0.1', () => {}],
      [
        'The nudge h gives 6 + 3h: 6.3 for 0.1, 6.03 for 0.01',
        () => {
          for (const h of [0.5, 0.1, 0.01]) expect(nudge(h)).toBeCloseTo(6 + 3 * h, 10);
          expect([nudge(0.1), nudge(0.01)]).toEqual([expect.closeTo(6.3, 10), expect.closeTo(6.03, 10)]);
        },
      ],
      [
        'the partial derivative 6w₂ = 6',
        () => expect([bowl.gradient(1, 1)[1], bowl.gradient(5, 2)[1]]).toEqual([6, 12]),
      ],
    ],
  },
  'Which way': {
    right: (options) => {
      const off = angle(downhillFrom('seed-bowl', [1, 1]), [-1, -1]);
      return only(options, (option) => option === `${Math.round(off)}° beside the minimum`);
    },
    said: [
      ['At (1, 1) the gradient is (2, 6)', () => expect(bowl.gradient(1, 1)).toEqual([2, 6])],
      [
        'The minimum lies along (−1, −1) and −∇L along (−2, −6): the angle between them is 26.6°',
        () => {
          expect(limit('seed-bowl').point).toEqual([0, 0]);
          expect(angle([-1, -1], [-2, -6]).toFixed(1)).toBe('26.6');
        },
      ],
      [
        'The gradient points to the steepest increase, square to the contour',
        () => {
          const rise = (degrees: number) => {
            const [dx, dy] = [Math.cos((degrees / 180) * Math.PI), Math.sin((degrees / 180) * Math.PI)];
            return bowl.value(1 + 1e-4 * dx, 1 + 1e-4 * dy) - bowl.value(1, 1);
          };
          const steepest = Array.from({ length: 360 }, (_, i) => i).reduce((a, b) => (rise(b) > rise(a) ? b : a));
          expect(Math.abs(steepest - angle([2, 6], [1, 0]))).toBeLessThan(1);
          const along = Math.round(steepest + 90);
          expect(Math.abs(rise(along) / rise(steepest))).toBeLessThan(0.02);
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
    right: (options) =>
      only(options, (option) =>
        (JSON.parse(option) as number[][]).flat().every((entry, i) => Math.abs(entry - jacobian.flat()[i]!) < 1e-6),
      ),
    said: [
      ['the partial derivatives of f at (1, 2)', () => {}],
      [
        'The product w₁w₂ has the slopes w₂ = 2 and w₁ = 1, and the sum w₁ + 3w₂ has 1 and 3',
        () => expect(jacobian.flat().map((entry) => Number(entry.toFixed(6)))).toEqual([2, 1, 1, 3]),
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
};
