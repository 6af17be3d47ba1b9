export const longestNickname = 20;

/** Longer texts are refused before any work is spent on them. */
const longestText = 200;
/** A family with skin tones takes ten code points; what is longer is no sign that anybody drew. */
const longestGrapheme = 12;

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The signs of a text as a person counts them. */
export function graphemesOf(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** Scripts that write with joiners: there they are spelling, elsewhere they are a way to look like somebody else. */
const joining = [
  ['Arabic', 'Syriac', 'Mongolian', 'Devanagari', 'Bengali', 'Gurmukhi', 'Gujarati'],
  ['Oriya', 'Tamil', 'Telugu', 'Kannada', 'Malayalam', 'Sinhala', 'Khmer', 'Myanmar'],
]
  .flat()
  .map((script) => `\\p{Script=${script}}`)
  .join('');
const emoji = '\\p{Extended_Pictographic}[\\uFE0F\\p{Emoji_Modifier}]*';

/** Format signs, bidi overrides, fillers, lone surrogates, private use: nothing that shows; but not these joiners. */
const unseen = new RegExp(
  [
    `(?<=${emoji})\\u200D(?=\\p{Extended_Pictographic})`,
    `(?<=[${joining}])[\\u200C\\u200D](?=[${joining}])`,
    '(?<=[\\p{Emoji}])\\uFE0F',
    '[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Default_Ignorable_Code_Point}\\p{Noncharacter_Code_Point}\\u2800]',
  ]
    .map((part, i) => (i < 3 ? `(${part})` : part))
    .join('|'),
  'gu',
);

/** Marks that fit any letter (accents, of which zalgo is made): two a letter. Marks of a script of its own: four. */
const piledAccents = /((?:(?=\p{M})\p{Script=Inherited}){2})(?:(?=\p{M})\p{Script=Inherited})+/gu;
const piledMarks = /(\p{M}{4})\p{M}+/gu;

/**
 * A nickname as it may be shown: one line of 1 to 20 signs of any script (NFKC), without anything that is invisible,
 * turns the direction of writing or climbs out of its line. Markup stays what it is, text. Null when nothing is left or
 * it is too long.
 */
export function cleanNickname(text: string): string | null {
  if (text.length > longestText) return null;
  const name = text
    .replace(/\s+/gu, ' ')
    .replace(unseen, '$1$2$3')
    .normalize('NFKC')
    .replace(piledAccents, '$1')
    .replace(piledMarks, '$1')
    .replace(/(^| )[\p{M}\p{Cf}]+/gu, '$1')
    .replace(/ +/g, ' ')
    .normalize('NFKC')
    .trim();
  const graphemes = graphemesOf(name);
  const fits = graphemes.length >= 1 && graphemes.length <= longestNickname;
  return fits && graphemes.every((grapheme) => [...grapheme].length <= longestGrapheme) ? name : null;
}

/** Two names that a class would read as the same have the same key. */
function keyOf(nickname: string): string {
  return nickname.toLowerCase().replace(/\p{Cf}/gu, '');
}

/** The name itself, or with the first free " 2", " 3", … when somebody has it; still within 20 signs. */
export function uniqueNickname(nickname: string, taken: readonly string[]): string {
  const keys = new Set(taken.map(keyOf));
  if (!keys.has(keyOf(nickname))) return nickname;
  const graphemes = graphemesOf(nickname);
  for (let number = 2; ; number++) {
    const suffix = ` ${number}`;
    const numbered =
      graphemes
        .slice(0, longestNickname - suffix.length)
        .join('')
        .trimEnd() + suffix;
    if (!keys.has(keyOf(numbered))) return numbered;
  }
}
