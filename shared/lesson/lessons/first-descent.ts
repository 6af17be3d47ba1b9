import type { Lesson } from '../lesson.ts';
import { firstDescentIn } from './translations/first-descent.ts';

/** The first lesson of a class: one number to choose, an arrow to aim, and surfaces that answer differently. */
export const firstDescent: Lesson = {
  schema: 1,
  id: 'first-descent',
  title: 'First descent',
  goal: 'Tell a learning rate that walks from one that settles and one that flies, and aim the steepest way down on a contour map.',
  rounds: [
    {
      kind: 'goldilocks',
      title: 'Goldilocks',
      question: 'Is a bigger learning rate always faster, and is a smaller one always safer?',
      why: 'The steepest curvature of x² + 3y² is 6, so above 2/6 no ball can settle there, and a bowl twice as steep has half that limit.',
      notes: {
        misconception: 'A bigger learning rate is always faster, and a smaller one is always safer.',
        ask: 'Before the second bowl, 2x² + 6y²: will the number that was best a moment ago be best again?',
        minutes: 6,
      },
      predict: {
        kind: 'choice',
        text: 'Which of these learning rates never settles, however many steps it gets?',
        options: ['0.1', '0.25', '0.3', '0.34'],
        right: 3,
        because: 'With 0.34 each bounce is 1.04 times the one before; the others settle after 15, 5 and 13 steps.',
      },
      surface: 'seed-bowl',
      transfer: { surface: 'steep-bowl' },
    },
    {
      kind: 'goldilocks',
      title: 'The ravine',
      question: 'The walls are 25 times more curved than the floor: which learning rate suits both?',
      why: 'The steep walls cap the learning rate at 2/25, so the flat floor takes many steps: steps square to the contours zig-zag.',
      notes: {
        misconception: 'Zig-zag means that something is broken.',
        ask: 'Which direction sets the limit, and which one takes all the time?',
        minutes: 4,
      },
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
      kind: 'arrow',
      title: 'Aim downhill',
      question: 'Which way is the steepest way down, and does it lead to the lowest place?',
      why: '−∇L is square to the contour, and that is not towards the lowest place.',
      notes: {
        misconception: 'The gradient, or its opposite, points at the lowest place.',
        ask: 'Who aimed at the nearest minimum was off by 26.6° to 72.3° and got 4 of 100: what should one look at instead?',
        minutes: 4,
      },
      predict: {
        kind: 'choice',
        text: 'At (1, 1) on the bowl x² + 3y², −∇L is (−2, −6): does the line along it pass through the minimum (0, 0)?',
        options: ['yes', 'no', 'only if the learning rate is small'],
        right: 1,
        because: 'From (1, 1) the minimum lies along (−1, −1), and that is 26.6° beside (−2, −6).',
      },
      targets: [
        { surface: 'seed-bowl', at: [1, 1] },
        { surface: 'seed-bowl', at: [-2, 0.7] },
        { surface: 'ravine', at: [-6, 1] },
        { surface: 'ravine', at: [4, -1.5] },
        { surface: 'himmelblau', at: [0, 3.5] },
      ],
      moveSeconds: 12,
    },
    {
      kind: 'goldilocks',
      title: 'Two exits',
      question: 'You start beside a ridge with a saddle in the middle: will the saddle catch you?',
      why: 'Near the saddle the distance to the ridge grows by about the factor 1 + η a step, so the saddle delays a ball and only the ridge itself would hold it.',
      notes: {
        misconception: 'A slope of zero means arrived, and a saddle is a trap.',
        ask: 'What would the smallest push do to the ball on the ridge?',
        minutes: 4,
      },
      predict: {
        kind: 'choice',
        text: 'And a ball that starts exactly on the ridge, with the learning rate 0.1: where is it after 5000 steps?',
        options: ['in one of the exits', 'at the saddle', 'off the map', 'hopping between the exits'],
        right: 1,
        because: 'On the ridge the slope across it is exactly zero, so no step ever leads off it.',
      },
      surface: 'two-exits',
    },
    {
      kind: 'quiz',
      title: 'One step by hand',
      question: 'What does one update do with the two numbers of a point?',
      why: 'The new point is the old one minus the learning rate times the slope, in both directions at once.',
      notes: {
        misconception: 'The learning rate is how far the ball moves, the same in every direction.',
        ask: 'Which slip leads to each of the wrong answers?',
        minutes: 3,
      },
      predict: {
        kind: 'choice',
        text: 'On x² + 3y² a ball lies at (1, 1), and the learning rate is 0.1: where does the next step put it?',
        formula: 'update',
        options: ['(0.9, 0.9)', '(−1, −5)', '(0.8, 0.4)', '(1.2, 1.6)'],
        right: 2,
        because: 'The gradient is (2, 6), a tenth of it is (0.2, 0.6), and that is taken off.',
      },
      predictSeconds: 45,
    },
  ],
  translations: firstDescentIn,
};
