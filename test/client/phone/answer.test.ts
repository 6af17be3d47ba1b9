import { expect, test } from 'vitest';
import { answerText, isAnswered } from '../../../client/phone/answer.ts';
import { movedBy, placeIn } from '../../../client/phone/place.ts';
import { type NumberQuestion, openQuestion, type Question } from '../../../shared/lesson/question.ts';

const choice: Question = { kind: 'choice', text: '', options: ['0.1', '0.34'], right: 1 };
const number = (unit?: string): NumberQuestion => ({
  kind: 'number',
  text: '',
  right: 24,
  tolerance: 12,
  ...(unit !== undefined && { unit }),
});

test('an answer reads as its question says it', () => {
  expect(answerText(choice, 1)).toBe('0.34');
  expect(answerText(number(), -4)).toBe('−4');
  expect(answerText(number('steps'), 20.5)).toBe('20.5 steps');
  expect(answerText(number('°'), 43.9)).toBe('43.9°');
  expect(answerText(number(), 1234.5)).toBe('1234.5');
});

test('before the reveal a question has no right answer to show', () => {
  expect(isAnswered(choice)).toBe(true);
  expect(isAnswered(openQuestion(choice))).toBe(false);
  expect(isAnswered(openQuestion(number()))).toBe(false);
});

const domain = { xMin: -5, xMax: 5, yMin: -5, yMax: 5 };

test('a tapped start is inside the domain and has digits that a finger can mean', () => {
  expect(placeIn(domain, [1.23456, -3.98765])).toEqual([1.23, -3.99]);
  expect(placeIn(domain, [7, -9])).toEqual([5, -5]);
  expect(Object.is(placeIn(domain, [-0.001, 0])[0], 0)).toBe(true);
});

test('arrow keys move a start by a fiftieth of the map, other keys do not', () => {
  expect(movedBy('ArrowUp', domain, [0, 0])).toEqual([0, 0.2]);
  expect(movedBy('ArrowLeft', domain, [-5, 1])).toEqual([-5, 1]);
  expect(movedBy('a', domain, [0, 0])).toBeNull();
});
