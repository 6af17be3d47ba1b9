import type { Lesson } from '../lesson.ts';
import { batchSizes } from './cards.ts';

/** Where a loss comes from: one example, the average of many, and the chain rule through the weights. */
export const fromDataToLoss: Lesson = {
  schema: 1,
  id: 'from-data-to-loss',
  title: 'From data to loss',
  rounds: [
    {
      kind: 'goldilocks',
      title: 'One example',
      question: 'One weight, one example, x = 2 and y = 3: what is a good learning rate?',
      why: 'The slope is (wx − y)x and the curvature x² = 4, so 1/4 lands in one step and 1/2 is the limit.',
      predict: {
        kind: 'choice',
        text: 'With x = 2 and y = 3, what is ∂L/∂w at w = 0.5?',
        formula: 'squared-error',
        options: ['4', '−1', '−2', '−4'],
        right: 3,
        because:
          'The error wx − y is −2, and the chain rule multiplies it by x = 2; times w it would be the slope by the input.',
      },
      surface: 'one-example',
    },
    {
      kind: 'quiz',
      title: 'Two examples',
      question: 'Each example has a loss of its own: what is the loss of all?',
      why: 'The loss of a mini-batch is the average over its examples: w is the variable and the data are given, so each batch has a surface of its own.',
      predict: {
        kind: 'number',
        text: 'With f(x) = 2x and the examples (1, 0) and (2, 3): what is the mean squared error, with its ½?',
        formula: 'mean-squared-error',
        right: 1.25,
        tolerance: 1.25,
        because: 'The losses are ½ · 2² = 2 and ½ · 1² = 0.5, and their average is 1.25.',
      },
    },
    {
      kind: 'batch',
      title: 'Jitter',
      question: 'One example a step: each step follows another surface, so does the ball ever come to rest?',
      why: 'Each example pulls towards a place of its own, so at a constant rate the jitter stays, and only a falling one lets it die.',
      predict: {
        kind: 'choice',
        text: 'Batches of one example, and the learning rate is halved: what becomes of the loss that the jitter costs?',
        options: ['it grows', 'it stays', 'it shrinks', 'it vanishes'],
        right: 2,
        because: 'A smaller step follows each example less far, but as long as it is a step it follows.',
      },
      surface: 'line-standardised',
      start: [5.5, 0],
      cards: batchSizes,
      exampleBudget: 160,
      steps: 160,
      stepsPerSecond: 12,
      goalFraction: 0.001,
      par: 43,
    },
    {
      kind: 'quiz',
      title: 'Two weights in a row',
      question: 'How does a slope get through two layers?',
      why: 'The chain rule multiplies the error by whatever the weight was multiplied with, and a backward pass does that layer by layer.',
      predict: {
        kind: 'choice',
        text: 'Two layers of one weight each: what is ∇L at (2, 1)?',
        formula: 'two-knob',
        options: ['(2, 1)', '(1, 2)', '(1, 1)', '(2, 2)'],
        right: 1,
        because: 'The error is 2 · 1 − 1 = 1: times w₂ = 1 for the first weight, times w₁ = 2 for the second.',
      },
    },
    {
      kind: 'two-knob',
      title: 'Where they land',
      question: 'One knob times the other should be 1: how will your ball come to rest?',
      why: 'Every place with w₁w₂ = 1 is a minimum, and a large learning rate can only settle where the valley is not too sharp: the flatter, the more it is worth.',
      predict: {
        kind: 'choice',
        text: 'All balls start at the same place: do all that settle end at the same place?',
        options: ['Yes, at (1, 1)', 'Yes, at the minimum nearest to the start', 'No, the rate decides where'],
        right: 2,
        because: 'Where w₁² + w₂² is large the valley is sharp: 0.1 lands at 8.59 and 0.35 at 2.03.',
      },
      surface: 'two-knob',
    },
    {
      kind: 'goldilocks',
      title: 'Pass or fail',
      question: 'Cross-entropy in place of squared error: can a learning rate of 10 be right?',
      why: 'The curvature of cross-entropy at the minimum is at most 0.138, so the limit there is 2/0.138, about 14.5.',
      predict: {
        kind: 'number',
        text: 'The model gives the right answer a probability of 0.5: what is the cross-entropy of this example?',
        right: 0.69,
        tolerance: 0.5,
        because: 'It is −ln 0.5 = 0.693; a sure right answer costs nearly nothing and a sure wrong one any price.',
      },
      surface: 'logistic',
    },
  ],
};
