import fc from 'fast-check';

/** What a class can do to a room, as the property draws it: `seat` counts from 0 and may be one that nobody has. */
export type Action =
  | { readonly do: 'join' }
  | { readonly do: 'lock'; readonly seat: number; readonly rate: 'good' | 'too large' | 'NaN' }
  | { readonly do: 'predict'; readonly seat: number; readonly answer: 'good' | 'NaN' }
  | {
      readonly do: 'move';
      readonly seat: number;
      /** Which one it says it is. */
      readonly index: 'next' | 'last once more' | 'one ahead';
      readonly size: 'good' | 'too large' | 'NaN';
    }
  | { readonly do: 'leave' | 'rejoin' | 'remove' | 'readmit'; readonly seat: number }
  | { readonly do: 'lock room'; readonly locked: boolean }
  | { readonly do: 'teams'; readonly teams: number }
  | { readonly do: 'team'; readonly seat: number; readonly team: number }
  | { readonly do: 'advance'; readonly stale: boolean; readonly again: boolean }
  | { readonly do: 'jump'; readonly stale: boolean; readonly round: number }
  /** Without a seat: for all. */
  | { readonly do: 'more time'; readonly seconds: number; readonly seat: number | null }
  | { readonly do: 'auto'; readonly auto: boolean }
  | { readonly do: 'show'; readonly names: boolean; readonly chart: 'sweep' | null }
  /** The instructor's page, or the phone, takes the room in hand. */
  | { readonly do: 'take'; readonly by: 'host' | 'remote' }
  | { readonly do: 'pause' | 'resume' | 'step' | 'skip' | 'close' | 'kill' }
  | { readonly do: 'wait'; readonly ms: number };

const seat = fc.nat(3);
const seldom = fc.constantFrom(false, false, false, true);
const just = <const Name extends string>(name: Name) => fc.constant(name);
const size = fc.constantFrom('good', 'good', 'good', 'too large', 'NaN');

const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ do: just('join') }) },
  { weight: 9, arbitrary: fc.record({ do: just('lock'), seat, rate: size }) },
  {
    weight: 6,
    arbitrary: fc.record({ do: just('predict'), seat, answer: fc.constantFrom('good', 'good', 'NaN') }),
  },
  {
    weight: 12,
    arbitrary: fc.record({
      do: just('move'),
      seat,
      index: fc.constantFrom('next', 'next', 'next', 'next', 'last once more', 'one ahead'),
      size,
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('leave', 'rejoin'), seat }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('remove', 'readmit'), seat }) },
  { weight: 1, arbitrary: fc.record({ do: just('lock room'), locked: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: just('teams'), teams: fc.nat(3) }) },
  { weight: 1, arbitrary: fc.record({ do: just('team'), seat, team: fc.nat(3) }) },
  { weight: 9, arbitrary: fc.record({ do: just('advance'), stale: seldom, again: seldom }) },
  { weight: 4, arbitrary: fc.record({ do: just('jump'), stale: seldom, round: fc.nat(5) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: just('more time'),
      seconds: fc.constantFrom(5, 20, 60),
      seat: fc.option(seat),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: just('auto'), auto: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: just('show'), names: fc.boolean(), chart: fc.constantFrom('sweep', null) }) },
  { weight: 1, arbitrary: fc.record({ do: just('take'), by: fc.constantFrom('host', 'remote') }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constantFrom('pause', 'resume', 'step', 'skip') }) },
  { weight: 2, arbitrary: fc.record({ do: just('kill') }) },
  { weight: 5, arbitrary: fc.record({ do: just('wait'), ms: fc.constantFrom(250, 1000, 3500, 31_000) }) },
);

const to = (round: number): Action => ({ do: 'jump', stale: false, round });
const on: Action = { do: 'advance', stale: false, again: false };

/** The usual way through a round: single actions alone seldom get a lesson to its podium. */
const round = fc.tuple(seat, fc.boolean()).map(([who, again]): Action[] => {
  const move = { do: 'move', seat: who, index: 'next', size: 'good' } as const;
  return [
    { do: 'join' },
    { do: 'predict', seat: who, answer: 'good' },
    { do: 'lock', seat: who, rate: 'good' },
    move,
    move,
    on,
    { do: 'skip' },
    on,
    on,
    { do: 'advance', stale: false, again },
  ];
});

/** What single actions seldom lead to: a vote, moves of two, a race by hand, somebody who has more time than the rest. */
const scene = fc.tuple(seat, seat, fc.integer({ min: 2, max: 4 })).chain(([one, other, round]) => {
  const vote = (who: number): Action => ({ do: 'predict', seat: who, answer: 'good' });
  const lock = (who: number): Action => ({ do: 'lock', seat: who, rate: 'good' });
  const move = (who: number): Action => ({ do: 'move', seat: who, index: 'next', size: 'good' });
  const wait = (ms: number): Action => ({ do: 'wait', ms });
  const more: Action = { do: 'more time', seconds: 20, seat: one };
  return fc.constantFrom<Action[][]>(
    [to(1), on, vote(one), vote(other), vote(one), wait(3500)],
    [to(round), move(one), move(other), move(one), move(other), move(one), wait(1000)],
    [to(0), lock(one), on, { do: 'pause' }, { do: 'step' }, { do: 'step' }, { do: 'resume' }, wait(3500)],
    [to(1), on, more, vote(other), wait(31_000), vote(other), vote(one), wait(250)],
    [
      to(round),
      more,
      move(other),
      { do: 'pause' },
      wait(31_000),
      { do: 'resume' },
      wait(31_000),
      move(other),
      move(one),
    ],
  );
});

/** Two who join, then single actions, rounds and scenes. Closing ends everything, so it comes last, if at all. */
export const lessonPlayed = fc
  .tuple(
    fc.array(
      fc.oneof(
        { weight: 8, arbitrary: action.map((one) => [one]) },
        { weight: 1, arbitrary: round },
        { weight: 1, arbitrary: scene },
      ),
      {
        minLength: 15,
        maxLength: 50,
        size: 'max',
      },
    ),
    fc.boolean(),
  )
  .map(([parts, closes]): Action[] => [
    { do: 'join' },
    { do: 'join' },
    on,
    ...parts.flat(),
    ...(closes ? ([{ do: 'close' }, { do: 'join' }] as const) : []),
  ]);
