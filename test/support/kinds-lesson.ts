import {
  type Card,
  isMoves,
  type Lesson,
  type MoveRound,
  type RaceRound,
  type Round,
} from '../../shared/lesson/lesson.ts';
import type { Question } from '../../shared/lesson/question.ts';
import type { Point } from '../../shared/surfaces/surface.ts';

/** A right answer that stands nowhere else, so that a frame which gives it away is found. */
export const secretAnswer = 0.987654321;

export const choiceQuestion: Question = {
  kind: 'choice',
  text: 'Which?',
  options: ['this', 'that', 'neither'],
  right: 1,
  because: 'Computed, not guessed.',
};
const numberQuestion: Question = { kind: 'number', text: 'How much?', right: secretAnswer, tolerance: 'ratio' };

/** Where the own arrow and the own place are right. */
const rightAngle = 96.09;
const rightPlace: Point = [0.72, 0.69];
const arrowQuestion: Question = {
  kind: 'arrow',
  text: 'Which way does −∇L point here?',
  surface: 'ravine',
  at: [4, -1.5],
  right: rightAngle,
};
const pointQuestion: Question = {
  kind: 'point',
  text: 'Where on the fence does it rest?',
  surface: 'fence',
  right: rightPlace,
  tolerance: { degrees: 30 },
};

const told = { title: 'A round', question: 'Who arrives?', why: 'Because it was computed.', predict: choiceQuestion };
const short = { steps: 20, stepsPerSecond: 10, chooseSeconds: 20, predictSeconds: 20 };
const given = (rate: number) => ({ min: rate, max: rate, initial: rate });
const slider = { min: 0.005, max: 0.3, initial: 0.01 };
const card = (name: string, settings: Card['settings']): Card => ({ name, settings, learningRates: slider });

const races: readonly RaceRound[] = [
  { kind: 'goldilocks', ...told, ...short, surface: 'seed-bowl' },
  {
    kind: 'ravine',
    ...told,
    ...short,
    surface: 'ravine',
    cards: [card('μ = 0', {}), card('μ = 0.5', { momentum: 0.5 }), card('μ = 0.9', { momentum: 0.9 })],
  },
  {
    kind: 'saddle',
    ...told,
    ...short,
    steps: 100,
    stepsPerSecond: 20,
    surface: 'two-exits',
    start: [-1.8, 0.3],
    learningRates: given(0.1),
    starts: { kind: 'beside', x: -1.8, min: 1e-6, max: 1, initial: 0.3 },
  },
  {
    kind: 'valley',
    ...told,
    ...short,
    surface: 'styblinski-tang',
    learningRates: given(0.02),
    starts: { kind: 'anywhere' },
  },
  { kind: 'desert', ...told, ...short, surface: 'plateau' },
  {
    kind: 'batch',
    ...told,
    ...short,
    surface: 'line-standardised',
    exampleBudget: 40,
    cards: [card('B = 2', { batchSize: 2 }), card('B = 8', { batchSize: 8 })],
  },
  {
    kind: 'kink',
    ...told,
    ...short,
    surface: 'kink',
    cards: [card('constant', {}), card('×.9 a step', { schedule: { type: 'exponential', factor: 0.9 } })],
  },
  { kind: 'fence', ...told, ...short, surface: 'fence' },
  { kind: 'best-box', ...told, ...short, surface: 'best-box' },
  { kind: 'two-knob', ...told, ...short, surface: 'two-knob' },
  {
    kind: 'duel',
    ...told,
    ...short,
    surface: 'cliff',
    cards: [
      card('Descent', { optimizer: 'descent' }),
      card('Adam', { optimizer: 'adam' }),
      card('RMSprop', { optimizer: 'rmsprop' }),
    ],
  },
];

const survivor: RaceRound = { kind: 'survivor', ...told, ...short, surface: 'seed-bowl', start: [0, 2.2] };

const throttle: RaceRound = { kind: 'throttle', ...told, ...short, steps: 75, stepsPerSecond: 5, surface: 'kink' };

const fields: readonly MoveRound[] = [
  {
    kind: 'arrow',
    ...told,
    predictSeconds: 20,
    moveSeconds: 10,
    question: 'Aim −∇L at each target.',
    targets: [
      { surface: 'seed-bowl', at: [1, 1] },
      { surface: 'seed-bowl', at: [-2, 0.7] },
      { surface: 'ravine', at: [-6, 1] },
      { surface: 'ravine', at: [4, -1.5] },
      { surface: 'himmelblau', at: [0, 3.5] },
    ],
  },
  {
    kind: 'classify',
    ...told,
    predictSeconds: 20,
    moveSeconds: 10,
    question: 'Minimum, maximum or saddle?',
    surface: 'peaks',
    points: [
      [0.23, -1.63],
      [-1.35, 0.2],
      [0.3, 0.32],
      [-0.01, 1.58],
      [-0.46, -0.63],
      [1.29, 0],
      [-0.27, 0.47],
      [0.42, -0.39],
      [1.1, 0.85],
    ],
  },
];

const byHand: readonly MoveRound[] = [
  {
    kind: 'golf',
    ...told,
    predictSeconds: 20,
    moveSeconds: 10,
    title: 'Golf',
    question: 'How long is each stroke?',
    surface: 'ravine',
    strokes: 8,
    par: 4,
    lengths: { min: 0.005, max: 2, initial: 0.02 },
  },
  ...(['ravine', 'turned-ravine'] as const).map(
    (surface): MoveRound => ({
      kind: 'one-knob',
      ...told,
      predictSeconds: 20,
      moveSeconds: 10,
      title: 'One knob',
      question: 'One knob at a time: which, and where to?',
      surface,
      strokes: 6,
    }),
  ),
  {
    kind: 'fog',
    ...told,
    predictSeconds: 20,
    moveSeconds: 8,
    title: 'Fog',
    question: 'Where is the lowest place?',
    surface: 'fog',
    probes: 6,
    pooled: true,
  },
];

/** Questions that are asked in place of the one with options. */
const otherQuestions: Partial<Record<Round['kind'], Question>> = {
  desert: numberQuestion,
  ravine: arrowQuestion,
  fence: pointQuestion,
};

/** Every kind of round once, each short and with something to predict. */
export const everyKind: Lesson = {
  schema: 1,
  id: 'every-kind',
  title: 'Every kind',
  rounds: [
    ...[...races, survivor, throttle].map(
      (round): Round => ({ ...round, predict: otherQuestions[round.kind] ?? choiceQuestion }),
    ),
    ...fields,
    {
      kind: 'quiz',
      title: 'A quiz',
      question: 'How much?',
      why: 'Computed.',
      predictSeconds: 20,
      predict: numberQuestion,
    },
    ...byHand,
  ],
};

/** The same with its own slider ranges and long enough to be looked at; a class takes its time. */
export const kindsForShow: Lesson = {
  ...everyKind,
  id: 'kinds-for-show',
  rounds: everyKind.rounds.map((round): Round => {
    const slow = { ...round, predictSeconds: 600 };
    if (isMoves(slow)) return { ...slow, moveSeconds: 120 };
    return slow.kind === 'quiz' ? slow : { ...slow, chooseSeconds: 600 };
  }),
};
