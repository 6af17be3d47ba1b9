import type { Lesson } from '../lesson.ts';

/** The first lesson of a class: one number to choose, three surfaces that answer differently. */
export const firstDescent: Lesson = {
  schema: 1,
  id: 'first-descent',
  title: 'First descent',
  rounds: [
    {
      kind: 'goldilocks',
      title: 'Goldilocks',
      question: 'Is a bigger learning rate always faster, and is a smaller one always safer?',
      why: 'The steepest curvature of this bowl is 6: above 2/6 no ball can settle, and far below it forty steps are too few.',
      predict: {
        kind: 'choice',
        text: 'Which of these learning rates never settles, however many steps it gets?',
        options: ['0.1', '0.25', '0.3', '0.34'],
        right: 3,
        because: 'With 0.34 each bounce is 1.04 times the one before; the others settle after 15, 5 and 13 steps.',
      },
      surface: 'seed-bowl',
    },
    {
      kind: 'goldilocks',
      title: 'The ravine',
      question: 'The walls are 25 times more curved than the floor: which learning rate suits both?',
      why: 'The steep walls cap the learning rate at 2/25, so the flat floor takes many steps: steps square to the contours zig-zag.',
      predict: {
        kind: 'choice',
        text: 'With the learning rate 0.07, how often does a ball cross the floor of the ravine in its first 10 steps?',
        options: ['never', 'once', '5 times', '10 times'],
        right: 3,
        because: 'Each step multiplies y by 1 − 0.07 · 25 = −0.75, so the ball changes sides every time.',
      },
      surface: 'ravine',
    },
    {
      kind: 'goldilocks',
      title: 'Two exits',
      question: 'You start beside a ridge with a saddle in the middle: will the saddle catch you?',
      why: 'Near the saddle the distance to the ridge grows by about the factor 1 + η a step, so the saddle delays a ball and only the ridge itself would hold it.',
      predict: {
        kind: 'choice',
        text: 'And a ball that starts exactly on the ridge, with the learning rate 0.1: where is it after 5000 steps?',
        options: ['in one of the exits', 'at the saddle', 'off the map', 'hopping between the exits'],
        right: 1,
        because: 'On the ridge the slope across it is exactly zero, so no step ever leads off it.',
      },
      surface: 'two-exits',
    },
  ],
};
