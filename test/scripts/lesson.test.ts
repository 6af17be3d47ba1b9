import { describe, expect, test } from 'vitest';
import { checkLesson } from '../../scripts/lesson/check.ts';
import { lessons } from '../../shared/lesson/lessons/index.ts';
import { ownLesson } from '../support/own-lesson.ts';

const bowl = {
  kind: 'formula',
  title: 'Bowl',
  domain: { xMin: -3, xMax: 3, yMin: -2, yMax: 2 },
  source: 'x^2 + 3*y^2',
  vars: ['x', 'y'],
};

const lessonOn = (surface: object, round: object = {}) =>
  JSON.stringify({
    schema: 1,
    id: 'tried',
    title: 'Tried',
    rounds: [{ kind: 'goldilocks', title: 'Bowl', question: '?', why: '!', surface: 'own:bowl', ...round }],
    surfaces: { 'own:bowl': surface },
  });

test('a sound lesson has its minutes and a forecast of thirty choices for each race', () => {
  const { isFine, lines } = checkLesson(lessonOn(bowl));
  expect(isFine).toBe(true);
  expect(lines[0]).toMatch(/^Tried: 1 round, about \d+ minutes$/);
  const counts = [...lines[1]!.matchAll(/(\d+) [a-z]+/g)].map(([, count]) => Number(count)).slice(1);
  expect(lines[1]).toMatch(/^1\. Bowl \(goldilocks\): of 30 random choices .*\d+ converged/);
  expect(Math.abs(counts.reduce((sum, count) => sum + count, 0) - 30)).toBeLessThanOrEqual(2);
});

test.each([lessons[0]!, ownLesson])('$title is sound', (lesson) => {
  expect(checkLesson(JSON.stringify(lesson))).toMatchObject({ isFine: true });
});

describe('what is wrong is said with its place', () => {
  test.each([
    ['{', /^not JSON/],
    ['{}', /^schema: expected 1/],
    [lessonOn(bowl, { steps: 5 }), /^rounds\.0\.steps: expected at least 10/],
    [lessonOn({ ...bowl, source: 'x^2 + log(y)' }), /^surfaces\.own:bowl: not-finite/],
    [lessonOn({ ...bowl, source: 'x^2 +' }), /^surfaces\.own:bowl: formula/],
    [lessonOn({ ...bowl, source: 'x + y' }), /^surfaces\.own:bowl: no-minimum/],
    [lessonOn(bowl, { start: [0, 0] }), /^rounds\.0\.start/],
    [lessonOn({ ...bowl, title: '' }), /^surfaces\.own:bowl\.title/],
  ])('%#', (text, said) => {
    const { isFine, lines } = checkLesson(text);
    expect(isFine).toBe(false);
    expect(lines).toEqual([expect.stringMatching(said)]);
  });
});
