import type { ClassifyRound } from '../lesson.ts';

/** All stationary points of the peaks, in no order. */
export const ninePlaces: ClassifyRound = {
  kind: 'classify',
  title: 'Nine places',
  question: 'At each marked place the gradient is zero: what is there?',
  why: 'Slope zero only asks: two positive curvatures make a minimum, two negative ones a maximum, and one of each a saddle.',
  notes: {
    misconception: 'Where the gradient is zero there is a minimum, or nothing more can be said.',
    ask: 'Which two numbers would you want to know at each place?',
    minutes: 5,
  },
  predict: {
    kind: 'choice',
    text: 'At nine places of this map the gradient is zero: how many of them are minima?',
    options: ['all of them', 'one', 'three', 'six'],
    right: 2,
    because: 'Three are minima, three are maxima and three are saddles.',
  },
  surface: 'peaks',
  points: [
    [-0.27, 0.47],
    [0.23, -1.63],
    [1.29, 0],
    [-1.35, 0.2],
    [0.42, -0.39],
    [-0.01, 1.58],
    [1.1, 0.85],
    [-0.46, -0.63],
    [0.3, 0.32],
  ],
  moveSeconds: 8,
};

/** The saddle of which the Hessian says nothing. */
export const monkeyPlace: ClassifyRound = {
  kind: 'classify',
  title: 'One more place',
  question: 'Here the curvature is zero too: what is this place?',
  why: 'Where an eigenvalue is zero the Hessian does not tell: here three ways lead down and three lead up.',
  notes: {
    misconception: 'The Hessian decides at every place where the gradient is zero.',
    ask: 'How would you find out what is there, if not by slope and curvature?',
    minutes: 3,
  },
  predict: {
    kind: 'choice',
    text: 'At (0, 0) the gradient is zero and both eigenvalues of the Hessian are zero: what follows from that?',
    formula: 'monkey-saddle',
    options: ['it is a minimum', 'it is a maximum', 'the ground is level all around', 'none of these'],
    right: 3,
    because: 'Along the x-axis the loss is x³: it rises on one side and falls on the other.',
  },
  surface: 'monkey-saddle',
  points: [[0, 0]],
  moveSeconds: 20,
};
