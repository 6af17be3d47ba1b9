import { describe, expect, test } from 'vitest';
import { keptRooms } from '../../../client/net/kept-rooms.ts';
import { createTokens } from '../../../client/net/tokens.ts';
import { memoryStorage } from './page.ts';

describe('the rooms of a browser', () => {
  test('are known, the newest first and each kind by itself', () => {
    const storage = memoryStorage();
    const rooms = () => keptRooms('host', () => storage);
    expect(rooms()).toEqual([]);
    const tokens = createTokens(() => storage);
    tokens.write('host', 'AAAAAA', 'a');
    tokens.write('seat', 'CCCCCC', 'c');
    tokens.write('host', 'BBBBBB', 'b');
    expect(rooms()).toEqual(['BBBBBB', 'AAAAAA']);
    tokens.write('host', 'AAAAAA', 'again');
    expect(rooms()).toEqual(['AAAAAA', 'BBBBBB']);
    tokens.drop('host', 'AAAAAA');
    expect(rooms()).toEqual(['BBBBBB']);
  });

  test('are none where naming the storage throws, and where it holds something else', () => {
    expect(
      keptRooms('host', () => {
        throw new Error('denied');
      }),
    ).toEqual([]);
    expect(keptRooms('host', () => ({ getItem: () => '{' }))).toEqual([]);
  });
});
