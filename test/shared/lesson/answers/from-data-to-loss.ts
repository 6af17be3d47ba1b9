import { expect } from 'vitest';
import { stream } from '../../../../shared/math/random.ts';
import type { Schedule } from '../../../../shared/optimizers/index.ts';
import { startRace, stepTo } from '../../../../shared/race/race.ts';
import { linear, logistic } from '../../../../shared/surfaces/data/index.ts';
import type { Point } from '../../../../shared/surfaces/surface.ts';
import { of, run } from '../computed.ts';
import { type Answers, differences, only, read } from './answer.ts';

const squared = (w: number, x: number, y: number): number => 0.5 * (w * x - y) ** 2;
const half = (losses: number[]) => losses.slice(losses.length / 2);

/** The loss above the best one, on the average of the second half of many long runs with batches of one example. */
function jitter(learningRate: number, schedule: Schedule = { type: 'constant' }): number {
  const surface = of('line-standardised');
  const excess = [1, 2, 3].map((seed) => {
    const setup = { surface, start: surface.race.start, steps: 2000, dice: () => stream(seed, 0, 'batches', 0) };
    const race = startRace(setup, [{ learningRate, schedule, batchSize: 1 }]);
    stepTo(race, 2000);
    const late = half([...race.losses]);
    return late.reduce((sum, loss) => sum + loss, 0) / late.length - surface.best!;
  });
  return excess.reduce((a, b) => a + b) / 3;
}

const knobs = of('two-knob');
const bySlope = differences((a, b) => knobs.value(a, b), [2, 1]);
const point = (shown: string): Point => shown.slice(1, -1).split(', ').map(read) as unknown as Point;
const settled = [0.02, 0.05, 0.1, 0.2, 0.3, 0.35, 0.4, 0.45].map((rate) => [rate, run('two-knob', rate)] as const);
const sharp = (rate: number): string => {
  const [x, y] = run('two-knob', rate).end;
  return (x * x + y * y).toFixed(2);
};

export const fromDataToLoss: Answers = {
  'One example': {
    right: (options) => {
      const [byWeight] = differences((w, x) => squared(w, x, 3), [0.5, 2]);
      expect(of('one-example').gradient(0.5, 0)[0]).toBeCloseTo(byWeight, 6);
      return only(options, (option) => Math.abs(read(option) - byWeight) < 1e-6);
    },
    said: [
      ['With x = 2 and y = 3, what is ∂L/∂w at w = 0.5', () => {}],
      [
        'The error wx − y is −2, and the chain rule multiplies it by x = 2',
        () => {
          expect(0.5 * 2 - 3).toBe(-2);
          for (const w of [-1, 0.5, 2]) expect(of('one-example').gradient(w, 0)[0]).toBe((w * 2 - 3) * 2);
        },
      ],
      [
        'times w it would be the slope by the input',
        () => expect(differences((w, x) => squared(w, x, 3), [0.5, 2])[1]).toBeCloseTo((0.5 * 2 - 3) * 0.5, 6),
      ],
    ],
  },
  'Two examples': {
    right: () => linear({ xs: [1, 2], ys: [0, 3] }, 0.5).value(2, 0),
    said: [
      ['With f(x) = 2x and the examples (1, 0) and (2, 3)', () => {}],
      [
        'The losses are ½ · 2² = 2 and ½ · 1² = 0.5, and their average is 1.25',
        () => {
          expect([squared(2, 1, 0), squared(2, 2, 3)]).toEqual([2, 0.5]);
          expect((2 + 0.5) / 2).toBe(1.25);
        },
      ],
      [
        'each batch has a surface of its own',
        () => {
          const { data } = of('line-standardised');
          expect(data!.gradient(1, 1, [0])).not.toEqual(data!.gradient(1, 1, [7]));
        },
      ],
    ],
  },
  Jitter: {
    right: (options) => {
      const [before, after] = [jitter(0.4), jitter(0.2)];
      expect(after).toBeGreaterThan(1e-6);
      const change = after > 1.1 * before ? 'it grows' : after > 0.9 * before ? 'it stays' : 'it shrinks';
      return only(options, (option) => option === change);
    },
    said: [
      [
        'at a constant rate the jitter stays, and only a falling one lets it die',
        () => expect(jitter(0.4, { type: 'exponential', factor: 0.99 })).toBeLessThan(0.001 * jitter(0.4)),
      ],
      [
        'A smaller step follows each example less far, but as long as it is a step it follows',
        () => {
          const jitters = [0.4, 0.2, 0.1, 0.05].map((rate) => jitter(rate));
          for (let i = 1; i < 4; i++) expect(jitters[i]!).toBeLessThan(0.6 * jitters[i - 1]!);
          expect(jitters[3]!).toBeGreaterThan(1e-6);
        },
      ],
    ],
  },
  'Two weights in a row': {
    right: (options) =>
      only(options, (option) => point(option).every((each, i) => Math.abs(each - bySlope[i]!) < 1e-6)),
    said: [
      ['what is ∇L at (2, 1)', () => {}],
      [
        'The error is 2 · 1 − 1 = 1: times w₂ = 1 for the first weight, times w₁ = 2 for the second',
        () => {
          const error = 2 * 1 - 1;
          expect(knobs.gradient(2, 1)).toEqual([error * 1, error * 2]);
        },
      ],
    ],
  },
  'Where they land': {
    right: (options) => {
      const ends = settled.filter(([, { fate }]) => fate === 'converged').map(([, { end }]) => end[0].toFixed(2));
      expect(ends.length).toBeGreaterThan(4);
      const answer = new Set(ends).size > 1 ? 'No, the rate decides where' : '?';
      return only(options, (option) => option === answer);
    },
    said: [
      ['Yes, at (1, 1)', () => {}],
      [
        'Where w₁² + w₂² is large the valley is sharp: 0.1 lands at 8.59 and 0.35 at 2.03',
        () => {
          for (const w of [0.4, 1, 2.5]) {
            const [xx, , yy] = knobs.hessian(w, 1 / w);
            expect(xx + yy).toBeCloseTo(w * w + 1 / (w * w), 9);
          }
          expect([sharp(0.1), sharp(0.35)]).toEqual(['8.59', '2.03']);
        },
      ],
    ],
  },
  'Pass or fail': {
    right: () => logistic({ xs: [1], ys: [1] }).value(0, 0),
    said: [
      ['a probability of 0.5', () => expect(1 / (1 + Math.exp(-0))).toBe(0.5)],
      ['It is −ln 0.5 = 0.693', () => expect((-Math.log(0.5)).toFixed(3)).toBe('0.693')],
      [
        'a sure right answer costs nearly nothing and a sure wrong one any price',
        () => {
          const loss = logistic({ xs: [1], ys: [1] });
          expect(loss.value(10, 0)).toBeLessThan(1e-4);
          expect(loss.value(-1000, 0)).toBeGreaterThan(999);
        },
      ],
    ],
  },
};
