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
      surface: 'seed-bowl',
    },
    {
      kind: 'goldilocks',
      title: 'The ravine',
      question: 'The walls are 25 times more curved than the floor: which learning rate suits both?',
      why: 'The steep walls cap the learning rate at 2/25, so the flat floor takes many steps: steps square to the contours zig-zag.',
      surface: 'ravine',
    },
    {
      kind: 'goldilocks',
      title: 'Two exits',
      question: 'You start beside a ridge with a saddle in the middle: will the saddle catch you?',
      why: 'Near the saddle the distance to the ridge grows by about the factor 1 + η a step, so the saddle delays a ball and only the ridge itself would hold it.',
      surface: 'two-exits',
    },
  ],
};
