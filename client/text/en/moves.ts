/** What is said in the rounds in which every player moves at its own pace. */
export const moves = {
  play: 'Next: play',
  chart: 'Moves',
  hint: 'Next: everyone plays on the phone.',
  phoneHint: 'Look at the projector. In a moment it is your move.',
} as const;

/** What the own moves were worth. */
export const played = {
  title: 'Your moves',
  none: 'You made no moves.',
  look: 'Look up: the projector shows what everyone did.',
  points: 'of 100 points for your moves',
  and: (points: number) => `and ${points} for the answer`,
  prediction: (points: number) => `${points} of 100 points for the answer`,
} as const;
