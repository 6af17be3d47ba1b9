import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterAll, describe, expect, test } from 'vitest';
import type { Journal } from '../../server/journal/journal.ts';
import { memoryJournal } from '../../server/journal/memory.ts';
import { type Durability, FolderInUse, sqliteJournal } from '../../server/journal/sqlite.ts';
import { journalContract } from './journal.contract.ts';

const folders: string[] = [];
const opened: Journal[] = [];

function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'journal-'));
  folders.push(folder);
  return folder;
}

function openIn(folder: string, warnings: string[] = [], durability: Durability = 'process'): Journal {
  const journal = sqliteJournal(folder, { durability, warn: (sentence) => void warnings.push(sentence) });
  opened.push(journal);
  return journal;
}

/** Two processes cannot be here, but two connections can. */
function closed(journal: Journal): void {
  opened.splice(opened.indexOf(journal), 1);
  journal.close();
}

afterAll(() => {
  for (const journal of opened) journal.close();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

journalContract('the journal in memory', memoryJournal);
journalContract('the journal on disk', () => openIn(freshFolder()));
journalContract('the journal that waits for the disk', () => openIn(freshFolder(), [], 'full'));

describe('the journal on disk', () => {
  const entry = { room: 'a', seq: 0, atMs: 0, event: { type: 'opened' } };

  test('P1 is there again after closing, with what was retired', () => {
    const folder = freshFolder();
    const first = openIn(folder);
    first.append([entry, { ...entry, room: 'b' }]);
    first.retire('b', 'closed', 5);
    closed(first);
    const second = openIn(folder);
    expect(second.read('a')).toEqual([entry]);
    expect(second.open()).toEqual(['a']);
  });

  test('belongs to one server at a time', () => {
    const folder = freshFolder();
    const first = openIn(folder);
    expect(() => openIn(folder)).toThrow(FolderInUse);
    closed(first);
    expect(openIn(folder).open()).toEqual([]);
  });

  test.each([
    ['no database at all', (path: string) => writeFileSync(path, 'not a database '.repeat(100))],
    ['of a newer server', (path: string) => new Database(path).exec('pragma user_version = 99')],
  ])('P4 fault 7: a file that is %s is set aside, told loudly, and not written over', (_, spoil) => {
    const folder = freshFolder();
    spoil(join(folder, 'journal.db'));
    const warnings: string[] = [];
    const journal = openIn(folder, warnings);
    journal.append([entry]);
    expect(journal.read('a')).toEqual([entry]);
    expect(warnings).toHaveLength(1);
    expect(readdirSync(folder)).toContain('journal.db.unreadable-1');
  });

  test('P4 fault 8: one from before there were dates is taken over: what had ended counts from today', () => {
    const folder = freshFolder();
    const old = new Database(join(folder, 'journal.db'));
    old.exec(`
      create table rooms (room text not null unique, retired text) strict;
      create table entries (
        room text not null, seq integer not null, at_ms real not null, by text, command integer, event text not null,
        primary key (room, seq)
      ) strict, without rowid;
      insert into rooms values ('ended', 'closed'), ('on', null);
      insert into entries values ('ended', 0, 0, null, null, '"opened"'), ('on', 0, 0, null, null, '"opened"');
      pragma user_version = 1;
    `);
    old.close();
    const warnings: string[] = [];
    const journal = openIn(folder, warnings);
    expect(warnings).toEqual([]);
    expect(journal.open()).toEqual(['on']);
    const dayMs = 24 * 3_600_000;
    expect(journal.forget(Date.now() - dayMs)).toBe(0);
    expect(journal.read('ended')).toHaveLength(1);
    expect(journal.forget(Date.now() + dayMs)).toBe(1);
    expect(journal.read('ended')).toEqual([]);
    expect(journal.read('on')).toHaveLength(1);
  });

  test('P1 waits for the disk only where it was asked to', () => {
    const synchronous = (durability: Durability): unknown => {
      const asked: string[] = [];
      const pragma = Database.prototype.pragma;
      Database.prototype.pragma = function (source: string, ...rest) {
        asked.push(source);
        return pragma.call(this, source, ...rest);
      };
      try {
        openIn(freshFolder(), [], durability);
      } finally {
        Database.prototype.pragma = pragma;
      }
      return asked.filter((source) => source.startsWith('synchronous'));
    };
    expect(synchronous('process')).toEqual(['synchronous = NORMAL']);
    expect(synchronous('full')).toEqual(['synchronous = FULL']);
  });

  test('P9 what was forgotten is in the file no more', () => {
    const folder = freshFolder();
    const journal = openIn(folder);
    journal.append([{ ...entry, event: { nickname: 'Zacharias' } }]);
    const holds = () => readdirSync(folder).some((name) => readFileSync(join(folder, name)).includes('Zacharias'));
    expect(holds()).toBe(true);
    journal.retire('a', 'closed', 0);
    journal.forget(1);
    closed(journal);
    new Database(join(folder, 'journal.db')).pragma('wal_checkpoint(TRUNCATE)');
    expect(holds()).toBe(false);
  });

  test('an entry that is no JSON any more is an error', () => {
    const folder = freshFolder();
    const journal = openIn(folder);
    journal.append([entry]);
    new Database(join(folder, 'journal.db')).exec(`update entries set event = '{"type":"op'`);
    expect(() => journal.read('a')).toThrow(SyntaxError);
  });
});
