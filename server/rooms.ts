import { randomInt, randomUUID } from 'node:crypto';
import type { Lesson } from '../shared/lesson/lesson.ts';
import { makeCode } from '../shared/protocol/room-code.ts';
import { apply } from '../shared/room/apply.ts';
import type { By, Command } from '../shared/room/commands.ts';
import { decide } from '../shared/room/decide.ts';
import type { RoomEvent } from '../shared/room/events.ts';
import { isRefusal, type Refusal, refuse } from '../shared/room/refusals.ts';
import { engine, type Room, schema } from '../shared/room/room.ts';
import type { Answered } from './answers.ts';
import type { Entry, Journal } from './journal/journal.ts';
import { LiveRoom } from './live-room.ts';
import { politeNickname } from './polite.ts';
import { recoverRoom } from './room-recovery.ts';
import { hashToken, makeTakeBack, makeToken } from './tokens.ts';

export const dayMs = 24 * 60 * 60 * 1000;

/** Open rooms at once: a school, not an attack. */
export const maxRooms = 200;

/** What a room's people must be told: `events` turned `before` into `live.room`. */
export interface Change {
  readonly live: LiveRoom;
  readonly before: Room;
  readonly events: readonly RoomEvent[];
}

export interface Log {
  info(facts: object, sentence: string): void;
  warn(facts: object, sentence: string): void;
  error(facts: object, sentence: string): void;
}

export interface RoomsParts {
  readonly journal: Journal;
  /** Monotonic. */
  nowMs(): number;
  /** The calendar's, ms since 1970. */
  dateMs(): number;
  /** How long the journal of a room is kept after its end. */
  readonly keepMs: number;
  readonly log: Log;
}

export type Outcome = { readonly ok: true; readonly events: readonly RoomEvent[] } | Refusal;

/**
 * Code → room. The only place where rooms and journal meet: decide, append, apply, and only then answer. Knows no
 * socket. Nothing that a person sends makes it throw.
 */
export class Rooms {
  /** Told after every change, before the asker has the answer. */
  onChange: (change: Change) => void = () => {};
  /** Told when a room is forgotten. */
  onDropped: (live: LiveRoom) => void = () => {};
  readonly #live = new Map<string, LiveRoom>();
  readonly #parts: RoomsParts;
  #troubledAtMs = Number.NEGATIVE_INFINITY;

  constructor(parts: RoomsParts) {
    this.#parts = parts;
  }

  find(code: string): LiveRoom | undefined {
    return this.#live.get(code);
  }

  all(): IterableIterator<LiveRoom> {
    return this.#live.values();
  }

