import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import type { SavedVersion } from '../../shared/protocol/saved.ts';

/** A school's worth; more is an attack. */
const mostLessons = 2000;
/** Of the file: nobody shall fill a disk from outside. */
const mostBytes = 2 ** 29;
/** Older ones give way. */
const mostVersions = 20;

/** Version of the tables below, in SQLite's `user_version`. */
const tables = 1;
const lockWaitMs = 1500;

/** Lessons as JSON under names, with the hash of each one's key and its last versions. */
export interface SavedLessons {
  /** The first version, 1; or why not. */
  create(name: string, keyHash: string, lesson: string, dateMs: number): 1 | 'name-taken' | 'full';
  /** The next version; null where there is no such lesson under this key. */
  add(name: string, keyHash: string, lesson: string, dateMs: number): number | 'full' | null;
  /** The last version, or the one that is named; null where there is none under this key. */
  read(name: string, keyHash: string, version?: number): (SavedVersion & { readonly lesson: string }) | null;
  /** Those that are kept, newest first. */
  versions(name: string, keyHash: string): readonly SavedVersion[];
  /** False where there was none under this key. */
  remove(name: string, keyHash: string): boolean;
  close(): void;
}

/** In `folder/lessons.db`; the file is opened by the first request. */
export function savedLessonsIn(folder: string): SavedLessons {
  let opened: SavedLessons | null = null;
  const there = (): SavedLessons => {
    if (opened === null) {
      mkdirSync(folder, { recursive: true });
      opened = savedLessons(new Database(join(folder, 'lessons.db'), { timeout: lockWaitMs }));
    }
    return opened;
  };
  return {
    create: (...asked) => there().create(...asked),
    add: (...asked) => there().add(...asked),
    read: (...asked) => there().read(...asked),
    versions: (...asked) => there().versions(...asked),
    remove: (...asked) => there().remove(...asked),
    close: () => opened?.close(),
  };
}

interface Row {
  readonly version: number;
  readonly at_ms: number;
  readonly lesson: string;
}

function savedLessons(database: Database.Database): SavedLessons {
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = NORMAL');
  // What is removed is gone from the file too.
  database.pragma('secure_delete = ON');
  const [found] = database.pragma('user_version') as { user_version: number }[];
  if ((found?.user_version ?? 0) > tables) throw new Error(`expected tables of version ${tables}, got a newer file`);
  database.exec(`
    create table if not exists lessons (name text not null primary key, key_hash text not null) strict;
    create table if not exists versions (
      name text not null, version integer not null, at_ms real not null, lesson text not null,
      primary key (name, version)
    ) strict;
    pragma user_version = ${tables};
  `);
  const isThere = database.prepare('select 1 from lessons where name = ?');
  const isMine = database.prepare('select 1 from lessons where name = ? and key_hash = ?');
  const count = database.prepare('select count(*) as lessons from lessons');
  const addLesson = database.prepare('insert into lessons (name, key_hash) values (?, ?)');
  const addVersion = database.prepare('insert into versions (name, version, at_ms, lesson) values (?, ?, ?, ?)');
  const lastVersion = database.prepare('select * from versions where name = ? order by version desc limit 1');
  const oneVersion = database.prepare('select * from versions where name = ? and version = ?');
  const allVersions = database.prepare('select version, at_ms from versions where name = ? order by version desc');
  const dropVersions = database.prepare('delete from versions where name = ? and version <= ?');
  const dropLesson = database.prepare('delete from lessons where name = ? and key_hash = ?');
  const isFull = (): boolean => {
    const [pages] = database.pragma('page_count') as { page_count: number }[];
    const [size] = database.pragma('page_size') as { page_size: number }[];
    return (pages?.page_count ?? 0) * (size?.page_size ?? 0) > mostBytes;
  };
  const mine = (name: string, keyHash: string) => isMine.get([name, keyHash]) !== undefined;

  const create = database.transaction((name: string, keyHash: string, lesson: string, dateMs: number) => {
    if (isThere.get([name]) !== undefined) return 'name-taken';
    if (isFull() || (count.get([]) as { lessons: number }).lessons >= mostLessons) return 'full';
    addLesson.run([name, keyHash]);
    addVersion.run([name, 1, dateMs, lesson]);
    return 1;
  });
  const add = database.transaction((name: string, keyHash: string, lesson: string, dateMs: number) => {
    if (!mine(name, keyHash)) return null;
    if (isFull()) return 'full';
    const version = (lastVersion.get([name]) as Row).version + 1;
    addVersion.run([name, version, dateMs, lesson]);
    dropVersions.run([name, version - mostVersions]);
    return version;
  });
  const remove = database.transaction((name: string, keyHash: string) => {
    if (dropLesson.run([name, keyHash]).changes === 0) return false;
    dropVersions.run([name, Number.MAX_SAFE_INTEGER]);
    return true;
  });
  return {
    create: (...asked) => create.immediate(...asked) as 1 | 'name-taken' | 'full',
    add: (...asked) => add.immediate(...asked) as number | 'full' | null,
    read(name, keyHash, version) {
      if (!mine(name, keyHash)) return null;
      const row = (version === undefined ? lastVersion.get([name]) : oneVersion.get([name, version])) as
        | Row
        | undefined;
      return row ? { version: row.version, dateMs: row.at_ms, lesson: row.lesson } : null;
    },
    versions(name, keyHash) {
      if (!mine(name, keyHash)) return [];
      return (allVersions.all([name]) as Row[]).map(({ version, at_ms }) => ({ version, dateMs: at_ms }));
    },
    remove: (...asked) => remove.immediate(...asked) as boolean,
    close: () => database.close(),
  };
}
