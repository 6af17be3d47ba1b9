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
  playFirst: 'Play stroke: move a first',
  sending: 'Sending…',
  holed: (strokes: number) => `Holed in ${count(strokes, 'stroke', 'strokes')}.`,
  holedText: 'Your ball is inside the goal. Watch the others on the projector.',
  flown: (stroke: number) => `Stroke ${stroke} flew.`,
  flownText: 'That stroke was so long that the ball is lost: your round is over.',
  spent: 'All strokes used.',
  spentText: 'Your ball stays where it is. Watch the others on the projector.',
  done: 'done',
  notHoled: (strokes: number) => `Not holed in ${count(strokes, 'stroke', 'strokes')}`,
  noStroke: 'No stroke played',
  ghosts: 'Strokes to the goal',
  you: 'You',
  never: 'not there',
  over: (strokes: number) => `over ${strokes}`,
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
  axis: ['x', 'y'],
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
  thereText: 'Your ball is inside the goal. Watch the others on the projector.',
  notThere: (moves: number) => `Not there in ${count(moves, 'move', 'moves')}`,
  noMove: 'No move made',
  ghosts: 'Moves to the goal',
  perfect: 'Perfect knobs',
} as const;

/** How many perfect moves lead to the goal, by which knob is first; null: not known. */
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
  probeFirst: 'Probe: where?',
  probesLeft: (left: number) => `${left === 1 ? 'probe' : 'probes'} left.`,
  lastCounts: 'It counts: it is where you say the lowest place is.',
  spent: 'All probes used.',
  spentText: 'Your last probe counts. The map comes with the reveal.',
  last: 'your last probe',
  lowest: 'the lowest place',
  well: (isBest: boolean) => (isBest ? 'You found the lowest valley.' : 'You ended in the other valley.'),
  noProbe: 'No probe made',
} as const;

/** What the projector says while strokes are played, and of what became of them. */
export const strokesShown = {
  flag: { golf: 'Golf', 'one-knob': 'Turn' },
  update: 'θ ← θ − a ∇L(θ)',
  heading: (kind: 'golf' | 'one-knob', holed: number) =>
    holed === 0 ? 'In the lead' : kind === 'golf' ? 'Fewest strokes' : 'Fewest moves',
  atTheStart: 'At the start',
  nobody: 'Nobody is here',
  standing: (
    kind: 'golf' | 'one-knob',
    { used, holedAt, flown, loss }: { used: number; holedAt: number | null; flown: boolean; loss: number },
  ) => {
    const moves = kind === 'golf' ? count(used, 'stroke', 'strokes') : count(used, 'move', 'moves');
    if (flown) return `flew, ${moves}`;
    if (holedAt === null) return `loss ${significant(loss, 2)}, ${moves}`;
    return `${kind === 'golf' ? 'holed' : 'in the goal'}, ${moves}`;
  },
  counts: (kind: 'golf' | 'one-knob') => ({
    holed: kind === 'golf' ? 'holed' : 'inside the goal',
    onTheWay: 'on the way',
    flown: 'flew',
  }),
  headline: (kind: 'golf' | 'one-knob', holed: number, players: number) =>
    players === 0 ? 'Nobody played.' : `${holed} of ${players} ${kind === 'golf' ? 'holed' : 'reached the goal'}`,
  ghosts: { golf: 'Computed, in strokes', 'one-knob': 'Computed, in moves' },
  never: 'not there',
  bars: { golf: 'Strokes to the goal', 'one-knob': 'Moves to the goal' },
  barsText: (bars: readonly number[], notHoled: number) =>
    `${bars.flatMap((players, i) => (players > 0 ? [`${players} in ${i + 1}`] : [])).join(', ') || 'none'}; ${notHoled} not`,
  notHoled: 'not',
  perfect: 'Perfect knobs',
  perfectLine: (first: number | null, second: number | null) =>
    first === second
      ? `Each knob in turn to the lowest place on its line: ${count(first ?? 0, 'move', 'moves')}, whichever is first.`
      : `Each knob in turn to the lowest place on its line: ${first ?? 'over 100'} with w₁ first, ${second ?? 'over 100'} with w₂ first.`,
} as const;

/** What the projector says of a lane in the fog. */
export const fogShown = {
  flag: 'Probe',
  hint: 'Probe on your phone: you get the slope there. Your last probe counts.',
  covered: 'Nobody sees the curve. A probe tells the slope at one place.',
  axis: 'A covered lane along x',
  headline: (found: number, players: number) =>
    players === 0 ? 'Nobody probed.' : `${found} of ${players} found the lowest valley`,
  lowest: (x: number) => `lowest place: x = ${short(x, 4)}`,
  chart: (players: number) =>
    `The lane with the last probe of ${count(players, 'player', 'players')} and the lowest place`,
  houses: 'Three house players go downhill, half as far each time',
  house: (index: number) => `House ${index + 1}`,
  halving: (share: number) =>
    `From a random start, going downhill half as far each time ends in the lowest valley in ${Math.round(100 * share)} % of cases.`,
  nearest: 'Nearest to it',
  at: (x: number) => `x = ${short(x, 4)}`,
} as const;
