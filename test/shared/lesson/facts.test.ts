import { describe, expect, test } from 'vitest';
import { isRace } from '../../../shared/lesson/lesson.ts';
import { lessons } from '../../../shared/lesson/lessons/index.ts';
import { words } from '../../../shared/lesson/words.ts';
import { logSpaced } from '../../../shared/math/log-scale.ts';
import type { Choice } from '../../../shared/race/choice.ts';
import { limitsOf } from '../../../shared/race/sweep.ts';
import type { Point } from '../../../shared/surfaces/surface.ts';
import {
  apart,
  type Claim,
  curvatures,
  downhill,
  fatesAbove,
  limit,
  limitIs,
  nothingRestsAbove,
  of,
  places,
  run,
  slope,
  sweep,
} from './computed.ts';

/** What the sentences about a surface say, word by word, and why it is so. */
const claims: Readonly<Record<string, readonly Claim[]>> = {
  'seed-bowl': [
    ['The steepest curvature of this bowl is 6', () => expect(curvatures('seed-bowl', [1, -2])).toEqual([2, 6])],
    [
      'above 2/6 no ball can settle',
      () => {
        expect(fatesAbove('seed-bowl', 2 / 6)).not.toContain('converged');
        nothingRestsAbove('seed-bowl');
      },
    ],
    [
      'The class has measured 2/λmax',
      () => {
        const start: Point = [0, 2.2];
        const worse = logSpaced(0.02, 1, 400).filter((rate) => {
          const { losses } = run('seed-bowl', rate, { start, steps: 20 });
          return losses.at(-1)! > losses[0]!;
        });
        expect(worse[0]! / limit('seed-bowl').cliff).toBeCloseTo(1, 1);
      },
    ],
    ['far below it the steps run out', () => expect(run('seed-bowl', 2 / 60).fate).toBe('walking')],
    [
      'The steepest curvature of x² + 3y² is 6',
      () => {
        expect(of('seed-bowl').value(2, -1)).toBe(2 ** 2 + 3);
        limitIs('seed-bowl', '6');
      },
    ],
    [
      'a bowl twice as steep has half that limit',
      () => {
        expect(slope('steep-bowl', [1, -2])).toBe(2 * slope('seed-bowl', [1, -2]));
        expect(limit('steep-bowl').cliff).toBe(limit('seed-bowl').cliff / 2);
      },
    ],
  ],
  'steep-bowl': [
    [
      'Twice as steep as the seed bowl',
      () => expect(slope('steep-bowl', [1, -2])).toBe(2 * slope('seed-bowl', [1, -2])),
    ],
    [
      'Twice the loss is twice every curvature',
      () => {
        expect(of('steep-bowl').value(1, -2)).toBe(2 * of('seed-bowl').value(1, -2));
        expect(curvatures('steep-bowl', [1, -2])).toEqual(curvatures('seed-bowl', [1, -2]).map((each) => 2 * each));
      },
    ],
    [
      'the limit is halved: 2/12',
      () => {
        expect(limit('steep-bowl').cliff).toBe(limit('seed-bowl').cliff / 2);
        limitIs('steep-bowl', '12');
      },
    ],
    [
      'what was best on the seed bowl flies here',
      () => {
        const settled = sweep('seed-bowl').filter(({ settleStep }) => settleStep !== null);
        const best = settled.reduce((a, b) => (b.settleStep! < a.settleStep! ? b : a));
        expect(run('steep-bowl', best.learningRate).fate).toBe('diverged');
      },
    ],
  ],
  'round-bowl': [
    ['Every direction has curvature 2', () => expect(curvatures('round-bowl', [1, -2])).toEqual([2, 2])],
    [
      'the learning rate 1/2 lands on the minimum in one step',
      () => expect(run('round-bowl', 1 / 2).path[1]).toEqual([0, 0]),
    ],
    [
      '1 bounces for ever',
      () => {
        const { path } = run('round-bowl', 1, { steps: 1000 });
        expect([path[999], path[1000]]).toEqual([path[1], path[0]]);
      },
    ],
  ],
  ravine: [
    ['The walls are 25 times more curved than the floor', () => expect(curvatures('ravine', [3, 1])).toEqual([1, 25])],
    ['The steep walls cap the learning rate at 2/25', () => nothingRestsAbove('ravine')],
    [
      'some momentum evens it out, more of it overshoots, and a turned ravine changes nothing for either',
      () => {
        const fewest = (id: string, momentum: number) => {
          const settled = logSpaced(0.003, 0.2, 400).flatMap((learningRate) => {
            const { step, fate } = run(id, { learningRate, momentum });
            return fate === 'converged' ? [step!] : [];
          });
          return Math.min(...settled);
        };
        const [none, some, much] = [0, 0.5, 0.95].map((momentum) => fewest('ravine', momentum));
        expect(some).toBeLessThan(none!);
        expect(much).toBeGreaterThan(none!);
        expect([0, 0.5, 0.95].map((momentum) => fewest('turned-ravine', momentum))).toEqual([none, some, much]);
      },
    ],
    [
      'steps square to the contours zig-zag',
      () => {
        const { path } = run('ravine', 0.073);
        for (let k = 1; k < 10; k++) expect(path[k]![1] * path[k - 1]![1]).toBeLessThan(0);
      },
    ],
  ],
  'turned-ravine': [
    [
      'The same ravine, turned by 45°',
      () => expect(curvatures('turned-ravine', [3, 1])).toEqual(curvatures('ravine', [3, 1])),
    ],
    ['The limit is 2/25 as before', () => limitIs('turned-ravine', '25')],
    [
      'only methods that scale each axis notice',
      () => {
        const turned: Point = [-6 / Math.SQRT2, -12 / Math.SQRT2];
        const both = (choice: Choice) =>
          [run('ravine', choice).loss, run('turned-ravine', choice, { start: turned }).loss] as const;
        for (const choice of [{ learningRate: 0.02 }, { learningRate: 0.003, momentum: 0.5 }]) {
          const [one, other] = both(choice);
          expect(other / one).toBeCloseTo(1, 9);
        }
        const [one, other] = both({ learningRate: 2, optimizer: 'adagrad' });
        expect(other / one).toBeGreaterThan(1000);
      },
    ],
  ],
  booth: [
    ['The lowest place is not in the middle', () => expect(limit('booth').point).toEqual([1, 3])],
    ['the curvatures are 2 and 18 everywhere', () => expect(curvatures('booth', [-4, 7])).toEqual([2, 18])],
    ['the limit is 2/18 wherever', () => nothingRestsAbove('booth')],
  ],
  matyas: [
    [
      'Can a learning rate above 1 be a good one',
      () => {
        const settling = sweep('matyas').filter(({ settleStep }) => settleStep !== null);
        const quickest = settling.toSorted((a, b) => a.settleStep! - b.settleStep!)[0]!;
        expect(quickest.learningRate).toBeGreaterThan(1);
      },
    ],
    ['The steepest curvature here is 1', () => limitIs('matyas', '1.000')],
    [
      'rates up to 2 settle, and the flat floor even asks for more than 0.4',
      () => {
        nothingRestsAbove('matyas');
        const settling = sweep('matyas').filter(({ fate }) => fate === 'converged');
        expect(settling[0]!.learningRate).toBeGreaterThan(0.4);
        expect(settling.at(-1)!.learningRate).toBeGreaterThan(1.9);
        expect(settling.at(-1)!.learningRate).toBeLessThan(2);
      },
    ],
  ],
  'two-exits': [
    [
      'a ridge with a saddle in the middle',
      () => {
        expect(places('two-exits', 'saddle').map(({ point }) => point)).toEqual([[0, 0]]);
        expect(places('two-exits', 'min')).toHaveLength(2);
      },
    ],
    [
      'Near the saddle the distance to the ridge grows by about the factor 1 + η a step',
      () => {
        const { path } = run('two-exits', 0.1, { start: [-1.8, 1e-4] });
        for (let k = 1; k < 30; k++) expect(path[k]![1] / path[k - 1]![1]).toBeCloseTo(1 + 0.1, 4);
      },
    ],
    [
      'only the ridge itself would hold it',
      () => {
        expect(run('two-exits', 0.1, { start: [-1.8, 0], steps: 5000 }).end[1]).toBe(0);
        expect(run('two-exits', 0.1, { start: [-1.8, 1e-9], steps: 5000 }).end[1]).toBeCloseTo(1, 9);
      },
    ],
  ],
  'double-well': [
    [
      'one deeper than the other',
      () => expect(new Set(places('double-well', 'min').map(({ value }) => value)).size).toBe(2),
    ],
    [
      'small steps end in the valley they start in, large ones may jump to the other',
      () => {
        expect(downhill('double-well', 0.03)[0]).toBeCloseTo(0.96, 2);
        expect(sweep('double-well').map(({ fate }) => fate)).toContain('converged');
      },
    ],
  ],
  himmelblau: [
    [
      'Four valleys are equally deep',
      () => expect(places('himmelblau', 'min').map(({ value }) => value)).toEqual([0, 0, 0, 0]),
    ],
    [
      'each has its own limit 2/λmax: a large step cannot stay in a sharp valley',
      () => {
        expect(new Set(limitsOf(of('himmelblau')).map(({ cliff }) => cliff.toFixed(2))).size).toBe(4);
        nothingRestsAbove('himmelblau');
      },
    ],
  ],
  'three-hump-camel': [
    [
      'You start on the slope of the middle valley',
      () => expect(downhill('three-hump-camel', 0.003)[0]).toBeCloseTo(0, 9),
    ],
    [
      'Above 2/4.41 no ball can come to rest in the deepest valley',
      () => {
        limitIs('three-hump-camel', '4.41');
        nothingRestsAbove('three-hump-camel');
      },
    ],
    [
      'larger rates bounce across it',
      () => {
        for (const rate of [0.5, 0.6, 0.7]) {
          const xs = run('three-hump-camel', rate).path.map(([x]) => x);
          expect(xs.slice(-10).some((x) => x > 0) && xs.slice(-10).some((x) => x < 0)).toBe(true);
        }
      },
    ],
  ],
  'six-hump-camel': [
    [
      'Two of the six valleys are the deepest',
      () => expect([places('six-hump-camel', 'min').length, limitsOf(of('six-hump-camel')).length]).toEqual([6, 2]),
    ],
    ['their limit is 2/16.5', () => limitIs('six-hump-camel', '16.5')],
  ],
  'styblinski-tang': [
    [
      'Four valleys of three depths',
      () => {
        const depths = places('styblinski-tang', 'min').map(({ value }) => value.toFixed(6));
        expect([depths.length, new Set(depths).size]).toEqual([4, 3]);
      },
    ],
    [
      'it ends in the valley it starts in',
      () => {
        for (const { point } of places('styblinski-tang', 'min')) {
          const start: Point = [point[0] + 0.8, point[1] - 0.8];
          expect(apart(run('styblinski-tang', 0.01, { start, steps: 500 }).end, point)).toBeLessThan(1e-6);
        }
      },
    ],
  ],
  'goldstein-price': [
    [
      'The loss is a million at a corner and 3 at the bottom',
      () => {
        const { xMin, xMax, yMin, yMax } = of('goldstein-price').domain;
        const corners = [xMin, xMax].flatMap((x) => [yMin, yMax].map((y) => of('goldstein-price').value(x, y)));
        expect(Math.max(...corners) / 1e6).toBeCloseTo(1, 1);
        expect(of('goldstein-price').best).toBe(3);
      },
    ],
    [
      'The steepest curvature at the minimum is 965, so the limit is about 2/965',
      () => {
        limitIs('goldstein-price', '965');
        nothingRestsAbove('goldstein-price');
      },
    ],
    [
      'where you start it is 41 times more curved',
      () => {
        const [, steepest] = curvatures('goldstein-price', of('goldstein-price').race.start);
        expect(Math.round(steepest / limit('goldstein-price').lambdaMax)).toBe(41);
      },
    ],
  ],
  mccormick: [
    [
      'The curvature across the furrow is 4, so the limit is 2/4',
      () => {
        limitIs('mccormick', '4.00');
        nothingRestsAbove('mccormick');
      },
    ],
    [
      'not far above it the balls leave the map',
      () => {
        const fates = fatesAbove('mccormick', 1.1 * (2 / 4));
        expect(fates.every((fate) => fate === 'escaped' || fate === 'diverged')).toBe(true);
      },
    ],
  ],
  peaks: [
    [
      'Three hills and three holes',
      () => expect([places('peaks', 'max').length, places('peaks', 'min').length]).toEqual([3, 3]),
    ],
    [
      'From this start downhill leads to the deepest hole',
      () => expect(apart(downhill('peaks', 0.0005), limit('peaks').point)).toBeLessThan(1e-6),
    ],
    [
      'above 2/30.2 no ball can come to rest in it',
      () => {
        limitIs('peaks', '30.2');
        nothingRestsAbove('peaks');
      },
    ],
  ],
  banana: [
    [
      'most of the time goes there',
      () => {
        for (const rate of [0.008, 0.015]) {
          const { path, step } = run('banana', rate);
          const along = path.slice(0, step!).filter(([x, y]) => Math.abs(y - x * x) < 0.1);
          expect(along.length).toBeGreaterThan(0.9 * step!);
        }
      },
    ],
  ],
  'banana-100': [
    [
      'The walls are ten times more curved than on the first banana',
      () => expect(limit('banana-100').lambdaMax / limit('banana').lambdaMax).toBeCloseTo(10, 0),
    ],
    ['The steepest curvature at the minimum is 1002', () => limitIs('banana-100', '1002')],
    [
      'the floor stays as flat as before',
      () => expect(limit('banana-100').lambdaMin / limit('banana').lambdaMin).toBeCloseTo(1, 1),
    ],
  ],
  beale: [
    [
      'the valley, whose curvature is 162 times smaller',
      () => expect(Math.round(limit('beale').lambdaMax / limit('beale').lambdaMin)).toBe(162),
    ],
  ],
  'two-knob': [
    ['One knob times the other should be 1', () => expect(of('two-knob').best).toBe(of('two-knob').value(2, 0.5))],
    [
      'Every place with w₁w₂ = 1 is a minimum',
      () => {
        for (const w of [-3, -0.5, 0.4, 1, 2.9]) {
          expect(of('two-knob').value(w, 1 / w)).toBeCloseTo(of('two-knob').best!, 25);
          expect(slope('two-knob', [w, 1 / w])).toBeCloseTo(0, 12);
        }
      },
    ],
    [
      'can only settle where the valley is not too sharp',
      () => {
        const settled = logSpaced(0.01, 1.5, 60).flatMap((rate) => {
          const { fate, end } = run('two-knob', rate);
          return fate === 'converged' ? [[rate, end] as const] : [];
        });
        expect(settled.length).toBeGreaterThan(20);
        for (const [rate, end] of settled) expect(curvatures('two-knob', end)[1]).toBeLessThan(2 / rate);
      },
    ],
  ],
  plateau: [
    [
      'the slope times the distance is only a few percent of the loss still to lose',
      () => {
        for (const at of [of('plateau').race.start, run('plateau', 0.15).end]) {
          expect((slope('plateau', at) * apart(at, [0, 0])) / of('plateau').value(...at)).toBeLessThan(0.08);
        }
      },
    ],
    [
      'which cannot happen in a bowl',
      () => {
        for (const id of ['seed-bowl', 'ravine', 'booth', 'logistic', 'line-raw']) {
          const { best, race } = of(id);
          const share =
            (slope(id, race.start) * apart(race.start, limit(id).point)) / (of(id).value(...race.start) - best!);
          expect(share).toBeGreaterThanOrEqual(1);
        }
      },
    ],
  ],
  cliff: [
    [
      'On the cliff the slope is more than ten times that of the ground about it',
      () => {
        for (const x of [2, 3, 5.5, 6]) expect(slope('cliff', [4, 0]) / slope('cliff', [x, 0])).toBeGreaterThan(10);
      },
    ],
  ],
  easom: [
    [
      'Outside the hole there is hardly any slope',
      () => {
        const { point } = limit('easom');
        const hole = slope('easom', [point[0] + 0.6, point[1]]);
        for (let i = 0; i < 36; i++) {
          const angle = (i / 36) * 2 * Math.PI;
          const outside: Point = [point[0] + 2.7 * Math.cos(angle), point[1] + 2.7 * Math.sin(angle)];
          expect(slope('easom', outside)).toBeLessThan(0.01 * hole);
        }
      },
    ],
  ],
  rastrigin: [
    [
      'small steps find the lowest dent',
      () => expect(apart(downhill('rastrigin', 0.00005), [0, 0])).toBeLessThan(1e-6),
    ],
    [
      'whose limit is 2/397',
      () => {
        limitIs('rastrigin', '397');
        nothingRestsAbove('rastrigin');
      },
    ],
    [
      'much larger ones hop from dent to dent',
      () => {
        const dents = new Set(run('rastrigin', 0.013).path.map(([x, y]) => `${Math.round(x)} ${Math.round(y)}`));
        expect(dents.size).toBeGreaterThan(3);
      },
    ],
  ],
  ackley: [
    [
      'At the tip the slope does not shrink',
      () => {
        for (const away of [1e-2, 1e-4, 1e-8]) expect(slope('ackley', [away, 0])).toBeGreaterThan(2.8);
      },
    ],
    [
      'jumps to and fro by about one step: only small steps stay inside the goal',
      () => {
        for (const rate of [0.001, 0.003]) {
          const { path, fate } = run('ackley', rate, { steps: 400 });
          expect(fate).toBe('converged');
          expect(apart(path[400]!, path[399]!) / (2.83 * rate)).toBeCloseTo(1, 0);
          expect(apart(path[400]!, path[398]!)).toBeLessThan(apart(path[400]!, path[399]!));
        }
        expect(new Set(fatesAbove('ackley', 0.009))).toEqual(new Set(['oscillating']));
      },
    ],
  ],
  levy: [
    ['the steepest curvature is 2.24, so the limit is 2/2.24', () => limitIs('levy', '2.24')],
    [
      'the dents outside are up to 8.7 times more curved',
      () => {
        const steepest = Math.max(...places('levy', 'min').map(({ eigenvalues: [, high] }) => high));
        expect((steepest / limit('levy').lambdaMax).toFixed(1)).toBe('8.7');
      },
    ],
  ],
  griewank: [
    [
      'descent ends in the dent it starts in',
      () => {
        for (const { point } of places('griewank', 'min')) {
          const start: Point = [point[0] + 0.6, point[1] - 0.6];
          expect(apart(run('griewank', 0.1, { start, steps: 1000 }).end, point)).toBeLessThan(1e-6);
        }
      },
    ],
    [
      'only large steps leave it',
      () => {
        const left = logSpaced(0.03, 6, 60).filter((rate) =>
          run('griewank', rate).path.some((at) => apart(at, [0, 0]) > 3.5),
        );
        expect(left.length).toBeGreaterThan(0);
        expect(left[0]).toBeGreaterThan(limit('griewank').cliff);
      },
    ],
  ],
  michalewicz: [
    ['Two steep holes in a plain', () => expect(places('michalewicz', 'min')).toHaveLength(2)],
    [
      'The slope only tells about the hole you stand in, whose curvature of 81 caps the learning rate at 2/81',
      () => {
        limitIs('michalewicz', '81');
        nothingRestsAbove('michalewicz');
        expect(apart(downhill('michalewicz', 0.0005), limit('michalewicz').point)).toBeLessThan(1e-6);
      },
    ],
  ],
  kink: [
    [
      'At a kink the slope does not shrink',
      () => {
        for (const away of [1, 1e-6]) expect(slope('kink', [away, -away])).toBe(Math.hypot(1, 2));
      },
    ],
    [
      'a constant rate ends up bouncing',
      () => {
        for (const rate of [0.04, 0.1, 0.5, 1]) {
          const ys = run('kink', rate, { steps: 400 }).path.map(([, y]) => y);
          for (let k = 391; k <= 400; k++) expect(ys[k]! * ys[k - 1]!).toBeLessThanOrEqual(0);
        }
      },
    ],
  ],
  'bukin-6': [
    [
      'Next to the kink the slope grows without limit',
      () => {
        const slopes = [1e-2, 1e-4, 1e-6, 1e-8].map((above) => slope('bukin-6', [-8, 0.64 + above]));
        for (let i = 1; i < 4; i++) expect(slopes[i]! / slopes[i - 1]!).toBeCloseTo(10, 1);
      },
    ],
    [
      'no constant rate can come to rest on it',
      () => expect(sweep('bukin-6').map(({ fate }) => fate)).not.toContain('converged'),
    ],
  ],
  'best-box': [
    [
      'Cut squares from the corners of a 6 × 6 sheet',
      () => {
        for (const x of [0.5, 1, 2.5]) expect(of('best-box').value(x, 0)).toBeCloseTo(-(x * (6 - 2 * x) ** 2), 12);
      },
    ],
    [
      'at 0.35 the slope of V is 20.7',
      () => {
        expect(of('best-box').race.start[0]).toBe(0.35);
        expect((-of('best-box').gradient(0.35, 0)[0]).toFixed(1)).toBe('20.7');
      },
    ],
    [
      'The volume is greatest at 1 with 16',
      () => expect([limit('best-box').point[0], of('best-box').best]).toEqual([1, -16]),
    ],
    [
      'the second derivative of 24 caps the learning rate at 2/24',
      () => {
        expect(of('best-box').hessian(1, 0)[0]).toBe(24);
        nothingRestsAbove('best-box');
      },
    ],
  ],
  fog: [
    [
      'One slope cannot tell how deep a valley is',
      () => {
        const [one, other] = places('fog', 'min');
        expect(one!.value).not.toBeCloseTo(other!.value, 1);
      },
    ],
    [
      'small steps end in the well that is downhill from the start',
      () => {
        const { start } = of('fog').race;
        expect(Math.sign(downhill('fog', 0.003)[0] - start[0])).toBe(-Math.sign(of('fog').gradient(...start)[0]));
      },
    ],
  ],
  'one-example': [
    [
      'x = 2 and y = 3',
      () => {
        for (const w of [-1, 0.5, 2]) expect(of('one-example').value(w, 0)).toBe(0.5 * (w * 2 - 3) ** 2);
      },
    ],
    [
      'The slope is (wx − y)x',
      () => {
        for (const w of [-1, 0.5, 2]) expect(of('one-example').gradient(w, 0)[0]).toBe((w * 2 - 3) * 2);
        expect(of('one-example').gradient(0.5, 0)[0]).toBe(-4);
      },
    ],
    ['the curvature x² = 4', () => expect(of('one-example').hessian(0.7, 0)[0]).toBe(4)],
    ['1/4 lands in one step', () => expect(run('one-example', 1 / 4).path[1]![0]).toBe(1.5)],
    ['1/2 is the limit', () => expect(limit('one-example').cliff).toBe(1 / 2)],
  ],
  fence: [
    [
      'The best place lies outside the fence',
      () => {
        expect(slope('fence', [2, 1])).toBe(0);
        expect(Math.hypot(2, 1)).toBeGreaterThan(1);
      },
    ],
    [
      'On the fence, where the slope is not zero but square to it: the only way down is outside',
      () => {
        const { end } = run('fence', 0.1, { steps: 500 });
        const [gx, gy] = of('fence').gradient(...end);
        expect(Math.hypot(...end)).toBeCloseTo(1, 12);
        expect(Math.hypot(gx, gy)).toBeGreaterThan(3);
        expect((gx * end[1] - gy * end[0]) / Math.hypot(gx, gy)).toBeCloseTo(0, 9);
        expect(gx * end[0] + gy * end[1]).toBeLessThan(0);
      },
    ],
  ],
  'line-raw': [
    [
      'why does it take so many steps',
      () => {
        const quickest = Math.min(...sweep('line-raw').map(({ settleStep }) => settleStep ?? Number.POSITIVE_INFINITY));
        expect(quickest).toBeGreaterThan(0.4 * of('line-raw').race.steps);
      },
    ],
    [
      'Across the bowl the curvature is 132 times that along it',
      () => expect(Math.round(limit('line-raw').lambdaMax / limit('line-raw').lambdaMin)).toBe(132),
    ],
  ],
  'line-standardised': [
    [
      'with x standardised',
      () => {
        const { xs } = of('line-standardised').data!.examples;
        const mean = (of: (x: number) => number) => xs.reduce((sum, x) => sum + of(x), 0) / xs.length;
        expect([mean((x) => x), mean((x) => x * x)]).toEqual([expect.closeTo(0, 12), expect.closeTo(1, 12)]);
      },
    ],
    [
      'Both curvatures are 1 now',
      () => expect(curvatures('line-standardised', [3, 1])).toEqual([expect.closeTo(1, 12), expect.closeTo(1, 12)]),
    ],
    [
      'the learning rate 1 lands in one step',
      () => expect(run('line-standardised', 1).losses[1]! - of('line-standardised').best!).toBeCloseTo(0, 12),
    ],
    ['the limit is 2', () => nothingRestsAbove('line-standardised')],
  ],
  logistic: [
    ['can a learning rate of 10 be right', () => expect(run('logistic', 10).fate).toBe('converged')],
    [
      'is at most 0.138, so the limit there is 2/0.138, about 14.5',
      () => {
        limitIs('logistic', '0.138');
        expect(limit('logistic').cliff.toFixed(1)).toBe('14.5');
        nothingRestsAbove('logistic');
      },
    ],
  ],
  separable: [
    [
      'A threshold parts the two classes perfectly',
      () => {
        const { xs, ys } = of('separable').data!.examples;
        for (const [i, x] of xs.entries()) expect(ys[i]).toBe(x > 0 ? 1 : 0);
      },
    ],
    [
      'a steeper slope is always a little better',
      () => {
        const losses = [1, 3, 10, 30].map((w) => of('separable').value(w, 0));
        for (let i = 1; i < 4; i++) expect(losses[i]!).toBeLessThan(losses[i - 1]!);
      },
    ],
    ['There is none', () => expect([of('separable').endless, of('separable').stationaryPoints]).toEqual([true, []])],
  ],
  neuron: [
    [
      'Where tanh is flat the gradient is small although the loss is not',
      () => {
        expect(slope('neuron', [-5, 0.9])).toBeLessThan(0.1 * slope('neuron', of('neuron').race.start));
        expect(of('neuron').value(-5, 0.9)).toBeGreaterThan(of('neuron').value(...of('neuron').race.start));
      },
    ],
  ],
  'network-slice': [
    [
      'It has two valleys and two saddles',
      () => expect([places('network-slice', 'min').length, places('network-slice', 'saddle').length]).toEqual([2, 2]),
    ],
    [
      'the deepest place is next to where training had ended',
      () => expect(apart(limit('network-slice').point, [0, 0])).toBeLessThan(0.002),
    ],
  ],
};

