import { assertUnbroken, type Entry, type Journal } from './journal.ts';

interface Kept {
  readonly entry: Omit<Entry, 'event'>;
  readonly event: string;
}

/** A journal that lasts as long as the process: for tests, and for a server without a disk. */
export function memoryJournal(): Journal {
  const rooms = new Map<string, Map<number, Kept>>();
  const retired = new Map<string, number>();
  return {
    append(entries) {
      const kept = entries.map(({ event, ...entry }) => ({ entry, event: JSON.stringify(event) }));
      const seen = new Set<string>();
      for (const { entry } of kept) {
        const key = `${entry.seq} ${entry.room}`;
        if (seen.has(key) || rooms.get(entry.room)?.has(entry.seq)) {
          throw new Error(`journal of room ${entry.room}: entry ${entry.seq} is already there`);
        }
        seen.add(key);
      }
      for (const one of kept) {
        const room = rooms.get(one.entry.room) ?? new Map<number, Kept>();
        rooms.set(one.entry.room, room.set(one.entry.seq, one));
      }
    },
    read(room) {
      const kept = [...(rooms.get(room)?.values() ?? [])].sort((a, b) => a.entry.seq - b.entry.seq);
      const entries = kept.map(({ entry, event }): Entry => ({ ...entry, event: JSON.parse(event) as unknown }));
      assertUnbroken(entries);
      return entries;
    },
    open: () => [...rooms.keys()].filter((room) => !retired.has(room)),
    retire(room, _why, dateMs) {
      if (!retired.has(room)) retired.set(room, dateMs);
    },
    forget(beforeDateMs) {
      const gone = [...retired].filter(([, dateMs]) => dateMs < beforeDateMs);
      for (const [room] of gone) {
        rooms.delete(room);
        retired.delete(room);
      }
      return gone.length;
    },
    close() {},
  };
}
