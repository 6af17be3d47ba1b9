/** One thing that happened in a room. The journal knows nothing of rooms: `event` is any plain JSON. */
export interface Entry {
  readonly room: string;
  /** 0, 1, 2, … within the room, without gaps. */
  readonly seq: number;
  /** Room time, ms. */
  readonly atMs: number;
  /** Who asked and under which number, so that a repeated request can be answered as before. Absent: the server. */
  readonly by?: string;
  readonly command?: number;
  readonly event: unknown;
}

/**
 * What the server remembers. Every implementation passes `test/server/journal.contract.ts`.
 *
 * - `append` is synchronous and survives the death of the process once it has returned. All entries of one call are
 *   kept or none. Throws when they could not be kept (a full disk, a `seq` that is taken).
 * - `read` answers a room's entries in order of `seq`, `[]` for an unknown room. Throws when one is missing or is not
 *   JSON.
 * - `open` names the rooms that have entries and were not retired, oldest first.
 * - `retire` takes a room off that list and keeps its entries. Retiring twice keeps the first reason and date.
 * - `forget` deletes what is known of the rooms that were retired before a date, and answers how many those were.
 *
 * Dates are ms since 1970.
 */
export interface Journal {
  append(entries: readonly Entry[]): void;
  read(room: string): readonly Entry[];
  open(): readonly string[];
  retire(room: string, why: string, dateMs: number): void;
  forget(beforeDateMs: number): number;
  close(): void;
}

/** Throws unless the entries are 0, 1, 2, …: a gap means that something a person did is lost. */
export function assertUnbroken(entries: readonly Entry[]): void {
  entries.forEach(({ room, seq }, index) => {
    if (seq !== index) throw new Error(`journal of room ${room}: expected entry ${index}, got ${seq}`);
  });
}
