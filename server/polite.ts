import { englishDataset, englishRecommendedTransformers, RegExpMatcher } from 'obscenity';

/** What an obscene nickname becomes; the room numbers those that are the same, and the instructor may rename. */
export const neutralNickname = 'Player';

const obscene = new RegExpMatcher({ ...englishDataset.build(), ...englishRecommendedTransformers });

/** Names of people, and a few words, that the word list takes for something else; only as whole words. */
const innocent = new Set(
  (
    'dick dickson analisa anale cumming cummings dikshit shital ashit slutsky fagan semen dyke ' +
    'cockpit penistone pussycat'
  ).split(' '),
);

/** Longer texts are no nicknames, and matching them costs. */
const longestText = 200;

/**
 * The nickname as a class may see it on the wall: one with an obscene English word, also in l33t or with look-alike
 * letters, becomes neutral. Other languages, and what gets through, are the instructor's to rename or remove.
 */
export function politeNickname(nickname: string): string {
  if (nickname.length > longestText) return nickname;
  const words = nickname.normalize('NFKC').split(/(?<![\p{L}\p{N}])|(?![\p{L}\p{N}])/u);
  const suspect = words.filter((word) => !innocent.has(word.toLowerCase())).join('');
  return obscene.hasMatch(suspect) ? neutralNickname : nickname;
}
