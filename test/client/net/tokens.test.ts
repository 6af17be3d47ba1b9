import { describe, expect, test } from 'vitest';
import { createTokens } from '../../../client/net/tokens.ts';
import { memoryStorage } from './page.ts';

describe('tokens', () => {
  test('a token is found again by another page on the same storage, by kind and code', () => {
    const storage = memoryStorage();
    createTokens(() => storage).write('seat', 'BCDF23', 'mine');
    const later = createTokens(() => storage);
    expect(later.read('seat', 'BCDF23')).toBe('mine');
    expect(later.read('host', 'BCDF23')).toBeUndefined();
    expect(later.read('seat', 'BCDF24')).toBeUndefined();
  });

  test('the newest token of a room counts, and a dropped one is gone', () => {
    const storage = memoryStorage();
    const tokens = createTokens(() => storage);
    tokens.write('seat', 'BCDF23', 'old');
    tokens.write('seat', 'BCDF23', 'new');
    tokens.write('host', 'BCDF23', 'host');
    expect(tokens.read('seat', 'BCDF23')).toBe('new');
    tokens.drop('seat', 'BCDF23');
    expect(tokens.read('seat', 'BCDF23')).toBeUndefined();
    expect(tokens.read('host', 'BCDF23')).toBe('host');
  });

  test('two tabs do not overwrite each other', () => {
    const storage = memoryStorage();
    const one = createTokens(() => storage);
    const two = createTokens(() => storage);
    one.write('seat', 'AAAAAA', 'a');
    two.write('seat', 'BBBBBB', 'b');
    one.write('seat', 'CCCCCC', 'c');
    expect(two.read('seat', 'AAAAAA')).toBe('a');
    expect(one.read('seat', 'BBBBBB')).toBe('b');
    expect(two.read('seat', 'CCCCCC')).toBe('c');
  });

  test('the oldest of very many rooms are forgotten', () => {
    const storage = memoryStorage();
    const kept = createTokens(() => storage);
    for (let i = 0; i < 60; i++) kept.write('seat', `room ${i}`, 'token');
    expect(kept.read('seat', 'room 0')).toBeUndefined();
    expect(kept.read('seat', 'room 59')).toBe('token');
  });

  test.each([
    [
      'naming the storage throws',
      () => {
        throw new Error('SecurityError');
      },
    ],
    [
      'reading and writing throw',
      () => ({
        getItem: () => {
          throw new Error('denied');
        },
        setItem: () => {
          throw new Error('denied');
        },
      }),
    ],
    [
      'writing throws over older text',
      () => ({
        getItem: () => '[["seat:BCDF23","stale"]]',
        setItem: () => {
          throw new Error('QuotaExceededError');
        },
      }),
    ],
  ])('P2 where %s, the seat lasts as long as the page', (_, storage) => {
    const tokens = createTokens(storage);
    tokens.write('seat', 'BCDF23', 'mine');
    tokens.write('host', 'BCDF24', 'host');
    expect(tokens.read('seat', 'BCDF23')).toBe('mine');
    expect(tokens.read('host', 'BCDF24')).toBe('host');
    tokens.drop('seat', 'BCDF23');
    expect(tokens.read('seat', 'BCDF23')).toBeUndefined();
  });

  test.each(['{', 'null', '{"seat:BCDF23":"x"}', '[["seat:BCDF23",7],[null],5]'])(
    'stored text that is not ours (%s) reads as no token',
    (text) => {
      const tokens = createTokens(() => ({ getItem: () => text, setItem: () => {} }));
      expect(tokens.read('seat', 'BCDF23')).toBeUndefined();
    },
  );
});
