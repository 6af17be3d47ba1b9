import { short, significant } from '../numbers.ts';

const count = (number: number, one: string, more: string): string => `${number} ${number === 1 ? one : more}`;

/** On the phone: strokes and moves of one ball, by hand. */
export const strokes = {
  map: (title: string) => `Map of the surface ${title} with your ball and the next move`,
  ownMap: (title: string) => `Map of the surface ${title} with your way`,
  slope: '‖∇L‖',
  used: 'stroke',
  of: 'of',
  next: 'Your next stroke',
  play: (stroke: number) => `Play stroke ${stroke}`,
  playFirst: 'Move the slider first',
  sending: 'Sending…',
  holed: (strokes: number) => `Holed in ${count(strokes, 'stroke', 'strokes')}.`,
  holedText: 'Your ball is inside the finish. Watch the others on the projector.',
  flown: (stroke: number) => `Stroke ${stroke} flew.`,
  flownText: 'That stroke was so long that the ball is lost: your round is over.',
  spent: 'All strokes used.',
  spentText: 'Your ball stays where it is. Watch the others on the projector.',
  done: 'done',
  notHoled: (strokes: number) => `Not holed in ${count(strokes, 'stroke', 'strokes')}`,
  noStroke: 'No stroke played',
  ghosts: 'Strokes to the finish',
  you: 'You',
  never: 'not there',
  lossNow: 'loss at the end',
} as const;

/** The slider of a stroke's length, as its parts are called. */
export const lengthNames = {
  sign: 'a',
  rate: 'Length',
  rateValue: 'Length value',
  smaller: 'Shorter stroke',
  larger: 'Longer stroke',
} as const;

/** One knob at a time. */
export const knobs = {
  label: 'Which knob?',
  knob: ['w₁', 'w₂'],
  choose: ['Knob w₁ (x)', 'Knob w₂ (y)'],
  nudge: (nudge: number) => `Nudge by ${short(nudge)}`,
  nudges: (nudge: number) => `What a nudge of ${short(nudge)} does`,
  loss: 'ΔL',
  ratio: (nudge: number) => `ΔL ÷ ${short(nudge)}`,
  exact: '∂L/∂w',
  turn: (knob: number, to: number) => `Turn ${knob === 0 ? 'w₁' : 'w₂'} to ${short(to, 4)}`,
  turnFirst: 'Turn knob: where to?',
  used: 'move',
  smaller: 'Turn it down',
  larger: 'Turn it up',
  place: 'Where to turn it',
  placeValue: 'Knob value',
  there: (moves: number) => `There in ${count(moves, 'move', 'moves')}.`,
  spent: 'All moves used.',
  spentText: 'Your knobs stay where they are. Watch the others on the projector.',
  thereText: 'Your ball is inside the finish. Watch the others on the projector.',
  notThere: (moves: number) => `Not there in ${count(moves, 'move', 'moves')}`,
  noMove: 'No move made',
  ghosts: 'Moves to the finish',
  perfect: 'Perfect knobs',
} as const;

/** How many perfect moves lead to the finish, by which knob is first; null: not known. */
export function perfectText(first: number | null, second: number | null): string | null {
  if (first === null && second === null) return null;
  if (first === null || second === null) return `${first ?? second}`;
  return first === second ? `${first}` : `${Math.min(first, second)} or ${Math.max(first, second)}`;
}

/** Slopes in the fog. */
export const fog = {
  axis: (probes: number) =>
    `Your ${count(probes, 'probe', 'probes')} along x, each a piece of line with the slope there`,
  curve: 'The lane with your probes as tangents',
  own: 'your probes',
  pooled: 'your team',
  none: 'Probe somewhere: you get the slope there, and nothing else.',
  answer: (x: number, slope: number) => `At x = ${short(x, 4)} the slope is ${significant(slope)}.`,
  left: 'Downhill is to the left.',
  right: 'Downhill is to the right.',
  flat: 'Level ground: is it a bottom or a top?',
  place: 'Where to probe',
  placeValue: 'Probe value',
  smaller: 'Probe further left',
  larger: 'Probe further right',
  probe: (x: number) => `Probe at ${short(x, 4)}`,
  lastProbe: (x: number) => `Last probe at ${short(x, 4)}`,
  probeFirst: 'Move the slider first',
  probesLeft: (left: number) => `${left === 1 ? 'probe' : 'probes'} left.`,
  lastCounts: 'It counts: it is where you say the lowest place is.',
  spent: 'All probes used.',
  spentText: 'Your last probe counts. The map comes with the reveal.',
  last: 'your last probe',
  lowest: 'the lowest place',
  well: (isBest: boolean) => (isBest ? 'You found the lowest valley.' : 'You ended in the other valley.'),
  noProbe: 'No probe made',
} as const;
