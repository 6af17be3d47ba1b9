import type { Outcome } from '../../../studio/surface/forecast/outcomes.ts';
import { short } from '../../numbers.ts';
import { count } from '../count.ts';

/** What the half of the studio says that makes surfaces. */
export const studioSurface = {
  title: 'Name',
  ways: 'How to make it',
  way: { formula: 'Formula', catalogue: 'Catalogue', data: 'Data', paint: 'Paint', import: 'Import' },
  domain: 'Map from … to …',
  edges: (axis: string): readonly string[] => [`${axis} from`, `${axis} to`],
  /** By `domainFault`. */
  domainFaults: {
    order: 'From must be smaller than to.',
    size: 'The ends of the map are between −1,000,000 and 1,000,000.',
  },
  race: 'Race settings',
  suggested: 'What you leave empty is suggested.',
  start: 'Start',
  rates: 'Slider η',
  rateEnds: ['from', 'to', 'begins at'],
  steps: 'Steps',
  goal: 'Finish line, as a share of the way down (0.01 = 1 %)',
  endless: 'The loss falls for ever: there is no lowest place',
  infimum: 'It falls towards',
} as const;

export const formulaWay = {
  source: 'Loss, as a formula',
  hint: 'For example x^2 + 3*y^2, sin(x)*y, exp(-x^2), abs(x), max(x, y)',
  variables: 'Variables',
  variable: (names: readonly string[]) => (names.length === 1 ? `only ${names[0]}: a lane` : names.join(' and ')),
  typeset: 'The loss, its slopes and its curvatures',
  loss: 'The loss',
  partials: 'Its slopes',
  hessian: 'Its curvatures',
  tooLong: 'too long to show',
  at: (position: number) => `Character ${position}: `,
  hinted: (message: string, hint: string) => `${message}; ${hint}.`,
  plain: (message: string) => `${message}.`,
} as const;

export const catalogueWay = {
  base: 'Kind',
  bases: { bowl: 'Bowl, ½(u² + κv²)', line: 'Straight line through points', logistic: 'Pass or fail' },
  condition: 'Condition number κ',
  degrees: 'Turned by, in degrees',
  points: 'Data points',
  noise: 'Noise',
  seed: 'Seed of the noise',
  standardise: 'Standardise x',
  copyTitle: 'Or start from a surface of the catalogue',
  copy: 'Copy as a formula',
  pick: 'Choose a surface',
} as const;

export const track = {
  title: 'The track',
  between: (low: number, name: string, high: number) => `${short(low)} ≤ ${name} ≤ ${short(high)}`,
  scale: 'equal scale',
  map: (title: string) => `Map of the surface ${title}`,
  place: 'Probe ball: click or drag on the map, or use the arrow keys',
  old: 'The last map that could be drawn',
  lowest: 'lowest here',
  kinds: { min: 'minimum', max: 'maximum', saddle: 'saddle', degenerate: 'flat' },
} as const;

export const probe = {
  title: 'Probe ball',
  optimizer: 'Optimizer',
  optimizers: {
    descent: 'Gradient descent',
    momentum: 'Momentum',
    adagrad: 'Adagrad',
    rmsprop: 'RMSprop',
    adadelta: 'Adadelta',
    adam: 'Adam',
    adamw: 'AdamW',
    adamax: 'Adamax',
    nadam: 'NAdam',
    radam: 'RAdam',
    rprop: 'Rprop',
  },
  settings: {
    momentum: 'momentum μ',
    dampening: 'dampening τ',
    nesterov: 'Nesterov',
    weightDecay: 'weight decay',
    rateDecay: 'rate decay',
    initialSum: 'first sum',
    eps: 'ε',
    alpha: 'α',
    rho: 'ρ',
    centered: 'centered',
    beta1: 'β₁',
    beta2: 'β₂',
    amsgrad: 'AMSGrad',
    decoupledDecay: 'decoupled decay',
    momentumDecay: 'momentum decay',
    etaMinus: 'η₋',
    etaPlus: 'η₊',
    shortest: 'shortest step',
    longest: 'longest step',
  } as Readonly<Record<string, string>>,
  rate: 'Learning rate',
  value: 'Learning rate value',
  run: 'Run',
  reset: 'Back to the start',
  startHere: 'Start the race here',
  from: (x: string, y: string | null) => (y === null ? `from x = ${x}` : `from (${x}, ${y})`),
  loss: (loss: string) => `The loss ends at ${loss}.`,
} as const;

const verbs: Readonly<Record<Outcome, readonly [one: string, more: string]>> = {
  settles: ['settles', 'settle'],
  walks: ['is still walking', 'are still walking'],
  rests: ['rests elsewhere', 'rest elsewhere'],
  oscillates: ['oscillates', 'oscillate'],
  flies: ['flies', 'fly'],
  falls: ['falls for ever', 'fall for ever'],
};

export const forecast = {
  title: 'What the class will see',
  checking: 'Looking …',
  ready: 'Ready to race',
  students: (size: number) => `With random choices of ${size} students:`,
  how: (outcome: Outcome, students: number) =>
    `${students === 0 ? 'hardly any' : students} ${verbs[outcome][students === 1 ? 0 : 1]}`,
  strip: 'Each learning rate of the slider by how its ball ends',
  limit: (cliff: string) =>
    `Black bar: 2/λmax = ${cliff}. Above it no ball of plain descent settles at the lowest place.`,
  limits: (low: string, high: string) =>
    `Black bars: 2/λmax of each lowest place, ${low} to ${high}. Above its own no ball of plain descent settles there.`,
  limitOutside: (cliff: string) => `2/λmax = ${cliff} is off this slider.`,
  slider: (from: string, to: string) => `Slider η ${from} to ${to}`,
  initial: (initial: string) => `begins at ${initial}`,
  steps: (steps: number) => count(steps, 'step', 'steps'),
  begins: (start: string) => `start ${start}`,
  par: (par: number) => `par ${par}`,
  finish: (share: number) => `finish at ${short(100 * share)} % of the way down`,
  found: (kinds: readonly (readonly [kind: string, many: number])[]) =>
    kinds.map(([kind, many]) => `${many} ${many === 1 ? singular[kind] : plural[kind]}`).join(', '),
  nowhere: 'No place is flat: this loss falls for ever.',
  minima: 'Each minimum',
  columns: { place: 'Place', loss: 'Loss', least: 'λmin', most: 'λmax', condition: 'κ', cliff: '2/λmax' },
  kink: 'in a kink: no rate settles exactly',
  more: (many: number) => `and ${many} more`,
  still: 'At half of the slider or more the ball hardly leaves its start: the class will see nothing there.',
  quick: 'A ball can arrive in one step: there will be little to see.',
  form: 'Something in the fields cannot be used yet.',
  noTitle: 'The surface needs a name.',
  tooLong: 'This takes too long to compute. Make it simpler or smaller.',
} as const;

const singular: Readonly<Record<string, string>> = {
  min: 'minimum',
  max: 'maximum',
  saddle: 'saddle',
  degenerate: 'flat place',
};

const plural: Readonly<Record<string, string>> = {
  min: 'minima',
  max: 'maxima',
  saddle: 'saddles',
  degenerate: 'flat places',
};
