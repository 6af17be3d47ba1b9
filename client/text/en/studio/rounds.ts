import type { Round } from '../../../../shared/lesson/lesson.ts';
import type { OptimizerId } from '../../../../shared/optimizers/index.ts';

const kinds: Readonly<Record<Round['kind'], string>> = {
  goldilocks: 'Goldilocks: one learning rate',
  ravine: 'Ravine',
  saddle: 'Saddle',
  valley: 'Curved valley',
  desert: 'Desert: flat places',
  batch: 'Mini-batches',
  kink: 'Kink',
  fence: 'Fence',
  'best-box': 'Best box',
  'two-knob': 'Two knobs',
  duel: 'Duel of optimizers',
  survivor: 'Survivor: four heats',
  throttle: 'Throttle: change while racing',
  arrow: 'Aim downhill',
  classify: 'Name the points',
  golf: 'Golf: choose each step',
  'one-knob': 'One knob at a time',
  fog: 'Fog: probe a lane',
  quiz: 'Question',
};

/** What a class does in a round of this kind. */
export function kindName(kind: Round['kind']): string {
  return kinds[kind];
}

const optimizers: Partial<Record<OptimizerId, string>> = {
  descent: 'Gradient descent',
  momentum: 'Momentum',
};

/** As the field calls it. */
export function optimizerName(id: OptimizerId): string {
  return optimizers[id] ?? id;
}

/** The schedules that a card may have. */
const schedules = {
  constant: 'The same all the way',
  'inverse-root': '1/√step',
  step: 'Smaller every few steps',
  exponential: 'Times a factor each step',
  cosine: 'Half a cosine',
  polynomial: 'Down to 0 along a power',
} as const;

export type CardSchedule = keyof typeof schedules;

export const scheduleNames: readonly (readonly [CardSchedule, string])[] = Object.entries(schedules) as [
  CardSchedule,
  string,
][];

/** What the editor of a round says. */
export const rounds = {
  list: 'Rounds',
  add: 'Add a round',
  most: 'A lesson has at most 20 rounds.',
  up: (title: string) => `Move ${title} up`,
  down: (title: string) => `Move ${title} down`,
  duplicate: 'Duplicate',
  duplicateOne: (title: string) => `Duplicate ${title}`,
  remove: 'Remove',
  removeOne: (title: string) => `Remove ${title}`,
  open: (number: number, title: string) => `Round ${number}: ${title}`,
  moved: (title: string, place: number) => `${title} is round ${place} now.`,
  keys: 'Drag a round, or press Alt with ↑ or ↓ on it.',
  minutes: (minutes: number) => `${minutes} min`,
  total: (minutes: number) => `About ${minutes} minutes of class, with a minute to speak after each round.`,
  untitled: 'Untitled',

  kind: 'Kind of round',
  races: 'Races',
  moves: 'Moves of one’s own pace',
  other: 'Other',
  surface: 'Surface of the round',
  own: 'Of this lesson',
  catalogue: 'Catalogue',

  words: 'What the class reads',
  title: 'Title',
  question: 'Question of the round',
  why: 'Why, shown at the reveal',
  notes: 'What only you read',
  addNotes: 'Add notes',
  removeNotes: 'Remove the notes',
  misconception: 'Many believe',
  ask: 'Ask the class',
  noteMinutes: 'Minutes, when you speak too',

  settings: 'Settings',
  defaults: 'An empty field means the number that is shown in grey.',
  suggested: 'suggested',
  start: 'Start',
  learningRates: 'Slider of the learning rate',
  steps: 'Steps',
  stepsPerSecond: 'Steps a second',
  goalFraction: 'Goal, as a share',
  par: 'Par, in steps',
  chooseSeconds: 'Seconds to choose',
  predictSeconds: 'Seconds to answer',
  exampleBudget: 'Examples that a ball may look at',
  unlimited: 'no limit',
  unfair: 'Why hardly anybody (or everybody) settles here, if that is meant',
  starts: 'Where players start',
  startsSame: 'All at the start',
  startsAnywhere: 'Anywhere they like',
  startsBeside: 'Beside a ridge, at a distance they choose',
  besideX: 'x of the ridge',
  besideRange: 'Distance in y',
  transfer: 'A second heat on another surface',
  noTransfer: 'None',
  transferStart: 'Start of the second heat',

  cards: 'Cards to choose from',
  noCards: 'No cards: everybody has plain gradient descent.',
  addCards: 'Deal cards',
  addCard: 'Add a card',
  removeCard: (name: string) => `Remove the card ${name}`,
  removeCards: 'Deal no cards',
  cardName: 'Name',
  card: (number: number) => `Card ${number}`,
  optimizer: 'Optimizer',
  momentum: 'Momentum',
  schedule: 'Learning rate over time',
  every: 'Every … steps',
  factor: 'Times',
  overSteps: 'Over … steps',
  power: 'Power',
  batchSize: 'Examples a step',
  all: 'all',

  moveSeconds: 'Seconds a move',
  strokes: 'Strokes',
  strokePar: 'Par, in strokes',
  lengths: 'Slider of the step length',
  probes: 'Probes',
  pooled: 'Neighbours see each other’s probes',
  targets: 'Where to aim from',
  map: 'Map',
  from: 'From',
  target: (number: number) => `Place ${number}`,
  addTarget: 'Add a place',
  removeTarget: (number: number) => `Remove place ${number}`,
  points: 'Points to name',
  point: (number: number) => `Point ${number}`,
  removePoint: (number: number) => `Remove point ${number}`,
  takeAll: 'Mark every stationary point',
  none: 'This surface has no stationary point to mark.',
} as const;

