import { short, significant } from '../numbers.ts';

const count = (number: number, one: string, more: string): string => `${number} ${number === 1 ? one : more}`;

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
    return `${kind === 'golf' ? 'holed' : 'in the finish'}, ${moves}`;
  },
  counts: (kind: 'golf' | 'one-knob') => ({
    holed: kind === 'golf' ? 'holed' : 'inside the finish',
    onTheWay: 'on the way',
    flown: 'flew',
  }),
  headline: (kind: 'golf' | 'one-knob', holed: number, players: number) =>
    players === 0 ? 'Nobody played.' : `${holed} of ${players} ${kind === 'golf' ? 'holed' : 'reached the finish'}`,
  ghosts: { golf: 'Computed, in strokes', 'one-knob': 'Computed, in moves' },
  never: 'not there',
  bars: { golf: 'Strokes to the finish', 'one-knob': 'Moves to the finish' },
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
