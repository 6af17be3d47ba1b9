/** What a phone says before it has a seat, and when something is in the way. Loaded first: keep it small. */
export const product = 'Gradient Grand Prix';

export const joining = {
  code: 'Room code',
  codeHint: 'The six letters and digits on the projector',
  nickname: 'Nickname',
  another: 'Another',
  anotherLabel: 'Another nickname',
  privacy: 'A nickname is all we ask: no app, no account.',
  join: 'Join',
  joining: 'Joining…',
  tryAgain: 'Try again',
  looking: 'looking…',
  open: 'room is open',
  nameEmpty: 'Type a nickname, or take another one.',
} as const;

export const returning = 'Back to your place…';

/** What is wrong with a code that cannot be one. */
export const codeHints = {
  lookalike: 'Codes have no 0, O, 1, I or L. Look again: perhaps 8, D, Q, J or 7?',
  letters: 'Codes have no vowels and no signs: only digits 2 to 9 and consonants.',
  length: 'A code has six signs.',
} as const;

export const link = {
  offline: 'No connection. Your place is kept; this page goes on by itself.',
  /** Before there is a place to keep. */
  unreached: 'No connection yet. This page keeps trying.',
} as const;

/** Said when the second part of the page did not load. */
export const notLoaded = 'A part of this page did not load. Check the connection and try again.';