  /** A new room in its lobby, the secret that controls it, and the code that takes it back. */
  open(lesson: Lesson): { readonly live: LiveRoom; readonly token: string; readonly takeBack: string } | Refusal {
    const running = [...this.#live.values()].filter(({ room }) => room.phase.name !== 'closed');
    if (running.length >= maxRooms) return refuse('too-many');
    const [token, takeBack] = [makeToken(), makeTakeBack()];
    const event: RoomEvent = {
      type: 'room-opened',
      id: randomUUID(),
      code: this.#freeCode(),
      seed: randomInt(2 ** 32),
      lesson,
      hostTokenHash: hashToken(token),
      takeBackHash: hashToken(takeBack),
      schema,
      engine,
    };
    try {
      const room = apply(null, event);
      this.#parts.journal.append([{ room: room.id, seq: 0, atMs: 0, event }]);
      const live = new LiveRoom(room, 1, 0, this.#parts.nowMs());
      this.#live.set(room.code, live);
      return { live, token, takeBack };
    } catch (error) {
      this.#trouble(error, 'A room could not be opened');
      return refuse('not-saved');
    }
  }

  /** A new seat, and the secret that brings its phone back. */
  join(live: LiveRoom, nickname: string): { readonly seat: number; readonly token: string } | Refusal {
    const token = makeToken();
    const asked = { type: 'join', nickname: politeNickname(nickname), tokenHash: hashToken(token) } as const;
    const outcome = this.request(live, { role: 'newcomer' }, asked);
    if (isRefusal(outcome)) return outcome;
    const taken = outcome.events.find((event) => event.type === 'seat-taken');
    return taken ? { seat: taken.seat, token } : refuse('internal');
  }

  /**
   * Does what is asked, or says why not. With `commandId` a repeated request of the same asker has one effect and gets
   * its first answer; what failed for our own reasons (`not-saved`, `internal`) may be asked again under its number.
   */
  request(live: LiveRoom, by: By, command: Command, commandId?: number): Outcome {
    const asker = askerOf(by);
    const numbered = asker !== undefined && commandId !== undefined;
    const first = numbered ? live.answers.first(asker, commandId) : undefined;
    if (first) return isRefusal(first) ? first : { ok: true, events: [] };
    if (by.role !== 'server') live.usedAtMs = this.#parts.nowMs();
    const outcome = this.#carryOut(live, by, command, numbered ? { by: asker, command: commandId } : {});
    if (numbered && !isOurFault(outcome)) {
      live.answers.remember(asker, commandId, isRefusal(outcome) ? outcome : { ok: true });
    }
    return outcome;
  }

  /** Time passes in a room. */
  tick(live: LiveRoom): void {
    if (live.room.phase.name !== 'closed') this.request(live, { role: 'server' }, { type: 'time' });
  }

  /** Before the server stops: how far every race is. */
  suspend(): void {
    for (const live of this.#live.values()) this.request(live, { role: 'server' }, { type: 'suspend' });
  }

  /** Brings back every unfinished room. One that cannot be read is taken off the list, so that it cannot fail again. */
  recover(): void {
    const { journal, log } = this.#parts;
    for (const id of journal.open()) {
      try {
        const { live, engineThen } = recoverRoom(journal.read(id), this.#parts.nowMs());
        if (live.room.phase.name === 'closed') {
          journal.retire(id, 'closed', this.#parts.dateMs());
          continue;
        }
        if (engineThen !== engine) {
          log.warn({ room: id }, `Room ${live.room.code} began under engine ${engineThen}, this is ${engine}`);
        }
        this.#live.set(live.room.code, live);
        this.request(live, { role: 'server' }, { type: 'resume' });
        log.info({ room: id, entries: live.seq }, `Room ${live.room.code} is back`);
      } catch (error) {
        log.error({ room: id, err: error }, 'A room cannot be read and is set aside; its entries stay in the journal');
        this.#retire(id, `unreadable: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  }

  /** Ends rooms that nobody used for a day, and deletes what is kept of rooms that ended long ago. */
  sweep(): void {
    const nowMs = this.#parts.nowMs();
    for (const live of this.#live.values()) {
      if (nowMs - live.usedAtMs < dayMs) continue;
      this.#live.delete(live.room.code);
      this.#retire(live.room.id, 'unused for a day');
      this.onDropped(live);
    }
    this.#forgetOld();
  }

  #forgetOld(): void {
    const { journal, dateMs, keepMs, log } = this.#parts;
    try {
      const rooms = journal.forget(dateMs() - keepMs);
      if (rooms > 0) log.info({ rooms }, 'Rooms that ended long ago were deleted');
    } catch (error) {
      this.#trouble(error, 'Old rooms could not be deleted');
    }
  }

  #carryOut(live: LiveRoom, by: By, command: Command, asked: Pick<Entry, 'by' | 'command'>): Outcome {
    const before = live.room;
    const nowMs = this.#parts.nowMs();
    const atMs = live.roomMs(nowMs);
    let events: readonly RoomEvent[];
    let after = before;
    try {
      const decided = decide(before, command, by, { nowMs: atMs, connected: live.connected(nowMs) });
      if (isRefusal(decided)) return decided;
      events = decided;
      // The fold is pure: trying it before the append keeps out of the journal what could not be read back.
      for (const event of events) after = apply(after, event);
    } catch (error) {
      this.#trouble(error, `Room ${before.code}: ${command.type} failed`);
      return refuse('internal');
    }
    if (events.length === 0) return { ok: true, events };
    try {
      this.#parts.journal.append(
        events.map((event, index) => ({ room: before.id, seq: live.seq + index, atMs, ...asked, event })),
      );
    } catch (error) {
      this.#trouble(error, `Room ${before.code}: ${command.type} was not saved`);
      return refuse('not-saved');
    }
    live.seq += events.length;
    live.room = after;
    if (after.phase.name === 'closed') this.#retire(after.id, 'closed');
    try {
      this.onChange({ live, before, events });
    } catch (error) {
      this.#trouble(error, `Room ${before.code}: telling about ${command.type} failed`);
    }
    return { ok: true, events };
  }

  #freeCode(): string {
    for (;;) {
      const code = makeCode(randomInt);
      if (!this.#live.has(code)) return code;
    }
  }

  #retire(id: string, why: string): void {
    try {
      this.#parts.journal.retire(id, why, this.#parts.dateMs());
    } catch (error) {
      this.#trouble(error, `Room ${id} could not be retired`);
    }
  }

  /** At most one line in ten seconds: a full disk fails at every beat. */
  #trouble(error: unknown, sentence: string): void {
    const nowMs = this.#parts.nowMs();
    if (nowMs - this.#troubledAtMs < 10_000) return;
    this.#troubledAtMs = nowMs;
    this.#parts.log.error({ err: error }, sentence);
  }
}

/** The name of who asks in the journal; undefined for those who cannot repeat a request. */
function askerOf(by: By): string | undefined {
  if (by.role === 'host' || by.role === 'remote') return by.role;
  return by.role === 'player' ? `seat ${by.seat}` : undefined;
}

function isOurFault(answer: Answered | Outcome): boolean {
  return isRefusal(answer) && (answer.refused === 'not-saved' || answer.refused === 'internal');
}
