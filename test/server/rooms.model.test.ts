import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Entry, Journal } from '../../server/journal/journal.ts';
import { memoryJournal } from '../../server/journal/memory.ts';
import { recoverRoom } from '../../server/room-recovery.ts';
import type { Outcome } from '../../server/rooms.ts';
import type { By, Command, PaceChange } from '../../shared/room/commands.ts';
import type { RoomEvent } from '../../shared/room/events.ts';
import { isRefusal } from '../../shared/room/refusals.ts';
import type { Room } from '../../shared/room/room.ts';
import { openHouse, reopened, wordOf } from '../support/rooms.ts';

/** One thing that can happen to a room. Numbers are taken modulo what is there, so that every list makes sense. */
type Happening =
  | { readonly does: 'join'; readonly nickname: string }
  | { readonly does: 'lock'; readonly seat: number; readonly rate: number }
  | { readonly does: 'advance'; readonly stale: boolean; readonly again: boolean }
  | { readonly does: 'pace'; readonly change: PaceChange }
  | { readonly does: 'jump'; readonly round: number }
  | { readonly does: 'steer'; readonly command: Command }
  | { readonly does: 'remove' | 'readmit' | 'leave' | 'rejoin'; readonly seat: number }
  | { readonly does: 'pass'; readonly ms: number }
  | { readonly does: 'repeat'; readonly which: number; readonly otherwise: boolean }
  | { readonly does: 'impostor'; readonly seat: number; readonly command: Command }
  | { readonly does: 'close' | 'disk full' | 'kill' };

const seat = fc.nat(5);
const paceChange: fc.Arbitrary<PaceChange> = fc.oneof(
  fc.constantFrom<PaceChange>({ kind: 'pause' }, { kind: 'resume' }, { kind: 'step' }, { kind: 'skip' }),
  fc.constantFrom(0.5, 1, 2, 4).map((speed) => ({ kind: 'speed', speed }) as PaceChange),
);
const hostCommand: fc.Arbitrary<Command> = fc.oneof(
  fc.nat(8).map((turn): Command => ({ type: 'advance', turn })),
  paceChange.map((change): Command => ({ type: 'pace', change })),
  seat.map((who): Command => ({ type: 'roster', change: { kind: 'remove', seat: who } })),
  fc.nat(8).map((turn): Command => ({ type: 'jump', turn, round: turn % 2 })),
  fc.constantFrom<Command>(
    { type: 'close' },
    { type: 'time' },
    { type: 'resume' },
    { type: 'more-time', seconds: 10 },
    { type: 'auto', auto: true },
    { type: 'show', change: { names: false } },
    { type: 'roster', change: { kind: 'teams', teams: 2 } },
  ),
);
const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ does: fc.constant('join'), nickname: fc.constantFrom('Ana', 'Bo', '', '🏁') }) },
  {
    weight: 6,
    arbitrary: fc.record({ does: fc.constant('lock'), seat, rate: fc.constantFrom(0.005, 0.1, 0.25, 0.5, 0, 7, NaN) }),
  },
  {
    weight: 9,
    arbitrary: fc.record({
      does: fc.constant('advance'),
      stale: fc.nat(9).map((n) => n === 0),
      again: fc.nat(4).map((n) => n === 0),
    }),
  },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('pace'), change: paceChange }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('jump'), round: fc.nat(2) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant('steer'),
      command: fc.oneof(
        fc.constantFrom<Command>(
          { type: 'auto', auto: true },
          { type: 'auto', auto: false },
          { type: 'show', change: { names: false } },
          { type: 'roster', change: { kind: 'teams', teams: 2 } },
        ),
        fc.option(seat).map((who): Command => ({ type: 'more-time', seconds: 5, ...(who !== null && { seat: who }) })),
      ),
    }),
  },
  { weight: 3, arbitrary: fc.record({ does: fc.constantFrom('remove', 'readmit', 'leave', 'rejoin'), seat }) },
  { weight: 4, arbitrary: fc.record({ does: fc.constant('pass'), ms: fc.constantFrom(50, 200, 1000, 3500, 6000) }) },
  { weight: 4, arbitrary: fc.record({ does: fc.constant('repeat'), which: fc.nat(20), otherwise: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('impostor'), seat, command: hostCommand }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('disk full') }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constantFrom('kill', 'kill', 'kill', 'kill', 'close') }) },
) as fc.Arbitrary<Happening>;

