import type { Beat, ChangedRate, RaceMessage, View } from '../../shared/protocol/messages.ts';
import { type Race, stepTo } from '../../shared/race/race.ts';
import { hasSameRoster } from '../../shared/room/counts.ts';
import type { RoomEvent } from '../../shared/room/events.ts';
import { movesShown } from '../../shared/room/moves-view.ts';
import { poolOf } from '../../shared/room/moving.ts';
import type { RefusalWord } from '../../shared/room/refusals.ts';
import type { Room } from '../../shared/room/room.ts';
import { playerView, raceMessage, type Seen, stageView } from '../../shared/room/views.ts';
import { contained } from '../contained.ts';
import type { LiveRoom } from '../live-room.ts';
import type { Change, Log } from '../rooms.ts';
import type { Connection, Membership } from './connection.ts';
import type { People } from './people.ts';
import { changesIn, RateNews } from './rate-news.ts';
import { Rosters } from './roster.ts';
import { isBehind, letGoWhenStuck } from './slow.ts';

/** Numbers in one `positions` message, so that a slow phone gets something to draw early. */
const positionsAtOnce = 5000;

/** Events after which everyone gets the whole view of their role. */
const turning: ReadonlySet<RoomEvent['type']> = new Set([
  'phase-entered',
  'lesson-changed',
  'deadline-moved',
  'race-ended',
  'room-locked',
  'room-closed',
  'auto-set',
  'shown',
  'teams-set',
  'host-changed',
]);

/** Events that only the player whose seat it is must see at once. */
const forItsSeat: ReadonlySet<RoomEvent['type']> = new Set([
  'locked',
  'predicted',
  'moved',
  'seat-renamed',
  'team-set',
  'time-given',
]);

/** A phone that plays, or is about to. */
const isPhone = (role: Membership['role']): boolean => role === 'player' || role === 'newcomer';

/** Says to every socket of a room what it may know, when it changes. */
export class Tell {
  readonly #people: People;
  readonly #nowMs: () => number;
  readonly #joinUrl: (code: string) => string;
  readonly #log: Log;
  readonly #rates = new WeakMap<LiveRoom, RateNews>();
  readonly #moved = new WeakMap<LiveRoom, Set<number>>();
  readonly #rosters = new WeakMap<LiveRoom, Rosters>();
  /** Of which room and which connected seats the last roster was. */
  readonly #told = new WeakMap<LiveRoom, { readonly room: Room; readonly connected: ReadonlySet<number> }>();

  constructor(people: People, nowMs: () => number, joinUrl: (code: string) => string, log: Log) {
    this.#people = people;
    this.#nowMs = nowMs;
    this.#joinUrl = joinUrl;
    this.#log = log;
  }

