/** What became of a player: after a race, and between rounds. */
export const result = {
  points: 'points',
  bounce: 'step',
  outOf: 'of 100',
  look: 'Look up: the projector shows where everyone’s η ended.',
} as const;

export const standings = {
  place: 'Your place',
  points: 'points in all',
  round: 'this round',
  next: 'The next round comes by itself.',
  podium: 'That was the last round. Thank you for racing!',
  none: 'No points yet. Take part in the next round.',
} as const;
