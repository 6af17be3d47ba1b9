import type { StationaryKind } from '../../../shared/surfaces/surface.ts';
import { short, significant } from '../numbers.ts';

const degreesText = (degrees: number): string => `${short(degrees, 3)}°`;

/** What a phone says where a direction is drawn, a place is tapped or a point is named. */
export const arrows = {
  target: (number: number, of: number) => `Target ${number} of ${of}`,
  aim: 'Drag an arrow from the dot, the steepest way down: −∇L.',
  map: (title: string) => `Map of the surface ${title} with the marked point`,
  turn: 'Direction of the arrow',
  none: 'no arrow yet',
  degrees: degreesText,
  typed: 'Direction in degrees',
  typedHint: '0 = right, 90 = up',
  range: 'Type a number from 0 to 359',
  set: 'Set arrow',
  setting: 'Setting…',
  madeTitle: 'All arrows set.',
  made: 'Nobody sees your arrows before the reveal.',
} as const;

export const kinds: Readonly<Record<StationaryKind, string>> = {
  min: 'Minimum',
  max: 'Maximum',
  saddle: 'Saddle',
  degenerate: 'The Hessian does not tell',
};

/** The same where there is little room. */
export const kindWords: Readonly<Record<StationaryKind, string>> = {
  min: 'minimum',
  max: 'maximum',
  saddle: 'saddle',
  degenerate: 'undecided',
};

export const classify = {
  point: (number: number, of: number) => `Point ${number} of ${of}`,
  ask: 'What is it?',
  whole: (title: string) => `Map of the surface ${title} with the marked point`,
  near: 'The marked point and its surroundings, enlarged',
  set: 'Set',
  setting: 'Setting…',
  madeTitle: 'All points named.',
  made: 'Nobody sees your answers before the reveal.',
} as const;

/** Own moves at the reveal, on a phone. */
export const ownMoves = {
  target: (number: number) => `Target ${number}`,
  point: (number: number) => `Point ${number}`,
  yours: 'yours',
  right: 'right',
  off: 'off by',
  points: 'points',
  none: 'none',
  eigenvalues: ['λ₁', 'λ₂'],
  number: (value: number) => significant(value, 3),
  angle: degreesText,
  mean: 'Your points are the mean of all targets.',
  share: (right: number, of: number) => `${right} of ${of} right`,
  targetMap: (number: number, yours: string, right: string) => `Target ${number}: your arrow ${yours}, right ${right}`,
} as const;

/** A question whose answer is drawn on a map. */
export const drawn = {
  tap: 'Tap the place, or use the arrow keys',
  map: (title: string) => `Map of the surface ${title}`,
  x: 'x',
  y: 'y',
  range: (min: string, max: string) => `${min} to ${max}`,
  both: (title: string) => `Map of the surface ${title} with your answer and the right one`,
} as const;
