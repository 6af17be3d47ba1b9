import { expect } from 'vitest';
import type { Knob } from '../../../../shared/lesson/rounds/move.ts';
import { nudge } from '../../../../shared/lesson/rounds/one-knob.ts';
import { perfectKnobs } from '../../../../shared/lesson/rounds/perfect-knobs.ts';
import { strokeGhosts } from '../../../../shared/lesson/rounds/stroke-ghosts.ts';
import { courseOf } from '../../../../shared/lesson/rounds/strokes.ts';
import { stream } from '../../../../shared/math/random.ts';
import type { Schedule } from '../../../../shared/optimizers/index.ts';
import { startRace, stepTo } from '../../../../shared/race/race.ts';
import { linear, logistic } from '../../../../shared/surfaces/data/index.ts';
import type { Point } from '../../../../shared/surfaces/surface.ts';
import { of, run } from '../computed.ts';
import { type Answers, differences, exactStrokes, movesOf, only, pointIn, read } from './answer.ts';

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

const bowl = of('seed-bowl');
const nudged = (h: number): number => (bowl.value(1, 1 + h) - bowl.value(1, 1)) / h;
const straight = movesOf('from-data-to-loss', 'One knob at a time', 'one-knob');
const across = movesOf('from-data-to-loss', 'Turned knobs', 'one-knob');
/** By 45°, as the ravine was turned. */
const turned = ([x, y]: Point): Point => [(x - y) / Math.SQRT2, (x + y) / Math.SQRT2];

/** Ten weights in a chain, ½(w₁w₂…w₁₀ − 1)². */
const weights = Array.from({ length: 10 }, (_, i) => 0.8 + 0.05 * i);
const product = (ws: readonly number[]) => ws.reduce((all, w) => all * w, 1);
const loss = (ws: readonly number[]) => 0.5 * (product(ws) - 1) ** 2;
const withNudge = (i: number, by: number) => weights.map((w, k) => (k === i ? w + by : w));

/** All slopes in one pass back along the chain. */
function backward(): readonly number[] {
  const inputs = weights.map((_, i) => product(weights.slice(0, i)));
  const slopes: number[] = [];
  let back = product(weights) - 1;
  for (let i = weights.length - 1; i >= 0; i--) {
    slopes[i] = back * inputs[i]!;
    back *= weights[i]!;
  }
  return slopes;
}

const knobs = of('two-knob');
const bySlope = differences((a, b) => knobs.value(a, b), [2, 1]);
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
  'One knob at a time': {
    right: () => nudged(0.1),
    said: [
      [
        'At (1, 1) you nudge w₂ by 0.1, hold w₁ still, and divide the change of L by 0.1',
        () => expect(nudge).toBe(0.1),
      ],
      [
        'The nudge h gives 6 + 3h: 6.3 for 0.1, 6.03 for 0.01',
        () => {
          for (const h of [0.5, 0.1, 0.01]) expect(nudged(h)).toBeCloseTo(6 + 3 * h, 10);
          expect([nudged(0.1), nudged(0.01)]).toEqual([expect.closeTo(6.3, 10), expect.closeTo(6.03, 10)]);
        },
      ],
      [
        'the partial derivative 6w₂ = 6',
        () => expect([bowl.gradient(1, 1)[1], bowl.gradient(5, 2)[1]]).toEqual([6, 12]),
      ],
      [
        'where the valley lies along a knob, 2 good moves are enough',
        () => {
          expect(of(straight.surface).hessian(1, 1)[1]).toBe(0);
          expect([0, 1].map((first) => perfectKnobs(courseOf(straight), first as Knob))).toEqual([2, 2]);
        },
      ],
      ['how far down do six moves bring you', () => expect([straight.strokes, across.strokes]).toEqual([6, 6])],
    ],
  },
  'Turned knobs': {
    right: (options) => only(options, (option) => option === `${exactStrokes(across)}`),
    said: [
      [
        'The same ravine, turned by 45°',
        () => {
          expect(across.surface).toBe('turned-ravine');
          expect(of('turned-ravine').value(...turned([-9, 3]))).toBeCloseTo(of('ravine').value(-9, 3), 9);
        },
      ],
      [
        'Perfect knob moves take 17 or 25 here, by which knob is first',
        () => expect([0, 1].map((first) => perfectKnobs(courseOf(across), first as Knob))).toEqual([17, 25]),
      ],
      [
        'Each of its 4 steps turns both knobs, in the proportion that the two slopes have',
        () => {
          const { points, strokes } = strokeGhosts(courseOf(across)).find(({ id }) => id === 'exact')!;
          expect(strokes).toBe(4);
          for (let k = 1; k <= 4; k++) {
            const [gx, gy] = of('turned-ravine').gradient(...points[k - 1]!);
            const [dx, dy] = [0, 1].map((i) => points[k]![i]! - points[k - 1]![i]!);
            expect(dx).not.toBe(0);
            expect(dx! * gy - dy! * gx).toBeCloseTo(0, 9);
          }
        },
      ],
      ['17 as well', () => {}],
      ['25 as well', () => {}],
      [
        'From this start −∇L is quicker, from another one the knobs are',
        () => {
          const byKnobs = (start: Point) => perfectKnobs(courseOf({ ...across, start }), 0)!;
          expect(byKnobs(courseOf(across).start)).toBeGreaterThan(exactStrokes(across));
          expect(byKnobs([-9, 2.4])).toBeLessThan(exactStrokes(across, [-9, 2.4]));
        },
      ],
    ],
  },
  'A million knobs': {
    right: (options) => {
      // Of ten knobs: the loss as it is, and once for each nudge.
      let computed = 0;
      const counted = (ws: readonly number[]) => {
        computed++;
        return loss(ws);
      };
      const before = counted(weights);
      const slopes = weights.map((_, i) => (counted(withNudge(i, 1e-6)) - before) / 1e-6);
      slopes.forEach((each, i) => {
        expect(each).toBeCloseTo(backward()[i]!, 4);
      });
      const said = computed === weights.length + 1 ? 'a million times and once more' : '?';
      return only(options, (option) => option === said);
    },
    said: [
      [
        'one pass back along the chain gives every slope',
        () => {
          const [down, up] = [-1e-5, 1e-5];
          for (const [i, each] of backward().entries()) {
            expect(each).toBeCloseTo((loss(withNudge(i, up)) - loss(withNudge(i, down))) / 2e-5, 8);
          }
        },
      ],
    ],
  },
  'Two weights in a row': {
    right: (options) =>
      only(options, (option) => pointIn(option).every((each, i) => Math.abs(each - bySlope[i]!) < 1e-6)),
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