  view({ live, ...membership }: Membership): View {
    const seen: Seen = {
      connected: live.connected(this.#nowMs()),
      joinUrl: this.#joinUrl(live.room.code),
    };
    if (membership.role === 'player') return playerView(live.room, membership.seat, seen);
    return membership.role === 'newcomer'
      ? playerView(live.room, null, seen)
      : stageView(live.room, membership.role, seen);
  }

  /** After every change of a room. The causes of a race go out before the view that shows it. */
  change({ live, before, events }: Change): void {
    const types = new Set(events.map(({ type }) => type));
    const entered = events.find((event) => event.type === 'phase-entered')?.phase;
    if (entered) this.#rates.delete(live);
    // After a second vote the reveal shows the race again.
    if (entered === 'race' || (entered === 'reveal' && before.phase.name === 'predict')) {
      const race = raceMessage(live.room);
      if (race) this.#all(live, (socket) => socket.emit('race', race));
    } else if (types.has('race-paced') && live.room.phase.name === 'race') {
      const { pace } = live.room.phase;
      this.#all(live, (socket) => socket.emit('pace', pace));
    }
    if (events.some(({ type }) => turning.has(type))) {
      this.#rosters.get(live)?.viewed(live.room, live.connected(this.#nowMs()));
      for (const connection of this.#people.in(live)) this.pushView(connection);
    } else {
      for (const event of events) {
        if (forItsSeat.has(event.type) && 'seat' in event) {
          this.#seat(live, event.seat, (c) => this.pushView(c));
        }
        if (event.type === 'moved') this.#pooled(live, event.seat);
      }
    }
    this.#rateChanges(live, changesIn(events));
    for (const event of events) {
      if (event.type === 'moved') {
        this.#moved.set(live, (this.#moved.get(live) ?? new Set()).add(event.seat));
      }
      if (event.type === 'seat-removed') this.#seat(live, event.seat, (connection) => this.bye(connection, 'no-seat'));
    }
    // After the answer: whoever closed the room is among those who go.
    if (types.has('room-closed')) this.afterAnswer(() => this.everyoneOut(live, 'room-closed'));
  }

  pushView(connection: Connection): void {
    const { socket, membership } = connection;
    // One view that fails keeps nobody else from theirs.
    contained(this.#log, 'A view could not be told', () => {
      if (membership && !letGoWhenStuck(socket)) socket.emit('view', this.view(membership));
    });
  }

  /** What must not come before the answer to the request that it follows from. */
  afterAnswer(say: () => void): void {
    queueMicrotask(() => contained(this.#log, 'What follows from a request failed', say));
  }

  /** To projectors and remotes: the server goes away for a moment. Phones just come back. */
  restarting(): void {
    for (const { socket, membership } of this.#people.everyone()) {
      if (membership && membership.role !== 'player' && membership.role !== 'newcomer') socket.emit('restarting');
    }
  }

  /** The connection is over, and the phone knows that it must not come back by itself. */
  bye(connection: Connection, refused: RefusalWord): void {
    this.#people.leave(connection);
    connection.socket.emit('bye', { refused });
    connection.socket.disconnect(true);
  }

  everyoneOut(live: LiveRoom, refused: RefusalWord): void {
    for (const connection of [...this.#people.in(live)]) this.bye(connection, refused);
  }

  beat(live: LiveRoom, step: number, hash: number): void {
    const rates = this.#rates.get(live);
    // Who has not heard of a change would differ.
    const beatWith = (changed: readonly ChangedRate[] = []): Beat =>
      changed.length === 0 ? { step, hash } : { step, hash, changed };
    const [toScreens, toPhones] = [beatWith(rates?.takeForScreens()), beatWith(rates?.takeForPhones())];
    this.#all(live, (socket, role) => {
      const beat = isPhone(role) ? toPhones : toScreens;
      return (!beat.changed && isBehind(socket)) || socket.emit('beat', beat);
    });
  }

  /** The rates that were changed since the last time, to those who watch all balls. Phones hear of them with the beat. */
  changes(live: LiveRoom): void {
    const changed = this.#rates.get(live)?.takeForScreens() ?? [];
    if (changed.length > 0) this.#all(live, (socket, role) => isPhone(role) || socket.emit('changed', changed));
  }

  #rateChanges(live: LiveRoom, changed: readonly ChangedRate[]): void {
    if (changed.length === 0) return;
    const rates = this.#rates.get(live) ?? new RateNews();
    this.#rates.set(live, rates);
    rates.add(changed);
  }

  /** The strokes since the last time, to the screens that watch them. */
  moves(live: LiveRoom): void {
    const seats = this.#moved.get(live);
    this.#moved.delete(live);
    if (!seats) return;
    const moved = movesShown(live.room).filter(({ seat }) => seats.has(seat));
    if (moved.length === 0) return;
    this.#all(live, (socket, role) => isPhone(role) || socket.emit('moved', moved));
  }

  /** Those who see each other's probes. */
  #pooled(live: LiveRoom, seat: number): void {
    const { phase, lesson } = live.room;
    const round = 'round' in phase ? lesson.rounds[phase.round] : undefined;
    if (round?.kind !== 'fog' || !round.pooled) return;
    for (const mate of poolOf(live.room, seat)) this.#seat(live, mate, (connection) => this.pushView(connection));
  }

  /** Counts to everyone, changed rows to the screens; nothing when nothing changed. */
  roster(live: LiveRoom): void {
    const rosters = this.#rosters.get(live) ?? new Rosters();
    this.#rosters.set(live, rosters);
    const connected = live.connected(this.#nowMs());
    const told = this.#told.get(live);
    // Then no row needs to be made to see that none has changed.
    if (told && told.connected === connected && hasSameRoster(told.room, live.room)) return;
    this.#told.set(live, { room: live.room, connected });
    const forHost = rosters.host.news(live.room, connected);
    const forScreens = rosters.screens.news(live.room, connected);
    this.#all(live, (socket, role) => {
      if (role === 'host' || role === 'remote') return forHost && socket.emit('roster', forHost);
      if (!forScreens) return;
      if (role === 'screen') return socket.emit('roster', forScreens);
      return isBehind(socket) || socket.emit('roster', { counts: forScreens.counts });
    });
  }

  /** The whole race as numbers, for a screen whose own fold keeps differing. */
  positions(connection: Connection, race: Race): void {
    const { steps } = race.setup;
    stepTo(race, steps);
    const rows = Math.max(1, Math.floor(positionsAtOnce / Math.max(1, 2 * race.count)));
    for (let fromStep = 0; fromStep <= steps; fromStep += rows) {
      const until = Math.min(steps + 1, fromStep + rows);
      connection.socket.emit('positions', {
        fromStep,
        xs: rowsOf(race.xs, race.count, fromStep, until),
        ys: rowsOf(race.ys, race.count, fromStep, until),
      });
    }
  }

  raceOf(live: LiveRoom): RaceMessage | null {
    return raceMessage(live.room);
  }

  #all(live: LiveRoom, say: (socket: Connection['socket'], role: Membership['role']) => void): void {
    for (const { socket, membership } of this.#people.in(live)) {
      if (membership && !letGoWhenStuck(socket)) say(socket, membership.role);
    }
  }

  #seat(live: LiveRoom, seat: number, say: (connection: Connection) => void): void {
    for (const connection of [...this.#people.in(live)]) {
      if (connection.membership?.role === 'player' && connection.membership.seat === seat) say(connection);
    }
  }
}

function rowsOf(values: Float64Array, count: number, from: number, until: number): number[][] {
  const rows: number[][] = [];
  for (let step = from; step < until; step++) rows.push(Array.from(values.subarray(step * count, (step + 1) * count)));
  return rows;
}
