import type { Lesson } from '../lesson.ts';
import { momentums, scalers } from './cards.ts';

/** Zig-zag and its answers, each with its price. */
export const ravinesAndMomentum: Lesson = {
  schema: 1,
  id: 'ravines-and-momentum',
  title: 'Ravines and momentum',
  rounds: [
    {
      kind: 'ravine',
      title: 'Heavier balls',
      question: 'A ball may keep a part of its last step: is more of that always better?',
      why: 'Zig-zag is the price of steps square to the contours: some momentum evens it out, and more of it overshoots.',
      predict: {
        kind: 'choice',
        text: 'Which of the four can settle in the fewest steps?',
        options: ['No momentum', 'Momentum 0.5', 'Momentum 0.9', 'Momentum 0.95'],
        right: 1,
        because: 'At their best rates they settle after 22, 8, 35 and 72 steps.',
      },
      surface: 'ravine',
      cards: momentums,
      par: 11,
    },
    {
      kind: 'quiz',
      title: 'The cliff moves',
      question: 'Does momentum change how large the learning rate may be?',
      why: 'The limit of momentum is 2(1 + μ)/λ, which without momentum is 2/λ again.',
      predict: {
        kind: 'number',
        text: 'At a curvature of 25 plain descent settles below 0.08: below which learning rate does momentum 0.9 settle?',
        right: 0.152,
        tolerance: 'ratio',
        because: 'The limit is 2(1 + μ)/λ, here 3.8/25: nearly twice that of plain descent.',
      },
    },
    {
      kind: 'duel',
      title: 'A rate for each axis',
      question: 'Some optimizers scale each axis by the slopes that they have met there: what is that worth?',
      why: 'AdaGrad divides each step by the slopes that its axis has had, and the axes of this ravine are the axes of the map.',
      predict: {
        kind: 'choice',
        text: 'Which card can settle in the fewest steps?',
        options: ['Descent', 'Momentum 0.5', 'AdaGrad', 'Adam'],
        right: 2,
        because: 'At their best rates they settle after 22, 8, 3 and 27 steps.',
      },
      surface: 'ravine',
      cards: scalers,
      par: 4,
    },
    {
      kind: 'duel',
      title: 'The same, turned',
      question: 'The same ravine, turned by 45°: who will notice?',
      why: 'Descent and momentum know nothing of axes, and scaling each axis helps only where the ravine lies along one.',
      predict: {
        kind: 'choice',
        text: 'Whose fewest steps grow most when the ravine is turned?',
        options: ['Descent', 'Momentum 0.5', 'AdaGrad', 'Adam'],
        right: 2,
        because: 'AdaGrad needs 32 in place of 3 and Adam 30 in place of 27, while the other two do not notice.',
      },
      surface: 'turned-ravine',
      cards: scalers,
      par: 11,
    },
    {
      kind: 'quiz',
      title: 'A length for each step',
      question: 'What if every step could choose its own length?',
      why: 'Line search is not a trial of a few learning rates: at every step it looks for a new length along −∇L.',
      predict: {
        kind: 'choice',
        text: 'Exact line search takes the best length of each line: from (−9, 3), which are its first four?',
        formula: 'ravine',
        options: [
          '0.077, 0.077, 0.077, 0.077',
          '0.041, 0.75, 0.041, 0.75',
          '0.75, 0.75, 0.75, 0.75',
          '0.32, 0.16, 0.08, 0.04',
        ],
        right: 1,
        because: 'A short one down the wall and a long one along the floor take turns.',
      },
    },
  ],
};
