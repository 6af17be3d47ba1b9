import type { KnobRound } from '../lesson.ts';

/** One knob at a time, where the valley lies along a knob. */
export const oneKnob: KnobRound = {
  kind: 'one-knob',
  title: 'One knob at a time',
  question: 'Turn one knob, then the other: how far down do six moves bring you?',
  why: 'A partial derivative is the slope of one knob with the other frozen, and where the valley lies along a knob, 2 good moves are enough.',
  notes: {
    misconception: 'Partial derivatives need a new kind of calculus.',
    ask: 'What does the phone tell about w₂ that you could not have read off with w₁ moving too?',
    minutes: 4,
  },
  predict: {
    kind: 'number',
    text: 'At (1, 1) you nudge w₂ by 0.1, hold w₁ still, and divide the change of L by 0.1: what comes out?',
    formula: 'seed-bowl-weights',
    right: 6.3,
    tolerance: 0.6,
    because: 'The nudge h gives 6 + 3h: 6.3 for 0.1, 6.03 for 0.01, and in the limit the partial derivative 6w₂ = 6.',
  },
  surface: 'ravine',
  strokes: 6,
};

/** The same, where it lies across both. */
export const turnedKnobs: KnobRound = {
  kind: 'one-knob',
  title: 'Turned knobs',
  question: 'The same ravine, turned by 45°: what can one knob at a time still do?',
  why: 'Across both knobs, each one undoes a part of what the other did: with two knobs either way may win, and with a million one gradient turns all of them at once.',
  notes: {
    misconception: 'To improve each weight by itself is as good as to move them together.',
    ask: 'From this start −∇L is quicker, from another one the knobs are: what would decide it with a million weights?',
    minutes: 4,
  },
  predict: {
    kind: 'choice',
    text: 'Perfect knob moves take 17 or 25 here, by which knob is first: how many steps does exact line search take along −∇L?',
    options: ['17 as well', '25 as well', '4', 'it never arrives'],
    right: 2,
    because: 'Each of its 4 steps turns both knobs, in the proportion that the two slopes have.',
  },
  surface: 'turned-ravine',
  strokes: 6,
};
