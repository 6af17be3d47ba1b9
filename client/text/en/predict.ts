/** What a phone says about a question: before, while and after it is answered. */
export const brief = {
  look: 'Look at the projector. In a moment you say what you think will happen.',
  quiz: 'Look at the projector. In a moment it is your turn to answer.',
} as const;

export const predict = {
  lock: 'Lock in',
  lockFirst: 'Lock in: answer first',
  locking: 'Locking in…',
  options: 'Answers',
  yours: 'Your answer',
  sign: 'Change the sign',
  notANumber: 'Type a number, like 0.25 or −4',
  again: 'The second vote, after you have talked about it. Points are for the first one.',
} as const;

export const voted = {
  title: 'Locked in.',
  text: 'Nobody sees your answer before the reveal.',
  answered: 'answered',
} as const;

export const prediction = {
  race: 'race',
  prediction: 'prediction',
  yours: 'Your answer',
  right: 'Right answer',
  none: 'none',
  points: 'points for the answer',
  outOf: (most: number) => `of ${most}`,
  isRight: 'Right!',
  isWrong: 'Not this time.',
  near: 'Near it.',
  noAnswer: 'You gave no answer.',
  look: 'Look up: the projector shows what everyone answered.',
} as const;

/** After a choice is locked in. */
export const locked = {
  title: 'Locked in.',
  text: 'Nobody sees your number before the race.',
  /** Where a page may not keep the screen on. */
  sleeps: 'Touch the screen now and then: it may go dark. Your place is kept.',
  ready: 'locked in',
  of: 'of',
} as const;