interface Asked {
  readonly by: By;
  readonly command: Command;
  readonly id: number;
  readonly outcome: Outcome;
}

/** A journal whose disk can be full. */
function fallible(inner: Journal): Journal & { full: boolean; rows: number } {
  return {
    ...inner,
    full: false,
    rows: 0,
    append(entries: readonly Entry[]) {
      if (this.full) throw new Error('no space left on device');
      inner.append(entries);
      this.rows += entries.length;
    },
  };
}

/** Plays a list of happenings on real rooms beside what must be true of them. */
class Play {
  readonly journal = fallible(memoryJournal());
  house = openHouse({ journal: this.journal });
  checked: Room | null = null;
  /** Entries of the journal that were looked at. */
  read = 0;
  commandId = 0;
  asked: Asked[] = [];
  /** Choices that were acknowledged, of seats that were never removed. */
  acked: { seat: number; round: number; heat: number; rate: number }[] = [];

  do(happening: Happening): void {
    const { live, rooms, clock } = this.house;
    switch (happening.does) {
      case 'join': {
        const joined = rooms.join(live, happening.nickname);
        if (!isRefusal(joined)) live.presence.came(joined.seat);
        break;
      }
      case 'lock': {
        const at = live.room.phase;
        const command: Command = { type: 'lock', choice: { learningRate: happening.rate } };
        const outcome = this.ask({ role: 'player', seat: happening.seat }, command);
        if (isRefusal(outcome)) break;
        if (at.name !== 'choose') throw new Error(`a lock was accepted in ${at.name}`);
        this.acked.push({ seat: happening.seat, round: at.round, heat: at.heat, rate: happening.rate });
        break;
      }
      case 'advance': {
        const turn = live.room.turn - (happening.stale ? 1 : 0);
        const again = happening.again && live.room.phase.name === 'standings';
        this.ask({ role: 'host' }, { type: 'advance', turn, ...(again && { again }) });
        break;
      }
      case 'jump':
        this.ask({ role: 'host' }, { type: 'jump', turn: live.room.turn, round: happening.round });
        break;
      case 'steer':
        this.ask({ role: 'host' }, happening.command);
        break;
      case 'pace':
        this.ask({ role: 'host' }, { type: 'pace', change: happening.change });
        break;
      case 'remove':
        this.acked = this.acked.filter((lock) => lock.seat !== happening.seat);
        this.ask({ role: 'host' }, { type: 'roster', change: { kind: 'remove', seat: happening.seat } });
        break;
      case 'readmit':
        this.ask({ role: 'host' }, { type: 'roster', change: { kind: 'readmit', seat: happening.seat } });
        break;
      case 'leave':
        if (live.room.seats[happening.seat]) live.presence.left(happening.seat, clock.ms);
        break;
      case 'rejoin':
        if (live.room.seats[happening.seat]) live.presence.came(happening.seat);
        break;
      case 'pass':
        clock.ms += happening.ms;
        rooms.tick(live);
        break;
      case 'repeat':
        this.repeat(happening.which, happening.otherwise);
        break;
      case 'impostor':
        this.pretend(happening.seat, happening.command);
        break;
      case 'close':
        this.ask({ role: 'host' }, { type: 'close' });
        break;
      case 'disk full':
        this.failOnce();
        break;
      case 'kill':
        this.kill();
        break;
    }
  }

  ask(by: By, command: Command): Outcome {
    const id = ++this.commandId;
    const before = this.journal.rows;
    const outcome = this.house.rooms.request(this.house.live, by, command, id);
    expect(wordOf(outcome)).not.toBe('internal');
    if (isRefusal(outcome)) expect(this.journal.rows).toBe(before);
    this.asked.push({ by, command, id, outcome });
    return outcome;
  }

  /** After a jump neither the round that begins anew nor the race that was left counts. */
  forgetCleared(entries: readonly Entry[]): void {
    const news = entries.slice(this.read);
    this.read = entries.length;
    if (!news.some(({ event }) => (event as RoomEvent).type === 'round-cleared')) return;
    const { heats } = this.house.live.room;
    this.acked = this.acked.filter(({ round, heat }) => heats.some((one) => one.round === round && one.heat === heat));
  }

