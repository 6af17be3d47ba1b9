import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apply } from '../../../shared/room/apply.ts';
import type { By, Command } from '../../../shared/room/commands.ts';
import { decide } from '../../../shared/room/decide.ts';
import { isRefusal } from '../../../shared/room/refusals.ts';
import type { Room } from '../../../shared/room/room.ts';
import { lessonPlayed } from './action.ts';
import { Table } from './table.ts';
import { Trial } from './trial.ts';
import { lesson } from './trial-lesson.ts';

test('300 lessons: the room does what the rules say, forgets nothing when it is killed, and tells nobody too much', {
  timeout: 240_000,
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
    { seed: 2_718_281, numRuns: 300 },
  );
  expect([...reached].toSorted()).toEqual([
    'brief',
    'choose',
    'closed',
    'lobby',
    'move',
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
    fc.record({
      type: fc.constant('predict' as const),
      answer: fc.oneof(fc.double(), fc.tuple(fc.double(), fc.double())),
    }),
    fc.record({
      type: fc.constant('move' as const),
      index: number,
      move: fc.oneof(
        fc.record({ angle: fc.double() }),
        fc.record({ type: fc.constantFrom('min' as const, 'degenerate' as const) }),
        fc.record({ length: fc.oneof(fc.double(), fc.double({ min: 0.005, max: 2 })) }),
        fc.record({ knob: fc.constantFrom(0 as const, 1 as const), to: fc.double() }),
        fc.record({ x: fc.oneof(fc.double(), fc.double({ min: -2, max: 2 })) }),
      ),
    }),
    fc.record({ type: fc.constant('jump' as const), turn: fc.nat(12), round: number }),
    fc.record({ type: fc.constant('more-time' as const), seconds: number }),
    fc.record({ type: fc.constant('more-time' as const), seconds: number, seat: number }),
    fc.record({ type: fc.constant('auto' as const), auto: fc.boolean() }),
    fc.record({ type: fc.constant('show' as const), change: fc.record({ names: fc.boolean() }) }),
    fc.record({
      type: fc.constant('roster' as const),
      change: fc.record({ kind: fc.constant('teams' as const), teams: number }),
    }),
    fc.record({
      type: fc.constant('roster' as const),
      change: fc.record({ kind: fc.constant('team' as const), seat: number, team: number }),
    }),
    fc.record({ type: fc.constant('pair' as const), remoteTokenHash: fc.string() }),
    fc.record({ type: fc.constant('control' as const) }),
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
    fc.record({ type: fc.constantFrom('close', 'time', 'resume', 'suspend') }),
  );
  const by: fc.Arbitrary<By> = fc.oneof(
    fc.record({ role: fc.constant('player' as const), seat: number }),
    fc.record({ role: fc.constantFrom('newcomer', 'host', 'remote', 'server') }),
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
    { seed: 31_415, numRuns: 5000 },
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
  keep((at) => at.jump(2));
  keep((at) => at.move(0, { length: 0.1 }).giveTime(20, 1));
  keep((at) => at.pace({ kind: 'pause' }));
  keep((at) => at.auto(true).until('standings').roster({ kind: 'teams', teams: 2 }));
  keep((at) => at.jump(3).move(1, { x: 0.5 }));
  keep((at) => at.jump(4).move(1, { angle: 90 }));
  keep((at) => at.until('podium'));
  keep((at) => at.advance());
  // The server died between two entries of one decision.
  const entered = table.events.findIndex((event) => event.type === 'phase-entered' && event.phase === 'race');
  return [...rooms, table.events.slice(0, entered + 1).reduce<Room | null>(apply, null)!];
}
