import type { GolfRound } from '../lesson.ts';

const hole = {
  kind: 'golf',
  goalFraction: 0.01,
  strokes: 8,
  // The fewest strokes that 5 % of those reach who hole with lengths drawn blindly.
  par: 3,
  lengths: { min: 0.005, max: 2, initial: 0.02 },
} as const;

/** The first hole: what one length for all cannot do. */
export const golfOnTheBowl: GolfRound = {
  ...hole,
  title: 'Golf on the bowl',
  question: 'You choose the length of each stroke along −∇L: how few do you need?',
  why: 'Each stroke may have a length of its own: 1/2 is right for one direction and 1/6 for the other, while the best single length takes 4 strokes.',
  notes: {
    misconception: 'A descent must keep one learning rate from the first step to the last.',
    ask: 'Who holed first, and how long were your strokes?',
    minutes: 5,
  },
  predict: {
    kind: 'choice',
    text: 'What is the fewest strokes in which anybody can reach the goal on this bowl?',
    formula: 'seed-bowl',
    options: ['one', 'two', 'four', 'eight'],
    right: 1,
    because:
      'A length of 1/2 takes x to zero and one of 1/6 takes y to zero, but no single stroke from the start meets the goal.',
  },
  surface: 'seed-bowl',
  start: [-2.7, 0.9],
};

/** The second hole: exact line search looks for a new length each time. */
export const golfInTheRavine: GolfRound = {
  ...hole,
  title: 'Golf in the ravine',
  question: 'What if every step could choose its own length?',
  why: 'Line search is not a trial of a few learning rates: at every step it looks for a new length along −∇L.',
  notes: {
    misconception: 'Line search means to try a few learning rates and keep the best one.',
    ask: 'The best single length takes 22 strokes and exact line search 4: what does it do that you could do by hand?',
    minutes: 5,
  },
  predict: {
    kind: 'choice',
    text: 'Exact line search takes the best length of each line: from (−9, 3), does it use one length all the way?',
    formula: 'ravine',
    options: ['yes, 0.077', 'yes, 0.041', 'no, 0.041 and 0.75 by turns', 'no, each is half the one before'],
    right: 2,
    because: 'A short one down the wall and a long one along the floor take turns.',
  },
  surface: 'ravine',
  start: [-9, 3],
};
