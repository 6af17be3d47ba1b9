import type { Lesson } from '../lesson.ts';

/** Spot the wrong formula before the needle does: errors that are often copied. */
export const tattooParlour: Lesson = {
  schema: 1,
  id: 'tattoo-parlour',
  title: 'Tattoo parlour',
  rounds: [
    {
      kind: 'quiz',
      title: 'The update',
      question: 'Which of these may go under the skin?',
      why: 'A step is the learning rate times the slope of the loss by the weights, taken against it.',
      predict: {
        kind: 'choice',
        text: 'Four of these five updates are wrong: which one is gradient descent?',
        options: ['θ ← θ − ∂L/∂θ', 'θ ← θ + η ∂L/∂θ', 'θ ← θ − η ∂L/∂θ', 'θ ← θ − η ∂θ/∂L', 'L(θ) ← L(θ) − η ∂L/∂θ'],
        right: 2,
        because:
          'Without η the step has no size to choose, with a plus it climbs, ∂θ/∂L is the slope upside down, and a new number for L(θ) leaves θ where it was.',
      },
    },
    {
      kind: 'quiz',
      title: 'The search',
      question: 'Somebody tries three learning rates, keeps the best one and calls it a line search: is it one?',
      why: 'A line search follows −∇L and looks anew at every step how far to go; to try rates and keep one is tuning.',
      predict: {
        kind: 'choice',
        text: 'What does a line search search for?',
        options: [
          'one learning rate for the whole run',
          'a length for each step along −∇L',
          'a direction for each step',
          'the largest learning rate that settles',
        ],
        right: 1,
        because: 'In the ravine exact line search takes lengths of 0.041 and 0.75 by turns, each of them along −∇L.',
      },
    },
    {
      kind: 'quiz',
      title: 'By which letter',
      question: 'A slope by what?',
      why: 'The input and the target are given, and training moves the weights: the slope that counts is the one by w.',
      predict: {
        kind: 'choice',
        text: 'Of the loss ½(2x − y)², with the weight 2, somebody tattoos the slope 2(2x − y): by what was it taken?',
        options: ['by the weight', 'by the input', 'by the target', 'by the loss'],
        right: 1,
        because: 'By the input x it is (wx − y)w with w = 2; by the weight it is (wx − y)x.',
      },
    },
    {
      kind: 'quiz',
      title: 'The neighbours',
      question: 'What may be said of a local minimum?',
      why: 'A local minimum is a place without a lower neighbour, and equally low ones are allowed.',
      predict: {
        kind: 'choice',
        text: 'Which sentence is true of every local minimum of a smooth loss, and of nothing else?',
        options: [
          'It is lower than all its neighbours',
          'None of its neighbours is lower',
          'Its slope is zero',
          'No place at all is lower',
        ],
        right: 1,
        because:
          'On the floor of a valley neighbours are just as low, a saddle has slope zero too, and the lowest place is the global minimum.',
      },
    },
    {
      kind: 'quiz',
      title: 'How many',
      question: 'Can there be only one global minimum?',
      why: 'The lowest value is one number, and it may be reached at several places.',
      predict: {
        kind: 'choice',
        text: 'Where does this loss take its lowest value?',
        formula: 'himmelblau',
        options: ['at one place', 'at four places', 'at nine places', 'nowhere'],
        right: 1,
        because: 'Four places have the value 0, and none is lower.',
      },
    },
    {
      kind: 'quiz',
      title: 'The marble',
      question: 'Does a ball roll along −∇L?',
      why: 'What has mass goes on as it was pushed last: plain descent is a marble in honey.',
      predict: {
        kind: 'choice',
        text: 'Whose every step lies along −∇L at the place where it begins?',
        options: ['a marble in honey: no momentum', 'a heavy ball: momentum 0.9', 'both', 'neither'],
        right: 0,
        because: 'With momentum a part of the last step is in the next one, which then points elsewhere.',
      },
    },
  ],
};
