/** Why something was not done: a closed list of short stable words. The sentence for each is in the text catalogue. */
export const refusalWords = [
  'unknown-room',
  'room-closed',
  'room-full',
  'room-locked',
  'wrong-phase',
  'too-late',
  'already-locked',
  'not-host',
  'no-seat',
  'bad-request',
  'out-of-range',
  'too-many',
  'replaced',
  'version',
  'not-saved',
  'internal',
] as const;

export type RefusalWord = (typeof refusalWords)[number];

/** `bad-request` and `out-of-range` say where (`path`) and what was expected. */
export interface Refusal {
  readonly refused: RefusalWord;
  readonly path?: string;
  readonly expected?: string;
}

export function refuse(refused: RefusalWord, path?: string, expected?: string): Refusal {
  return { refused, ...(path !== undefined && { path }), ...(expected !== undefined && { expected }) };
}

export function isRefusal(answer: object): answer is Refusal {
  return 'refused' in answer;
}
