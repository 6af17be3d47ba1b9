import type { Lesson } from '../lesson.ts';
import { rivals } from './cards.ts';
import { fogTogether, inTheFog } from './fogs.ts';

/** Five optimizers on two surfaces, and what the gradient is not needed for. */
export const optimizerShowdown: Lesson = {
  schema: 1,
  id: 'optimizer-showdown',
  title: 'Optimizer showdown',
  goal: 'Choose an optimizer for what it is good at, and say what an optimizer can know and what it cannot.',
  rounds: [
    {
      kind: 'duel',
      title: 'The cliff',
      question: 'Five optimizers, each with a slider of its own: which one do you trust with a cliff?',
      why: 'On the cliff the slope is more than ten times that of the ground about it, and each optimizer answers that in its own way.',
      notes: {
        misconception: 'One optimizer is the best one.',
        ask: 'Whose slider had the most rates that settle, and whose had the fastest one?',
        minutes: 5,
      },
      predict: {
        kind: 'choice',
        text: 'On which card do most of the rates settle?',
        options: ['Descent', 'Momentum 0.9', 'Adam', 'RMSprop', 'AdaGrad'],
        right: 1,
        because: 'On momentum nearly three quarters settle, on each of the other four little more than a half.',
      },
      surface: 'cliff',
      cards: rivals(
        { min: 0.02, max: 3, initial: 0.06 },
        { min: 0.005, max: 6, initial: 0.01 },
        { min: 0.015, max: 2.5, initial: 0.03 },
      ),
      par: 2,
    },
    {
      kind: 'duel',
      title: 'The banana',
      question: 'The same five in a bent valley: who is hard to set wrong, and who is fast?',
      why: 'Adam is seldom the fastest and hard to set wrong; where the valley bends, a fast run is often a lucky throw.',
      notes: {
        misconception: 'Adam always wins.',
        ask: 'Would you rather be fast once or safe every time?',
        minutes: 4,
      },
      predict: {
        kind: 'choice',
        text: 'On which card do most of the rates settle now?',
        options: ['Descent', 'Momentum 0.9', 'Adam', 'RMSprop', 'AdaGrad'],
        right: 2,
        because:
          'On Adam 62 % settle, on momentum fewer than half, on descent fewer than a tenth, on the other two none.',
      },
      surface: 'banana',
      start: [-1.2, 2],
      cards: rivals(
        { min: 0.0004, max: 0.0295, initial: 0.001 },
        { min: 0.0002, max: 0.059, initial: 0.0004 },
        { min: 0.0085, max: 1.4, initial: 0.02 },
      ),
      par: 46,
      unfair: 'Two of the five cards cannot arrive in time: to find the right card is the game.',
    },
    {
      kind: 'quiz',
      title: 'Too large',
      question: 'Is there a learning rate that is too large for every optimizer?',
      why: 'Adam scales its steps by the slopes it has met, so that no cliff stops it here: a large rate costs it time.',
      notes: {
        misconception: 'Every optimizer has a limit above which it flies.',
        ask: 'What does Adam do with a slope that is a hundred times larger?',
        minutes: 3,
      },
      predict: {
        kind: 'choice',
        text: 'Plain descent cannot settle here above 0.33: with which of these rates has Adam settled after 200 steps?',
        formula: 'seed-bowl',
        options: ['none of them', 'only 0.5', '0.5 and 3', '0.5, 3 and 30'],
        right: 3,
        because:
          'It settles after 55, 67 and 120 steps; thousands of steps later, with those slopes forgotten, it may jump out again.',
      },
    },
    {
      kind: 'quiz',
      title: 'Other ways down',
      question: 'Does one need the gradient, and is it enough?',
      why: 'The gradient is one means among others: random search asks for values only, and Newton asks for the curvature as well.',
      notes: {
        misconception: 'Without a gradient there is no optimization.',
        ask: 'What does Newton have to know that descent does not?',
        minutes: 3,
      },
      predict: {
        kind: 'choice',
        text: 'Newton steps by −H⁻¹∇L: how many steps does it take from (−2.7, 0.9) to the minimum?',
        formula: 'seed-bowl',
        options: ['1', '5', '15', 'it never arrives'],
        right: 0,
        because:
          'On a quadratic the first step lands on the minimum, where the best constant rate takes 5 to the goal.',
      },
    },
    inTheFog,
    fogTogether,
  ],
};
