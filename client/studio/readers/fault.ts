/** Why a file or pasted text was not taken: a closed list of stable words. The sentences are in the text catalogue. */
export const readWords = [
  // Any file.
  'empty',
  'too-large',
  'binary',
  'archive',
  'hdf5',
  // Tables.
  'quote-open',
  'one-column',
  'one-row',
  'no-such-column',
  'cell-missing',
  'cell-text',
  'number-large',
  'rows-alike',
  'x-alike',
  // Grids.
  'uneven-row',
  'grid-small',
  'not-finite',
  'axis-length',
  'axis-uneven',
  // JSON.
  'not-json',
  'no-grid',
  // NumPy.
  'npy-header',
  'npy-version',
  'npy-kind',
  'npy-shape',
  'npy-short',
  'npy-long',
] as const;

export type ReadWord = (typeof readWords)[number];

export interface ReadFault {
  readonly word: ReadWord;
  /** Counted from 1, as an editor counts them. */
  readonly line?: number;
  readonly column?: number;
  /** What stands there, shortened. */
  readonly found?: string;
}

/** What a reader answers. It never throws, whatever it is given. */
export type Read<T> = { readonly ok: T } | ReadFault;

export function isFault<T>(answer: Read<T>): answer is ReadFault {
  return 'word' in answer;
}

/** At most so much of what was found is shown. */
const longestShown = 24;

export function shown(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > longestShown ? `${line.slice(0, longestShown)}…` : line;
}

/** As a lesson's schema has it: numbers further from 0 are refused. */
export const largestNumber = 1e9;
