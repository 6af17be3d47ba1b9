/** What is said in the rounds in which every player moves at its own pace. */
export const moves = {
  play: 'Begin',
  chart: 'Moves',
} as const;

/** What the own moves were worth. */
export const played = {
  title: 'All played.',
  none: 'You made no moves.',
  points: 'points for your moves, of 100',
  prediction: (points: number) => `and ${points} for the answer`,
} as const;
