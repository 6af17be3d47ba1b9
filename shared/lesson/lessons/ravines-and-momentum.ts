import type { Lesson } from '../lesson.ts';
import { momentums, scalers } from './cards.ts';
import { golfInTheRavine } from './golf.ts';

/** Zig-zag and its answers, each with its price. */
export const ravinesAndMomentum: Lesson = {
  schema: 1,
  id: 'ravines-and-momentum',
  title: 'Ravines and momentum',
  goal: 'Say where zig-zag comes from, what momentum and a rate for each axis do about it, and what each of them costs.',
  rounds: [
    {
      kind: 'ravine',
      title: 'Heavier balls',
      question: 'A ball may keep a part of its last step: is more of that always better?',
      why: 'Zig-zag is the price of steps square to the contours: some momentum evens it out, more of it overshoots, and a turned ravine changes nothing for either.',
      notes: {
        misconception: 'Zig-zag is an error, and more momentum is always better.',
        ask: 'Before the ravine is turned by 45°: must anybody change the number that was best?',
        minutes: 6,
      },
      predict: {
        kind: 'choice',
        text: 'Which of the four can settle in the fewest steps?',
        options: ['No momentum', 'Momentum 0.5', 'Momentum 0.9', 'Momentum 0.95'],
        right: 1,
        because: 'At their best rates they settle after 22, 8, 35 and 72 steps.',
      },
      surface: 'ravine',
      cards: momentums,
      transfer: { surface: 'turned-ravine' },
      par: 11,
    },
    {
      kind: 'quiz',
      title: 'The cliff moves',
      question: 'Does momentum change how large the learning rate may be?',
      why: 'The limit of momentum is 2(1 + μ)/λ, which without momentum is 2/λ again.',
      notes: {
        misconception: 'Momentum only adds speed, and the limit stays what it was.',
        ask: 'Why does a heavier ball allow a larger rate and still not arrive sooner?',
        minutes: 3,
      },
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
      notes: {
        misconception: 'Methods that adapt always win.',
        ask: 'What would have to be true of the ravine for this to work so well?',
        minutes: 4,
      },
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
      notes: {
        misconception: 'A good method is good however the surface lies.',
        ask: 'What has changed for the ball, and what only for its two numbers?',
        minutes: 4,
      },
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
    golfInTheRavine,
    {
      kind: 'quiz',
      title: 'The unlucky start',
      question: 'Does it help from everywhere to search for a length?',
      why: 'Line search is as good as its direction: from the worst start it zig-zags like plain descent.',
      notes: {
        misconception: 'A search for the best length must beat every fixed length.',
        ask: 'What do this start and the directions of the curvatures have to do with each other?',
        minutes: 3,
      },
      predict: {
        kind: 'choice',
        text: 'From (−9, 3) exact line search takes 4 strokes to the goal: how many does it take from (−9, 0.36)?',
        formula: 'ravine',
        options: ['2', '4 as well', '9', '29'],
        right: 3,
        because: 'There every length comes out as 1/13, which is 2/26, the rate that is safest from everywhere.',
      },
    },
  ],
};
