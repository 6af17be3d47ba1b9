import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanNickname, graphemesOf, longestNickname, uniqueNickname } from '../../../shared/room/nickname.ts';

const family = '👨‍👩‍👧‍👦';
/** 18 signs of 11 code units each: close to the longest text. */
const families = family.repeat(18);

describe('a nickname keeps what people are called', () => {
  test.each([
    'Bo',
    '李',
    '李小龙',
    'Љубица',
    'Đorđe Šćepanović',
    'Zoë',
    'नीलेश',
    'ප්‍රසාද්',
    'علی‌رضا',
    'ကျော်',
    'สมชาย',
    family,
    '🏳️‍🌈',
    '👍🏽',
    '🇷🇸',
    'Ana 1️⃣',
    "O'Neill-Smith",
    '<b>Ana</b>',
    '<img src=x onerror=a>'.slice(0, 20),
    '__proto__',
  ])('%s', (name) => {
    expect(cleanNickname(name)).toBe(name);
  });
});

describe('a nickname loses what does not show, climbs out of its line or turns the writing', () => {
  test.each([
    ['spaces around and within', '  Ana \u3000 Maria\t', 'Ana Maria'],
    ['line breaks', 'Ana\r\nBo', 'Ana Bo'],
    ['compatibility forms', 'Ａｎａ ①', 'Ana 1'],
    ['right-to-left override', '\u202Eana\u202C', 'ana'],
    ['bidi isolates and marks', '\u2066\u200Fana\u2069\u061C', 'ana'],
    ['zero-width space', 'A\u200Bna', 'Ana'],
    ['a joiner between letters', 'A\u200Dna', 'Ana'],
    ['a joiner after an emoji and before a letter', '👨\u200DA', '👨A'],
    ['control characters', 'A\u0000\u001B[31mna', 'A[31mna'],
    ['private use', 'A\uE000na', 'Ana'],
    ['a lone surrogate', 'A\uD800na', 'Ana'],
    ['fillers', 'A\u3164\u2800na', 'Ana'],
    ['more than two accents a letter', 'Z\u0351\u036B\u0344\u0346', 'Z\u0351\u036B'],
    ['more than four marks of a script', `ก${'\u0E47'.repeat(12)}`, `ก${'\u0E47'.repeat(4)}`],
    ['marks without a letter', '\u0301\u0302Ana \u0301Bo', 'Ana Bo'],
  ])('%s', (_, text, name) => {
    expect(cleanNickname(text)).toBe(name);
  });
});

describe('a nickname is refused', () => {
  test.each([
    ['empty', ''],
    ['only spaces', ' \t\u3000 '],
    ['only invisible signs', '\u200B\u202E\u3164\u2800'],
    ['only marks', '\u0301\u0302'],
    ['21 letters', 'x'.repeat(21)],
    ['21 emoji', '🎈'.repeat(21)],
    ['200 letters', 'x'.repeat(200)],
    ['a chain of people that nobody drew', Array(20).fill('👨').join('\u200D')],
  ])('%s', (_, text) => {
    expect(cleanNickname(text)).toBeNull();
  });

  test('over 200 characters, even if little of it would stay', () => {
    expect(cleanNickname(`Ana${' '.repeat(197)}`)).toBe('Ana');
    expect(cleanNickname(`Ana${' '.repeat(198)}`)).toBeNull();
  });
});

test('a sign is what a person counts, however many code points it has', () => {
  expect(cleanNickname(families)).toBe(families);
  expect(cleanNickname('क्षि'.repeat(20))).toBe('क्षि'.repeat(20));
});

test('whatever is sent, a clean name is 1 to 20 signs, stays as it is when cleaned again, and holds no bidi control', {
  timeout: 30_000,
}, () => {
  const sign = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 3 }),
    fc.constantFrom('\u202E', '\u200D', '\u0301', ' ', '👨', '\uFE0F', 'क', '्', '\u200C', '\u1100', '1', '\u20E3'),
  );
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 25 }), (signs) => {
      const name = cleanNickname(signs.join(''));
      if (name === null) return;
      const { length } = graphemesOf(name);
      expect(length).toBeGreaterThanOrEqual(1);
      expect(length).toBeLessThanOrEqual(longestNickname);
      expect(name).not.toMatch(/[\p{Cc}\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069\u061C]/u);
      expect(name).not.toMatch(/\p{M}{5}/u);
      expect(cleanNickname(name)).toBe(name);
    }),
    { seed: 20, numRuns: 3000 },
  );
});

describe('of two with one name the second gets a number', () => {
  test.each([
    ['another name', 'Ana', ['Bo'], 'Ana'],
    ['the same', 'Ana', ['Ana'], 'Ana 2'],
    ['in another case', 'ĐORĐE', ['đorđe'], 'ĐORĐE 2'],
    ['only an invisible joiner apart', 'علی‌رضا', ['علیرضا'], 'علی‌رضا 2'],
    ['the third', 'ana', ['Ana', 'ana 2'], 'ana 3'],
    ['a free number between', 'Ana', ['Ana', 'Ana 3'], 'Ana 2'],
    ['twenty letters', 'x'.repeat(20), ['x'.repeat(20)], `${'x'.repeat(18)} 2`],
    ['no space before the space', `${'x'.repeat(17)} yz`, [`${'x'.repeat(17)} yz`], `${'x'.repeat(17)} 2`],
    ['families', `${families}ab`, [`${families}ab`], `${families} 2`],
  ])('%s', (_, name, taken, unique) => {
    expect(uniqueNickname(name, taken)).toBe(unique);
  });

  test('a hundred and ten with one name stay within 20 signs, all different', () => {
    const taken: string[] = [];
    for (let i = 0; i < 110; i++) taken.push(uniqueNickname('x'.repeat(20), taken));
    expect(new Set(taken).size).toBe(110);
    expect(Math.max(...taken.map((name) => graphemesOf(name).length))).toBe(20);
  });
});
