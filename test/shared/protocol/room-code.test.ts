import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alphabet, codeLength, foldCode, makeCode } from '../../../shared/protocol/room-code.ts';

test('the alphabet is 28 signs: digits 2 to 9 and the consonants without L', () => {
  const consonants = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].filter((letter) => !'AEIOU'.includes(letter) && letter !== 'L');
  expect(alphabet).toBe(`23456789${consonants.join('')}`);
  expect(new Set(alphabet).size).toBe(28);
});

describe('a code is understood however it is typed', () => {
  test.each([
    'KXRT7M',
    'kxrt7m',
    'kXrT7m',
    ' KXR T7M ',
    'KXR-T7M',
    'k x r – t 7 m',
    'KXR\u00A0T7M',
    'ＫＸＲＴ７Ｍ',
    'KXR\u200BT7M',
  ])('%j', (text) => {
    expect(foldCode(text)).toEqual({ code: 'KXRT7M' });
  });
});

describe('what is no code gets a hint', () => {
  test.each([
    ['0XRT7M', 'lookalike'],
    ['oxrt7m', 'lookalike'],
    ['KXRT71', 'lookalike'],
    ['KXRTi7', 'lookalike'],
    ['lXRT7M', 'lookalike'],
    ['KXRTAM', 'letters'],
    ['KXRT_M', 'letters'],
    ['../KXR', 'letters'],
    ['Ж23456', 'letters'],
    ['👨‍👩‍👧', 'letters'],
    ['', 'length'],
    ['KXRT7', 'length'],
    ['KXRT7MM', 'length'],
    ['2'.repeat(10_000), 'length'],
    ['O'.repeat(65), 'length'],
  ])('%j: %s', (text, hint) => {
    expect(foldCode(text)).toEqual({ hint });
  });
});

test('every code that is made is its own fold, whatever the dice', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(27), { minLength: 6, maxLength: 6 }), (dice) => {
      let thrown = 0;
      const code = makeCode((below) => {
        expect(below).toBe(28);
        return dice[thrown++]!;
      });
      expect(code).toBe(dice.map((die) => alphabet[die]).join(''));
      expect(code).toHaveLength(codeLength);
      expect(foldCode(code.toLowerCase())).toEqual({ code });
    }),
    { seed: 5, numRuns: 200 },
  );
});
