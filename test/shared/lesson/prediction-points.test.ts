import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { predictionPoints } from '../../../shared/lesson/prediction-points.ts';
import type { NumberQuestion, Question } from '../../../shared/lesson/question.ts';

const number = (right: number, tolerance: NumberQuestion['tolerance']): Question => ({
  kind: 'number',
  text: 'How many?',
  right,
  tolerance,
});
const choice: Question = { kind: 'choice', text: 'Which?', options: ['a', 'b', 'c'], right: 1 };
const positive = fc.double({ min: 1e-6, max: 1e6, noNaN: true });
const finite = fc.double({ min: -1e6, max: 1e6, noNaN: true });

describe('a choice', () => {
  test('is right or wrong', () => {
    expect([0, 1, 2].map((answer) => predictionPoints(choice, answer))).toEqual([0, 100, 0]);
  });
});

describe('a number within a tolerance', () => {
  test.each([
    [24, 100],
    [30, 50],
    [18, 50],
    [35.9, 1],
    [36, 0],
    [-1000, 0],
  ])('24 ± 12: %d is worth %i', (answer, points) => {
    expect(predictionPoints(number(24, 12), answer)).toBe(points);
  });

  test('is worth the same on both sides, and less the farther away', () => {
    fc.assert(
      fc.property(finite, positive, fc.double({ min: 0, max: 2, noNaN: true }), (right, tolerance, off) => {
        const question = number(right, tolerance);
        const [above, below] = [right + off * tolerance, right - off * tolerance];
        const [one, other] = [predictionPoints(question, above), predictionPoints(question, below)];
        expect(Math.abs(one - other)).toBeLessThanOrEqual(1);
        expect(predictionPoints(question, right + (off + 0.1) * tolerance)).toBeLessThanOrEqual(one);
      }),
    );
  });
});

describe('a rate', () => {
  test.each([
    [1 / 3, 100],
    [2 / 3, 0],
    [1 / 6, 0],
    [Math.SQRT2 / 3, 50],
    [0, 0],
    [-1 / 3, 0],
  ])('1/3: %d is worth %i', (answer, points) => {
    expect(predictionPoints(number(1 / 3, 'ratio'), answer)).toBe(points);
  });

  test('is judged by its ratio: the unit of both does not matter', () => {
    fc.assert(
      fc.property(positive, fc.double({ min: 0.1, max: 10, noNaN: true }), positive, (right, factor, unit) => {
        const points = predictionPoints(number(right, 'ratio'), right * factor);
        expect(Math.abs(predictionPoints(number(right * unit, 'ratio'), right * factor * unit) - points)).toBeLessThan(
          2,
        );
        expect(Math.abs(predictionPoints(number(right, 'ratio'), right / factor) - points)).toBeLessThan(2);
      }),
    );
  });
});

test('every answer is worth a whole number from 0 to 100, and the right one 100', () => {
  fc.assert(
    fc.property(positive, fc.oneof(positive, fc.constant('ratio' as const)), finite, (right, tolerance, answer) => {
      const question = number(right, tolerance);
      const points = predictionPoints(question, answer);
      expect(Number.isInteger(points) && points >= 0 && points <= 100).toBe(true);
      expect(predictionPoints(question, right)).toBe(100);
    }),
  );
});
