import type { RoomView } from '../../../shared/room/view.ts';
import { clockText, short, significant } from '../numbers.ts';

/** The short word of what a player is doing, under the name. */
export const states = {
  lobby: 'waiting for the start',
  brief: 'the round begins',
  answering: 'answering',
  answered: 'answered',
  unanswered: 'no answer',
  choosing: 'choosing',
  late: 'time is up',
  locked: (learningRate: number) => `locked in ${significant(learningRate)}`,
  lockedIn: 'locked in',
  playing: 'your move',
  played: 'all moves made',
  unplayed: 'no moves made',
  racing: 'racing',
  watching: 'watching',
  finished: 'all done',
  between: 'between rounds',
  over: 'at the end',
} as const;

/** Where the room is, for the corner of the screen. */
export function whereOf(room: RoomView): string {
  if (room.phase === 'lobby') return 'Lobby';
  if (room.phase === 'podium') return 'Podium';
  if (room.roundIndex === null) return 'Closed';
  const round = `Round ${room.roundIndex + 1}`;
  return room.heat > 1 ? `${round}, heat ${room.heat}` : round;
}

export const lobby = {
  title: 'You are in.',
  text: 'Watch the projector. This screen changes by itself.',
  ball: (look: { readonly colourName: string; readonly shape: string }, tag: string) =>
    `Your ball: ${look.colourName} ${look.shape}, ${tag}`,
} as const;

export const choose = {
  sign: 'η',
  rate: 'Learning rate',
  named: 'Learning rate η',
  rateValue: 'Learning rate value',
  smaller: 'Smaller learning rate',
  larger: 'Larger learning rate',
  firstStep: 'Your first step',
  loss: 'loss',
  lock: (value: number) => `Lock in ${significant(value)}`,
  lockFirst: 'Lock in: move the slider first',
  locking: 'Locking in…',
  notANumber: 'Type a number, like 0.25',
  range: (min: number, max: number) => `From ${short(min)} to ${short(max)}`,
  left: (seconds: number) => `${clockText(seconds)} left`,
  isPaused: 'paused',
  paused: (seconds: number) => `paused with ${clockText(seconds)} left`,
  up: 'Time is up.',
  map: (title: string) => `Map of the surface ${title} with your first step`,
} as const;

/** While the screens of a round load. */
export const loading = 'One moment…';

export const table = {
  step: (from: number) => `Step ${from} to ${from + 1}, to check by hand`,
  start: 'start',
  old: 'old',
  next: 'new',
  slope: 'slope',
  times: (power: string) => `× ${power}`,
} as const;

export const racing = {
  title: 'The race',
  step: 'step',
  of: 'of',
  startsIn: (seconds: number) => `Starts in ${seconds}`,
  loss: 'loss',
  place: 'place',
  rate: 'your η',
  flew: 'flew',
  map: (title: string) => `Map of the surface ${title} with your ball`,
} as const;

/** The one sentence of a running race; every number in it is measured. */
export const live = {
  start: 'At the start. Each step goes down the slope, times η.',
  /** Of momentum, schedules, mini-batches and adaptive methods: their steps are something else. */
  startOther: 'At the start.',
  flew: (step: number) => `It flew at step ${step}: too far away to draw.`,
  outside: 'Off the map. It may still come back.',
  outsideGrowing: (ratio: string) => `Off the map, and this step was ×${ratio} the last one.`,
  inside: (step: number) => `Inside the finish since step ${step}. It counts if it stays.`,
  /** After the last step. */
  stayed: (step: number) => `Inside the finish since step ${step}, to the end.`,
  shrinking: (ratio: string) => `Across the valley and back: this bounce was ×${ratio} of the last.`,
  growing: (ratio: string) => `Across the valley and back: this bounce grew ×${ratio}.`,
  level: 'Across the valley and back: this bounce was as long as the last.',
  onTheWay: (ratio: string) => `On the way, not bouncing: this step was ×${ratio} of the last.`,
  first: 'The first step: straight down the slope, square to the contour.',
  resting: 'No more movement: the slope is zero here.',
  spent: 'No more steps: its examples are used up.',
  still: 'This step was too short to show, or a fence took it back.',
} as const;

export const watching = {
  title: 'You watch this race.',
  late: 'It began before you locked in. You are in from the next one.',
  result: 'No result for you this time: you did not race. You are in from the next one.',
} as const;

/** Why a player's part is over, and the one thing to do; the sentence between is the refusal's. */
export const over = {
  replaced: { title: 'Open elsewhere', button: 'Use this one' },
  'room-closed': { title: 'The room is closed', button: 'Join another room' },
  'unknown-room': { title: 'No such room', button: 'Join another room' },
  'room-full': { title: 'The room is full', button: 'Try again' },
  'room-locked': { title: 'The room is locked', button: 'Try again' },
  'no-seat': { title: 'You left the room', button: 'Join again' },
  version: { title: 'A newer page is there', button: 'Reload' },
  other: { title: 'That did not work', button: 'Try again' },
} as const;
