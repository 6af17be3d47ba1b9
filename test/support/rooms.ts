import type { Journal } from '../../server/journal/journal.ts';
import { memoryJournal } from '../../server/journal/memory.ts';
import type { LiveRoom } from '../../server/live-room.ts';
import { dayMs, Rooms } from '../../server/rooms.ts';
import type { Lesson } from '../../shared/lesson/lesson.ts';
import { isRefusal, type Refusal } from '../../shared/room/refusals.ts';
import { shortLesson } from './lesson.ts';
import { type KeptLog, keptLog } from './log.ts';

/** A clock that stands still until a test moves it. */
class Clock {
  ms = 1_000_000;
  nowMs = (): number => this.ms;
  /** Another zero than the monotonic clock has. */
  dateMs = (): number => 1_764_000_000_000 + this.ms;
}

export interface House {
  readonly rooms: Rooms;
  readonly clock: Clock;
  readonly log: KeptLog;
  readonly journal: Journal;
  readonly live: LiveRoom;
  readonly hostToken: string;
}

/** The rooms of a server on this journal; time stands still unless a clock is given. */
export function roomsOn(journal: Journal, log: KeptLog = keptLog(), clock = new Clock()): Rooms {
  return new Rooms({ journal, log, nowMs: clock.nowMs, dateMs: clock.dateMs, keepMs: 30 * dayMs });
}

/** A server's rooms without a server: one room in its lobby, a journal in memory, time by hand. */
export function openHouse({
  journal = memoryJournal(),
  lesson = shortLesson(),
}: {
  journal?: Journal;
  lesson?: Lesson;
} = {}): House {
  const clock = new Clock();
  const log = keptLog();
  const rooms = roomsOn(journal, log, clock);
  const { live, token } = granted(rooms.open(lesson));
  return { rooms, clock, log, journal, live, hostToken: token };
}

/** A new server on the same journal, as after `kill -9`. */
export function reopened({ journal, clock, live }: House): { rooms: Rooms; live: LiveRoom | undefined; log: KeptLog } {
  const log = keptLog();
  const rooms = roomsOn(journal, log, clock);
  rooms.recover();
  return { rooms, live: rooms.find(live.room.code), log };
}

/** The answer, or a failed test when it is a refusal. */
export function granted<T extends object>(answer: T | Refusal): T {
  if (isRefusal(answer)) throw new Error(`expected to be granted, got ${JSON.stringify(answer)}`);
  return answer;
}

/** The word of a refusal; null when it was granted. */
export function wordOf(answer: object): string | null {
  return isRefusal(answer) ? answer.refused : null;
}
