import { short, significant } from '../numbers.ts';

/** Cards, rates that are given, and starts of one's own. */
export const cards = {
  step: (from: number) => `Step ${from} to ${from + 1}`,
  label: 'Cards',
  first: 'Lock in: choose first',
  lock: (what: string) => `Lock in ${what}`,
  rate: (learningRate: number) => `η ${significant(learningRate)}`,
  given: 'for everyone',
  secret: 'Nobody sees your choice before the race.',
  adapts: (name: string) =>
    `${name} scales each step by earlier slopes: it is not η times the slope, so there is no sum to check here.`,
  batch: 'Each step uses the slopes of a few examples, drawn by lot: there is no sum to check before the race.',
  changes: (name: string) =>
    `${name} changes the first step: it is not η times the slope, so there is no sum to check here.`,
} as const;

/** A rate that is changed while racing. */
export const throttle = {
  title: 'Your learning rate now',
  halve: 'η ÷ 2',
  hint: 'A new η counts from the next steps on.',
} as const;

export const starts = {
  map: (title: string) => `Map of the surface ${title}`,
  tap: 'Tap the map to set your start, or move it with the arrow keys',
  tapFirst: 'Lock in: tap the map first',
  moveFirst: 'Lock in: choose a start first',
  hint: 'Tap the map: where do you start?',
  at: 'Your start',
  point: (x: number, y: number) => `(${short(x)}, ${short(y)})`,
  distance: (y: number) => `y = ${short(y)}`,
  onRidge: 'Exactly on the ridge, y = 0',
} as const;

/** The slider of the distance from a ridge, as its parts are called. */
export const distance = {
  sign: 'y',
  rate: 'Distance from the ridge',
  rateValue: 'Distance value',
  smaller: 'Nearer to the ridge',
  larger: 'Farther from the ridge',
} as const;

/** Why a step of a race is not −η times the slope. */
export const notes = {
  adaptive: 'Each step is scaled by earlier slopes: not η times this slope.',
  momentum: 'Momentum carries the steps before along: not η times this slope alone.',
  schedule: 'The schedule has changed η since the start: not the first η times this slope.',
  batch: 'The step used the slopes of a few examples: not of the whole loss.',
  fence: 'The fence has put the ball back: the step was not η times the slope.',
  other: 'This step is not η times the slope alone.',
} as const;
