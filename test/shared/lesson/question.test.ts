import { describe, expect, test } from 'vitest';
import { predictionPoints } from '../../../shared/lesson/prediction-points.ts';
import { type Answer, expectedAnswer, openQuestion, type Question } from '../../../shared/lesson/question.ts';

const choice: Question = { kind: 'choice', text: 'Which?', options: ['a', 'b', 'c'], right: 1, because: 'So.' };
const number: Question = { kind: 'number', text: 'How many?', unit: 's', right: 24, tolerance: 12, because: 'So.' };
const place: Question = {
  kind: 'point',
  text: 'Where?',
  surface: 'seed-bowl',
  right: [1, -1],
  tolerance: 2,
  because: 'So.',
};
const seenFromTheMiddle: Question = { ...place, right: [0.6, 0.6], tolerance: { degrees: 30 } };
const arrow: Question = { kind: 'arrow', text: 'Which way?', surface: 'ravine', at: [4, -1.5], right: 350 };
const questions = [choice, number, place, seenFromTheMiddle, arrow];

test.each(questions)(
  '$kind: an open question has no answer, no reason and no tolerance, and all the rest',
  (question) => {
    const { right: _, because: __, tolerance: ___, ...rest } = question as Question & { tolerance?: unknown };
    expect(openQuestion(question)).toEqual(rest);
  },
);

const whole = '0 to 2';
const map = 'x from -3 to 3 and y from -3 to 3';
const angle = '0 to 360 degrees';
test.each<[Question, Answer, string | null]>([
  [choice, 2, null],
  [choice, 3, whole],
  [choice, -1, whole],
  [choice, 0.5, whole],
  [choice, Number.NaN, whole],
  [choice, [1, 1], 'a number'],
  [number, -1e300, null],
  [number, Number.NaN, 'a finite number'],
  [number, Number.POSITIVE_INFINITY, 'a finite number'],
  [number, [24, 24], 'a number'],
  [place, [3, -3], null],
  [place, [3.01, 0], map],
  [place, [0, Number.NaN], map],
  [place, [Number.NaN, 0], map],
  [place, 1, map],
  [arrow, 0, null],
  [arrow, 359.9, null],
  [arrow, 360, angle],
  [arrow, -1, angle],
  [arrow, Number.NaN, angle],
  [arrow, [1, 0], 'a number'],
])('to %j the answer %j: expected %j', (question, answer, expected) => {
  expect(expectedAnswer(question, answer)).toBe(expected);
});

describe('what an answer is worth', () => {
  test.each<[Question, Answer, number]>([
    [place, [1, -1], 100],
    [place, [1, 0], 50],
    [place, [0, -1], 50],
    [place, [1, 1], 0],
    [place, [-3, 3], 0],
    // By the angle seen from the middle alone: however far out, and 15° beside it half.
    [seenFromTheMiddle, [1.2, 1.2], 100],
    [seenFromTheMiddle, [Math.cos(Math.PI / 3), Math.sin(Math.PI / 3)], 50],
    [seenFromTheMiddle, [-0.6, -0.6], 0],
    [arrow, 350, 100],
    [arrow, 5, 50],
    [arrow, 335, 50],
    [arrow, 20, 0],
    [arrow, 170, 0],
  ])('%j: %j is worth %d', (question, answer, points) => {
    expect(predictionPoints(question, answer)).toBe(points);
  });

  test('an answer of another kind is worth nothing', () => {
    for (const question of [choice, number, arrow]) expect(predictionPoints(question, [1, 1])).toBe(0);
    expect(predictionPoints(place, 1)).toBe(0);
  });
});