  /** The same number again, even with another wish in it: the first answer and no effect. */
  repeat(which: number, otherwise: boolean): void {
    const first = this.asked.at(-1 - (which % Math.max(1, this.asked.length)));
    if (!first) return;
    const { live, rooms } = this.house;
    const [room, rows] = [live.room, this.journal.rows];
    const command: Command = otherwise ? { type: 'lock', choice: { learningRate: 0.2 } } : first.command;
    const outcome = rooms.request(live, first.by, command, first.id);
    expect(wordOf(outcome)).toBe(wordOf(first.outcome));
    expect(live.room).toBe(room);
    expect(this.journal.rows).toBe(rows);
  }

  /** What only the instructor or the server may ask, asked by others; and a choice without a seat. */
  pretend(seatNumber: number, command: Command): void {
    const { live, rooms } = this.house;
    const { room } = live;
    for (const by of [{ role: 'player', seat: seatNumber }, { role: 'newcomer' }] as const) {
      expect(wordOf(rooms.request(live, by, command))).toBe('not-host');
    }
    expect(wordOf(rooms.request(live, { role: 'newcomer' }, { type: 'lock', choice: { learningRate: 0.1 } }))).toMatch(
      /no-seat|room-closed/,
    );
    if (command.type === 'time' || command.type === 'resume') {
      expect(wordOf(rooms.request(live, { role: 'host' }, command))).toBe('not-host');
    }
    expect(live.room).toBe(room);
  }

  /** What could not be written down did not happen, and may be asked again under its number. */
  failOnce(): void {
    const { live, rooms } = this.house;
    const { room } = live;
    if (room.phase.name === 'closed') return;
    const command: Command = { type: 'roster', change: { kind: 'lock', locked: !room.locked } };
    const id = ++this.commandId;
    this.journal.full = true;
    expect(wordOf(rooms.request(live, { role: 'host' }, command, id))).toBe('not-saved');
    expect(live.room).toBe(room);
    this.journal.full = false;
    const outcome = rooms.request(live, { role: 'host' }, command, id);
    expect(wordOf(outcome)).toBe(null);
    this.asked.push({ by: { role: 'host' }, command, id, outcome });
  }

  /** `kill -9` and a new server on the same journal. */
  kill(): void {
    const { live } = this.house;
    const again = reopened(this.house);
    if (live.room.phase.name === 'closed') {
      expect(again.live).toBeUndefined();
      return;
    }
    expect(again.log.lines.filter((line) => line.includes('set aside'))).toEqual([]);
    const { phase: _, ...before } = live.room;
    const { phase: __, ...after } = again.live!.room;
    expect(after).toEqual(before);
    this.house = { ...this.house, rooms: again.rooms, live: again.live! };
    // What left no trace may be decided anew: it changed nothing.
    this.asked = this.asked.filter(({ outcome }) => !isRefusal(outcome) && outcome.events.length > 0);
  }

  check(): void {
    const { live, journal } = this.house;
    const { room } = live;
    if (room === this.checked) return;
    this.checked = room;
    // What is in memory is what a crash in this very moment would leave.
    const entries = journal.read(room.id);
    expect(recoverRoom(entries, this.house.clock.ms).live.room).toEqual(room);
    this.forgetCleared(entries);
    for (const { seat: who, round, heat, rate } of this.acked) {
      const phase = room.phase;
      const choices =
        'choices' in phase && phase.round === round && phase.heat === heat
          ? phase.choices
          : room.heats.find((one) => one.round === round && one.heat === heat)?.choices;
      // A heat that was closed before its race has no results.
      if (choices || phase.name !== 'closed') expect(choices?.get(who)?.learningRate).toBe(rate);
    }
  }
}

test('P1 P3 P4 fault 36: whatever a class does, repeats or suffers: one effect each, acknowledged means kept, a restart changes nothing', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 60, size: 'max' }), (happenings) => {
      const play = new Play();
      for (const each of happenings) {
        play.do(each);
        play.check();
        seen.add(play.house.live.room.phase.name);
      }
    }),
    { numRuns: 600, seed: 20261123 },
  );
  // The model is worth nothing if it never leaves the lobby.
  expect([...seen].sort()).toEqual(['choose', 'closed', 'lobby', 'podium', 'race', 'reveal', 'standings']);
}, 60_000);
