import { closeSync, existsSync, openSync, readSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { assertUnbroken, type Entry, type Journal } from './journal.ts';

/** Version of the tables below, in SQLite's `user_version`. */
const tables = 2;

/**
 * What an appended entry survives: the death of the process, or also a loss of power, for which every append waits for
 * the disk.
 */
export const durabilities = ['process', 'full'] as const;
export type Durability = (typeof durabilities)[number];

export interface SqliteParts {
  readonly durability: Durability;
  /** Told when a file cannot be read and is set aside. */
  warn(sentence: string): void;
}

/** Long enough for a predecessor that is just closing, short enough for a person who started a second server. */
const lockWaitMs = 1500;

/** The folder is in use by another process. */
export class FolderInUse extends Error {}

interface Row {
  readonly room: string;
  readonly seq: number;
  readonly at_ms: number;
  readonly by: string | null;
  readonly command: number | null;
  readonly event: string;
}

/**
 * The journal in `folder/journal.db`. Throws `FolderInUse` when another process has the folder; a file that cannot be
 * read is set aside under another name, `warn` is told, and an empty one takes its place.
 */
export function sqliteJournal(folder: string, parts: SqliteParts): Journal {
  const release = takeLock(join(folder, 'lock'));
  try {
    return journalIn(openFile(join(folder, 'journal.db'), parts), release);
  } catch (error) {
    release();
    throw error;
  }
}

function journalIn(database: Database.Database, release: () => void): Journal {
  const addRoom = database.prepare('insert or ignore into rooms (room) values (?)');
  const addEntry = database.prepare(
    'insert into entries (room, seq, at_ms, by, command, event) values (?, ?, ?, ?, ?, ?)',
  );
  const readEntries = database.prepare('select * from entries where room = ? order by seq');
  const openRooms = database.prepare('select room from rooms where retired is null order by rowid');
  const retireRoom = database.prepare(
    'update rooms set retired = ?, retired_at_ms = ? where room = ? and retired is null',
  );
  const oldRooms = 'select room from rooms where retired_at_ms < ?';
  const forgetEntries = database.prepare(`delete from entries where room in (${oldRooms})`);
  const forgetRooms = database.prepare('delete from rooms where retired_at_ms < ?');
  const forget = database.transaction((beforeDateMs: number) => {
    forgetEntries.run([beforeDateMs]);
    return forgetRooms.run([beforeDateMs]).changes;
  });
  const append = database.transaction((entries: readonly Entry[]) => {
    for (const { room, seq, atMs, by, command, event } of entries) {
      if (seq === 0) addRoom.run([room]);
      addEntry.run([room, seq, atMs, by ?? null, command ?? null, JSON.stringify(event)]);
    }
  });
  return {
    append: (entries) => append.immediate(entries),
    read(room) {
      const entries = (readEntries.all([room]) as Row[]).map(entryOf);
      assertUnbroken(entries);
      return entries;
    },
    open: () => (openRooms.all([]) as Pick<Row, 'room'>[]).map(({ room }) => room),
    retire(room, why, dateMs) {
      retireRoom.run([why, dateMs, room]);
    },
    forget: (beforeDateMs) => forget.immediate(beforeDateMs),
    close() {
      database.close();
      release();
    },
  };
}

/** Column by column: libsql adds a `_metadata` property of its own to every row. */
function entryOf({ room, seq, at_ms, by, command, event }: Row): Entry {
  return {
    room,
    seq,
    atMs: at_ms,
    ...(by !== null && { by }),
    ...(command !== null && { command }),
    event: JSON.parse(event) as unknown,
  };
}

function openFile(path: string, { durability, warn }: SqliteParts): Database.Database {
  if (existsSync(path) && !looksLikeSqlite(path)) setAside(path, 'it is not a SQLite file', warn);
  const found = tryOpen(path, durability);
  if (typeof found !== 'string') return found;
  setAside(path, found, warn);
  const fresh = tryOpen(path, durability);
  if (typeof fresh === 'string') throw new Error(`${path}: ${fresh}`);
  return fresh;
}

/** To version 2. When a room was retired before there were dates is not known: the day of this update. */
const datesForRetired = `
  alter table rooms add column retired_at_ms integer;
  update rooms set retired_at_ms = unixepoch() * 1000 where retired is not null;
  pragma user_version = ${tables};
`;

/** The open database, or why it cannot be used. */
function tryOpen(path: string, durability: Durability): Database.Database | string {
  const database = new Database(path, { timeout: lockWaitMs });
  try {
    database.pragma('journal_mode = WAL');
    // In WAL mode a commit survives the death of the process; with NORMAL a power failure may take the last ones.
    database.pragma(`synchronous = ${durability === 'full' ? 'FULL' : 'NORMAL'}`);
    // What is forgotten is gone from the file too.
    database.pragma('secure_delete = ON');
    const [found] = database.pragma('user_version') as { user_version: number }[];
    const version = found?.user_version ?? 0;
    if (version > tables) {
      database.close();
      return `its tables are version ${version}, this server knows ${tables}`;
    }
    if (version === 1) database.exec(datesForRetired);
    database.exec(`
      create table if not exists rooms (room text not null unique, retired text, retired_at_ms integer) strict;
      create table if not exists entries (
        room text not null, seq integer not null, at_ms real not null, by text, command integer, event text not null,
        primary key (room, seq)
      ) strict, without rowid;
      pragma user_version = ${tables};
    `);
    return database;
  } catch (error) {
    database.close();
    const code = (error as { code?: unknown }).code;
    if (code === 'SQLITE_CORRUPT' || code === 'SQLITE_NOTADB') return String((error as Error).message);
    throw error;
  }
}

function looksLikeSqlite(path: string): boolean {
  const file = openSync(path, 'r');
  const head = Buffer.alloc(16);
  const count = readSync(file, head, 0, 16, 0);
  closeSync(file);
  return count === 0 || head.toString('latin1') === 'SQLite format 3\0';
}

function setAside(path: string, why: string, warn: (sentence: string) => void): void {
  let number = 1;
  while (existsSync(`${path}.unreadable-${number}`)) number++;
  for (const suffix of ['', '-wal', '-shm']) {
    if (existsSync(path + suffix)) renameSync(path + suffix, `${path}.unreadable-${number}${suffix}`);
  }
  warn(`The journal ${path} cannot be read (${why}). It is kept as ${path}.unreadable-${number}; starting empty.`);
}

/**
 * An open exclusive transaction on a file of its own: the operating system lets go of it when the process dies, however
 * it dies, and (unlike closing, which libsql leaves to the garbage collector) a rollback lets go at once.
 */
function takeLock(path: string): () => void {
  const lock = new Database(path, { timeout: lockWaitMs });
  try {
    lock.exec('begin exclusive');
  } catch (error) {
    lock.close();
    if ((error as { code?: unknown }).code === 'SQLITE_BUSY') throw new FolderInUse();
    throw error;
  }
  return () => {
    lock.exec('rollback');
    lock.close();
  };
}
