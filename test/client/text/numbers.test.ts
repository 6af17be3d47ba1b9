import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  clockText,
  fixed,
  noNumber,
  ordinal,
  parseTyped,
  short,
  signed,
  significant,
  toThreeDigits,
} from '../../../client/text/numbers.ts';

/** A printed number back as a number. */
const read = (text: string): number => {
  const [mantissa = '', power] = text.replace('−', '-').split(' × 10');
  const digits = '⁰¹²³⁴⁵⁶⁷⁸⁹';
  const exponent = (power ?? '⁰').replace('⁻', '-').replace(/[⁰-⁹¹²³]/g, (sign) => String(digits.indexOf(sign)));
  return Number(`${mantissa}e${exponent}`);
};

describe('significant', () => {
  test.each([
    [0.0572, '0.0572'],
    [0.25, '0.250'],
    [9.72, '9.72'],
    [243.4, '243'],
    [1236, '1240'],
    [99_949, '99900'],
    [99_950, '1.00 × 10⁵'],
    [0.0001, '0.000100'],
    [0.00000032, '3.20 × 10⁻⁷'],
    [-1.26, '−1.26'],
    [0, '0'],
    [-0, '0'],
  ])('%f is %s', (value, text) => {
    expect(significant(value)).toBe(text);
  });

  test('what is not a number is a dash, never NaN or ∞', () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
      expect(significant(value)).toBe(noNumber);
      expect(short(value)).toBe(noNumber);
      expect(fixed(value, 3)).toBe(noNumber);
      expect(signed(value, 3)).toBe(noNumber);
    }
  });

  test('three digits say the number to half a unit of the third', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-12, max: 1e12, noNaN: true }), fc.boolean(), (size, negative) => {
        const value = negative ? -size : size;
        expect(read(significant(value))).toBe(toThreeDigits(value));
        expect(read(short(value))).toBe(toThreeDigits(value));
      }),
      { seed: 3 },
    );
  });

  test('short drops only zeros that say nothing', () => {
    expect([2.4, 0.25, 6, 100, 1240, 0.05, 2.4e-7].map((value) => short(value))).toEqual([
      '2.4',
      '0.25',
      '6',
      '100',
      '1240',
      '0.05',
      '2.4 × 10⁻⁷',
    ]);
  });
});

test('a zero has no minus, a sign is always printed where it is asked for', () => {
  expect(fixed(-0.0001, 3)).toBe('0.000');
  expect(signed(-0.0001, 3)).toBe('+0.000');
  expect(signed(2.16, 3)).toBe('+2.160');
  expect(signed(-2.16, 3)).toBe('−2.160');
});

describe('what a person types', () => {
  test.each([
    ['0,25', 0.25],
    [' .3 ', 0.3],
    ['1e-3', 0.001],
    ['0.0572', 0.0572],
    ['2.', 2],
    ['−1', -1],
    ['٠,٢٥', 0.25],
  ])('%j is %f', (text, value) => {
    expect(parseTyped(text)).toBe(value);
  });

  test.each(['', ' ', 'abc', '1,2,3', '1.2.3', '1e999', '--1', '0x10', 'Infinity', 'NaN', '1e', '.', ',', '1 2'])(
    '%j is no number',
    (text) => {
      expect(parseTyped(text)).toBeNull();
    },
  );

  test('what the phone shows is read back as what it sends', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-4, max: 1000, noNaN: true }), (value) => {
        expect(parseTyped(significant(value))).toBe(toThreeDigits(value));
      }),
      { seed: 4 },
    );
  });
});

test('places are spoken', () => {
  expect([1, 2, 3, 4, 11, 12, 13, 21, 101].map(ordinal)).toEqual([
    '1st',
    '2nd',
    '3rd',
    '4th',
    '11th',
    '12th',
    '13th',
    '21st',
    '101st',
  ]);
});

test('a clock counts whole seconds up to the end and never below zero', () => {
  expect([90, 65, 18.2, 0.1, 0, -3].map(clockText)).toEqual(['1:30', '1:05', '0:19', '0:01', '0:00', '0:00']);
});
