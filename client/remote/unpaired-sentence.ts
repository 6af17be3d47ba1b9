import type { ClaimFailure } from '../net/claim.ts';
import { refusalSentence } from '../text/en/refusals.ts';
import { remote } from '../text/en/remote.ts';

const { why: sentences } = remote.pair;

export type UnpairedWhy = ClaimFailure | 'noCode' | 'unpaired' | 'replaced';

/** Why this phone is not the remote, as a sentence. */
export function unpairedSentence(why: UnpairedWhy): string {
  // The server says no more to whom it does not know.
  if (why === 'not-host') return sentences.used;
  return why in sentences ? sentences[why as keyof typeof sentences] : refusalSentence({ refused: why as never });
}
