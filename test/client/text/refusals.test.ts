import { expect, test } from 'vitest';
import { refusalSentence } from '../../../client/text/en/refusals.ts';
import { Bucket, Limits, perSocket } from '../../../server/net/limits.ts';
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

test('who waits the two seconds that are asked for is let through, whatever the limit was; after one second not always', () => {
  expect(refusalSentence({ refused: 'too-many' })).toContain('Wait two seconds');
  const limits = new Limits(0);
  const socket = new Bucket(perSocket, 0);
  const asked: readonly ((nowMs: number) => boolean)[] = [
    (nowMs) => socket.spend(nowMs),
    (nowMs) => limits.mayOpen(nowMs),
    (nowMs) => limits.mayJoin('KXRT7M', nowMs),
    (nowMs) => {
      limits.wrongCode('10.0.0.1', nowMs);
      return limits.mayTry('10.0.0.1', 'KXRT7M', false, nowMs);
    },
  ];
  for (const may of asked) while (may(0)) {}
  expect(limits.mayTry('10.0.0.1', 'KXRT7M', false, 1000)).toBe(false);
  expect(limits.mayTry('10.0.0.1', 'KXRT7M', false, 2000)).toBe(true);
  for (const may of asked.slice(0, 3)) expect(may(2000)).toBe(true);
});