/** What the editor of questions says. */
export const questions = {
  heading: 'Question before the race',
  quiz: 'The question',
  kind: 'Answered by',
  none: 'No question',
  choice: 'choosing an option',
  number: 'typing a number',
  point: 'tapping a place',
  arrow: 'drawing the way down',
  text: 'Question',
  because: 'Why the right answer is right',
  options: 'Answers; mark the right one',
  option: (number: number) => `Answer ${number}`,
  right: (number: number) => `Answer ${number} is right`,
  addOption: 'Add a wrong answer',
  removeOption: (number: number) => `Remove answer ${number}`,
  rightNumber: 'Right number',
  unit: 'Unit',
  tolerance: 'How far off still counts',
  ratio: 'up to a factor of 2',
  within: 'up to a distance of',
  degrees: 'up to an angle of',
  distance: 'Distance',
  angle: 'Degrees',
  surface: 'Map',
  rightPoint: 'Right place',
  at: 'From',
  rightAngle: 'Right direction, in degrees from east',
  compute: 'Compute it from the map',
  freshText: 'What will happen?',
  freshOptions: ['It settles', 'It flies'],
} as const;

/** What the editor of languages says. */
export const languages = {
  language: 'Language of the texts',
  original: 'English, as written',
  add: 'Add a language',
  code: 'Code of the language, like de',
  addButton: 'Add',
  badCode: 'Two small letters, like de or fr.',
  remove: (name: string) => `Remove ${name}`,
  lessonTitle: 'Title of the lesson',
  goal: 'What the class can do after it',
  left: 'Everything but the texts is as in English.',
} as const;

/** What keeps a lesson from being saved. */
export const faults = {
  heading: 'Before it can be raced or sent',
  round: (number: number, title: string) => `Round ${number}, ${title}`,
  lesson: 'Lesson',
  surface: (title: string) => `Surface ${title}`,
  checking: 'Checking the surfaces…',
  fine: 'Ready to race.',
} as const;

/** What trying a round says. */
export const trial = {
  play: 'Try this round with 30 bots',
  wait: 'The surfaces are being checked: a moment.',
  settled: (settled: number, all: number) => `${settled} of ${all} settle.`,
  fates: 'What became of 30 random choices',
  fate: 'Fate',
  balls: 'Balls',
  best: 'Best',
  place: 'Place',
  name: 'Bot',
  choice: 'Choice',
  step: 'Settled at step',
  points: 'Points',
  answers: 'What 30 random bots answered',
  answer: 'Answer',
  count: 'Bots',
  isRight: 'right',
} as const;
