import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  axisScale,
  axisTicks,
  medianOf,
  numberAxis,
  optionBars,
  tallyStrip,
} from '../../../client/charts/tally-plan.ts';

describe('the histogram of options', () => {
  test('has a bar a vote and option, and the longest of all votes is the whole width', () => {
    expect(
      optionBars(3, [
        [0, 0, 2],
        [2, 2, 2, 2],
      ]),
    ).toEqual([
      [
        { count: 2, share: 0.5 },
        { count: 0, share: 0 },
      ],
      [
        { count: 0, share: 0 },
        { count: 0, share: 0 },
      ],
      [
        { count: 1, share: 0.25 },
        { count: 4, share: 1 },
      ],
    ]);
  });

  test('of nobody has bars without length', () => {
    expect(
      optionBars(2, [[]])
        .flat()
        .map(({ share }) => share),
    ).toEqual([0, 0]);
  });
});

describe('the axis of a number', () => {
  const questions = [
    { right: 24, tolerance: 'ratio' },
    { right: 28, tolerance: 40 },
    { right: 0, tolerance: 1 },
    { right: -4, tolerance: 2 },
    { right: 0, tolerance: 'ratio' },
  ] as const;

  test('holds the right value, has two ends, and does not stretch for a far answer', () => {
    for (const question of questions) {
      for (const answers of [[], [question.right], [1e9, -1e9], [Number.MIN_VALUE, 30]]) {
        const axis = numberAxis(question, answers);
        expect(axis.min).toBeLessThan(question.right);
        expect(axis.max).toBeGreaterThan(question.right);
        expect(axis.max).toBeLessThan(1000);
      }
    }
  });

  test('is a log axis for ratios alone, and its ticks stand inside and apart', () => {
    for (const question of questions) {
      const axis = numberAxis(question, [7, 40]);
      expect(axis.log).toBe(question.tolerance === 'ratio' && question.right > 0);
      const at = axisScale(axis, 0, 1000);
      const xs = axisTicks(axis, 1000, 110).map(({ value }) => at(value));
      expect(xs.length).toBeGreaterThan(1);
      xs.forEach((x, i) => {
        expect(x).toBeGreaterThanOrEqual(-1e-6);
        expect(x).toBeLessThanOrEqual(1000 + 1e-6);
        if (i > 0) expect(x - xs[i - 1]!).toBeGreaterThanOrEqual(109);
      });
    }
  });
});

describe('the strip of answers', () => {
  const room = { left: 40, right: 1200, bottom: 500, height: 400 };

  test('has every answer once: a dot, or counted beyond an end; no two dots overlap, none is too high', () => {
    const answer = fc.double({ min: -200, max: 400, noNaN: true });
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 200 }), (answers) => {
        const axis = numberAxis({ right: 28, tolerance: 40 }, answers);
        const { dots, radius, below, above } = tallyStrip(answers, axis, room);
        expect(dots.length + below + above).toBe(answers.length);
        dots.forEach((dot, i) => {
          for (const other of dots.slice(0, i)) {
            expect(Math.hypot(dot.x - other.x, dot.y - other.y)).toBeGreaterThanOrEqual(2 * radius);
          }
          expect(dot.y - radius).toBeGreaterThanOrEqual(room.bottom - room.height);
        });
      }),
      { seed: 4, numRuns: 30 },
    );
  });

  test('of 40 equal answers is one stack of smaller dots', () => {
    const { dots, radius } = tallyStrip(Array(40).fill(24), numberAxis({ right: 24, tolerance: 'ratio' }, []), room);
    expect(new Set(dots.map(({ x }) => x)).size).toBe(1);
    expect(radius).toBeLessThan(13);
  });
});

test('the middle answer is one, or lies between two', () => {
  expect([[], [5], [9, 1, 5], [1, 4]].map(medianOf)).toEqual([null, 5, 5, 2.5]);
});
