import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldTyped } from '../../../client/phone/code.ts';
import { alphabet, foldCode } from '../../../shared/protocol/room-code.ts';

test.each(['kxrt7m', ' KXRT-7M ', 'KXR T7M', 'k x r t 7 m', 'ＫＸＲＴ７Ｍ', 'KXRT–7M'])('%j is KXRT7M', (text) => {
  expect(foldTyped(text)).toEqual({ code: 'KXRT7M' });
});

test('the phone reads a code exactly as the room does', () => {
  const nearlyCode = fc.array(fc.constantFrom(...alphabet, ...'01OILaeiou -–_.Kk７é😀'), { maxLength: 9 });
  fc.assert(
    fc.property(
      fc.oneof(
        nearlyCode.map((signs) => signs.join('')),
        fc.string({ unit: 'binary', maxLength: 80 }),
      ),
      (text) => {
        expect(foldTyped(text)).toEqual(foldCode(text));
      },
    ),
    { seed: 9, numRuns: 2000 },
  );
});
