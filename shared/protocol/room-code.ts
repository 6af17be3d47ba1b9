/** Digits 2–9 and consonants without L: no words, no page names, nothing that looks like something else. */
export const alphabet = '23456789BCDFGHJKMNPQRSTVWXYZ';

export const codeLength = 6;

/** Nobody types a code of this length; it is not worth looking at. */
const longestText = 64;

/** Why a text is no room code: it has 0, O, 1, I or L; another sign that no code has; or not six of them. */
export type CodeHint = 'lookalike' | 'letters' | 'length';

/** The code that a person meant: case, spaces and dashes do not count. */
export function foldCode(text: string): { readonly code: string } | { readonly hint: CodeHint } {
  if (text.length > longestText) return { hint: 'length' };
  const code = text
    .normalize('NFKC')
    .replace(/[\s\p{Pd}\p{Cf}]+/gu, '')
    .toUpperCase();
  if (/[0O1IL]/.test(code)) return { hint: 'lookalike' };
  const signs = [...code];
  if (signs.some((sign) => !alphabet.includes(sign))) return { hint: 'letters' };
  return signs.length === codeLength ? { code } : { hint: 'length' };
}

/** @param randomInt a whole number from 0 to `below` − 1, from a source that cannot be guessed */
export function makeCode(randomInt: (below: number) => number): string {
  return Array.from({ length: codeLength }, () => alphabet[randomInt(alphabet.length)]!).join('');
}
