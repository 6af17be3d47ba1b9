import type { Lesson } from '../lesson.ts';

/** Spot the wrong formula before the needle does: errors that are often copied. */
export const tattooParlour: Lesson = {
  schema: 1,
  id: 'tattoo-parlour',
  title: 'Tattoo parlour',
  goal: 'Find the slip in a formula for gradient descent, and say what it would do to a ball.',
  rounds: [
    {
      kind: 'quiz',
      title: 'The update',
      question: 'Which of these may go under the skin?',
      why: 'A step is the learning rate times the slope of the loss by the weights, taken against it.',
      notes: {
        misconception: 'Any arrow with a ∂ in it is gradient descent.',
        ask: 'Which part of the rule is missing or upside down in each of the wrong ones?',
        minutes: 3,
      },
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
      title: 'Uphill',
      question: 'What if something is to become as large as possible?',
      why: 'Ascent on V is descent on −V, and in both it is the variable that moves.',
      notes: {
        misconception: 'Gradient methods can only make things smaller.',
        ask: 'How would you use a program that only knows how to minimise?',
        minutes: 3,
      },
      predict: {
        kind: 'choice',
        text: 'The volume V(x) of a box is to grow: which update climbs it?',
        options: ['x ← x − η dV/dx', 'x ← x + η dV/dx', 'x ← x + η dx/dV', 'V(x) ← V(x) + η dV/dx'],
        right: 1,
        because:
          'A minus goes down, dx/dV is the slope upside down, and a new number for V(x) leaves the box as it was.',
      },
    },
    {
      kind: 'quiz',
      title: 'The compass',
      question: 'Does a needle along −∇L point at the lowest place?',
      why: 'The needle is square to the contour through its place, and in a ravine that means nearly straight down the wall.',
      notes: {
        misconception: 'A gradient tattoo would always point home.',
        ask: 'From which places of this ravine would the needle point at the minimum?',
        minutes: 3,
      },
      predict: {
        kind: 'arrow',
        text: 'From (5, 1), which way does −∇L point?',
        formula: 'ravine',
        surface: 'ravine',
        at: [5, 1],
        right: 258.7,
        because: 'The gradient is (5, 25), so −∇L is (−5, −25), at 258.7°, and the minimum lies 67.4° beside that.',
      },
    },
    {
      kind: 'quiz',
      title: 'The search',
      question: 'Somebody tries three learning rates, keeps the best one and calls it a line search: is it one?',
      why: 'A line search follows −∇L and looks anew at every step how far to go; to try rates and keep one is tuning.',
      notes: {
        misconception: 'To try a few learning rates is a line search.',
        ask: 'How many learning rates does a line search use on its way?',
        minutes: 3,
      },
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
      notes: {
        misconception: 'The slope by any letter will do.',
        ask: 'Who in this formula is allowed to move?',
        minutes: 3,
      },
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
      notes: {
        misconception: 'A minimum must be lower than all around it.',
        ask: 'What about a ball on the floor of a gutter?',
        minutes: 3,
      },
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
      notes: {
        misconception: 'There can be only one global minimum.',
        ask: 'Is it the place or the value of which there is only one?',
        minutes: 3,
      },
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
      notes: {
        misconception: 'A ball rolls along −∇L.',
        ask: 'What would the marble have to lie in so that it does?',
        minutes: 3,
      },
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
