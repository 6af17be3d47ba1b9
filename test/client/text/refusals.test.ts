import { expect, test } from 'vitest';
import { refusalSentence } from '../../../client/text/en/refusals.ts';
import { refusalWords } from '../../../shared/room/refusals.ts';

test.each(refusalWords)('%s has a sentence of its own that says what to do', (refused) => {
  const sentence = refusalSentence({ refused });
  expect(sentence).toMatch(/^[A-Z].*\.$/);
  expect(sentence).not.toContain(refused);
});

test('no two words share a sentence', () => {
  expect(new Set(refusalWords.map((refused) => refusalSentence({ refused }))).size).toBe(refusalWords.length);
});

test('a wrong nickname is called that, a wrong number gives its range', () => {
  expect(refusalSentence({ refused: 'bad-request', path: 'nickname' })).toContain('nickname');
  expect(refusalSentence({ refused: 'out-of-range', expected: '0.003 to 0.6' })).toContain('0.003 to 0.6');
});
