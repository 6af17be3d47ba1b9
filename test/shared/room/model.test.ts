import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apply } from '../../../shared/room/apply.ts';
import type { By, Command } from '../../../shared/room/commands.ts';
import { decide } from '../../../shared/room/decide.ts';
import { isRefusal } from '../../../shared/room/refusals.ts';
import type { Room } from '../../../shared/room/room.ts';
import type { Action } from './model.ts';
import { Table } from './table.ts';
import { lesson, Trial } from './trial.ts';

const seat = fc.nat(4);
const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('join' as const) }) },
  {
    weight: 9,
    arbitrary: fc.record({
      do: fc.constant('lock' as const),
      seat,
      rate: fc.constantFrom('good', 'good', 'good', 'too large', 'NaN'),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('predict' as const), seat, answer: fc.constantFrom('good', 'good', 'NaN') }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('leave', 'rejoin'), seat }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('remove', 'readmit'), seat }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('lock room' as const), locked: fc.boolean() }) },
  {
    weight: 9,
    arbitrary: fc.record({
      do: fc.constant('advance' as const),
      stale: fc.constantFrom(false, false, false, true),
      again: fc.constantFrom(false, false, false, true),
    }),
  },
  { weight: 5, arbitrary: fc.record({ do: fc.constantFrom('pause', 'resume', 'step', 'skip') }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('kill' as const) }) },
  {
    weight: 5,
    arbitrary: fc.record({ do: fc.constant('wait' as const), ms: fc.constantFrom(250, 1000, 3500, 31_000) }),
  },
);
/** The usual way through a heat: single actions alone seldom get a lesson to its podium. */
const heat = fc.tuple(seat, fc.boolean()).map(([seat, again]): Action[] => {
  const advance = { do: 'advance', stale: false, again: false } as const;
  return [
    { do: 'join' },
    { do: 'predict', seat, answer: 'good' },
    { do: 'lock', seat, rate: 'good' },
    advance,
    { do: 'skip' },
    advance,
    advance,
    { ...advance, again },
  ];
});
/** Closing ends everything, so it comes last, if at all. */
const lessonPlayed = fc
  .tuple(
    fc.array(fc.oneof({ weight: 8, arbitrary: action.map((one) => [one]) }, { weight: 1, arbitrary: heat }), {
      minLength: 15,
      maxLength: 60,
      size: 'max',
    }),
    fc.boolean(),
  )
  .map(([parts, closes]): Action[] => [
    ...parts.flat(),
    ...(closes ? ([{ do: 'close' }, { do: 'join' }] as const) : []),
  ]);

test('500 lessons: the room does what the rules say, forgets nothing when it is killed, and tells nobody too much', {
  timeout: 60_000,
}, () => {
  const reached = new Set<string>();
  fc.assert(
    fc.property(lessonPlayed, (actions) => {
      const trial = new Trial();
      for (const each of actions) {
        trial.play(each);
        reached.add(trial.table.room.phase.name);
      }
      trial.replay();
    }),
    { seed: 2_718_281, numRuns: 500 },
  );
  expect([...reached].toSorted()).toEqual([
    'brief',
    'choose',
    'closed',
    'lobby',
    'podium',
    'predict',
    'race',
    'reveal',
    'standings',
  ]);
});

test('decide answers any command of anybody in any phase and never throws; what it decides can be applied', {
  timeout: 60_000,
}, () => {
  const number = fc.oneof(fc.nat(5), fc.constantFrom(-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53));
  const kinds = fc.constantFrom('pause', 'resume', 'step', 'skip');
  const command: fc.Arbitrary<Command> = fc.oneof(
    fc.record({ type: fc.constant('join' as const), nickname: fc.string({ unit: 'binary' }), tokenHash: fc.string() }),
    fc.record({ type: fc.constant('lock' as const), choice: fc.record({ learningRate: fc.double(), card: number }) }),
    fc.record({
      type: fc.constant('lock' as const),
      choice: fc.record({ learningRate: fc.double({ min: 0.003, max: 0.6 }) }),
    }),
    fc.record({ type: fc.constant('predict' as const), answer: fc.double() }),
    fc.record({ type: fc.constant('advance' as const), turn: fc.nat(12), again: fc.boolean() }),
    fc.record({ type: fc.constant('pace' as const), change: fc.record({ kind: kinds }) }),
    fc.record({
      type: fc.constant('pace' as const),
      change: fc.record({ kind: fc.constant('speed' as const), speed: fc.constantFrom(0.5, 1, 2, 4) }),
    }),
    fc.record({
      type: fc.constant('roster' as const),
      change: fc.record({ kind: fc.constantFrom('remove', 'readmit'), seat: number }),
    }),
    fc.record({
      type: fc.constant('roster' as const),
      change: fc.record({
        kind: fc.constant('rename' as const),
        seat: number,
        nickname: fc.string({ unit: 'binary' }),
      }),
    }),
    fc.record({ type: fc.constantFrom('close', 'time', 'resume') }),
  );
  const by: fc.Arbitrary<By> = fc.oneof(
    fc.record({ role: fc.constant('player' as const), seat: number }),
    fc.record({ role: fc.constantFrom('newcomer', 'host', 'server') }),
  );
  const rooms = roomsOfAllPhases();
  fc.assert(
    fc.property(
      fc.nat(rooms.length - 1),
      command,
      by,
      fc.double({ min: 0, max: 1e7, noNaN: true }),
      (i, what, who, nowMs) => {
        const room = rooms[i]!;
        const decided = decide(room, what, who, { nowMs, connected: new Set([0, 1]) });
        if (isRefusal(decided)) return;
        let after = room;
        for (const event of decided) after = apply(after, event);
      },
    ),
    { seed: 31_415, numRuns: 3000 },
  );
});

/** A room in each phase and state on the way through a lesson. */
function roomsOfAllPhases(): Room[] {
  const table = new Table(lesson).join('Ana', 'Bo', 'Cy').roster({ kind: 'remove', seat: 2 });
  const rooms = [table.room];
  const keep = (step: (at: Table) => unknown) => {
    step(table);
    rooms.push(table.room);
  };
  keep((at) => at.advance());
  keep((at) => at.lock(0, 0.1));
  keep((at) => at.advance());
  keep((at) => at.pass(4000));
  keep((at) => at.pace({ kind: 'pause' }));
  keep((at) => at.pace({ kind: 'skip' }));
  keep((at) => at.advance());
  keep((at) => at.advance());
  keep((at) => at.until('brief'));
  keep((at) => at.advance());
  keep((at) => at.predict(0, 0.5));
  keep((at) => at.until('reveal'));
  keep((at) => at.advance(true));
  keep((at) => at.until('podium'));
  keep((at) => at.advance());
  // The server died between two entries of one decision.
  const entered = table.events.findIndex((event) => event.type === 'phase-entered' && event.phase === 'race');
  return [...rooms, table.events.slice(0, entered + 1).reduce<Room | null>(apply, null)!];
}