const rounds = lessons.flatMap((lesson) => lesson.rounds).filter(isRace);

describe.each(Object.entries(words))('what is said about %s is so', (id, { question, why }) => {
  const own = rounds.filter(({ surface }) => surface === id);
  const texts = [question, why, ...own.flatMap((round) => [round.question, round.why])];

  test.each(claims[id] ?? [])('%s', (said, holds) => {
    expect(texts.some((text) => text.includes(said))).toBe(true);
    holds();
  });

  test('no number is left unchecked', () => {
    const left = texts.map((text) => (claims[id] ?? []).reduce((rest, [said]) => rest.replace(said, ''), text));
    expect(claims[id]?.length).toBeGreaterThan(0);
    expect(left.join(' ')).not.toMatch(/\d/);
  });
});

describe('names of surfaces', () => {
  const titled = (word: RegExp) => Object.entries(words).flatMap(([id, { title }]) => (word.test(title) ? [id] : []));

  test.each([
    [/exits/i, (id: string) => expect(places(id, 'saddle')).toHaveLength(1)],
    [/double well/i, (id: string) => expect(places(id, 'min')).toHaveLength(2)],
    [/bowl/i, (id: string) => expect([of(id).convex, places(id, 'min').length]).toEqual([true, 1])],
    [/round/i, (id: string) => expect(limit(id).lambdaMin).toBe(limit(id).lambdaMax)],
    [/ravine/i, (id: string) => expect(limit(id).lambdaMax / limit(id).lambdaMin).toBeGreaterThan(10)],
    [/kink/i, (id: string) => expect(of(id).kinks?.length).toBeGreaterThan(0)],
    [/fence/i, (id: string) => expect(of(id).fence).toBeDefined()],
    [/plateau/i, (id: string) => expect(sweep(id).map(({ fate }) => fate)).toContain('crawling')],
    [/one example/i, (id: string) => expect(of(id).vars).toEqual(['w'])],
    [/line/i, (id: string) => expect(of(id).data?.examples.xs).toHaveLength(8)],
  ] as const)('%s', (word, holds) => {
    expect(titled(word).length).toBeGreaterThan(0);
    for (const id of titled(word)) holds(id);
  });

  test('the monkey saddle is one: flat, without curvature, with three ways down', () => {
    const { gradient, hessian, value } = of('monkey-saddle');
    expect([gradient(0, 0), hessian(0, 0)].flat().map(Math.abs)).toEqual([0, 0, 0, 0, 0]);
    const around = Array.from({ length: 60 }, (_, i) =>
      value(Math.cos((i * Math.PI) / 30 + 0.01), Math.sin((i * Math.PI) / 30 + 0.01)),
    );
    const turns = around.filter((height, i) => height * around.at(i - 1)! < 0);
    expect(turns).toHaveLength(6);
  });
});
