import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterAll, describe, expect, test } from 'vitest';
import type { Journal } from '../../server/journal/journal.ts';
import { memoryJournal } from '../../server/journal/memory.ts';
import { FolderInUse, sqliteJournal } from '../../server/journal/sqlite.ts';
import { journalContract } from './journal.contract.ts';

const folders: string[] = [];
const opened: Journal[] = [];

function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'journal-'));
  folders.push(folder);
  return folder;
}

function openIn(folder: string, warnings: string[] = []): Journal {
  const journal = sqliteJournal(folder, (sentence) => void warnings.push(sentence));
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

describe('the journal on disk', () => {
  const entry = { room: 'a', seq: 0, atMs: 0, event: { type: 'opened' } };

  test('is there again after closing, with what was retired', () => {
    const folder = freshFolder();
    const first = openIn(folder);
    first.append([entry, { ...entry, room: 'b' }]);
    first.retire('b', 'closed');
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
  ])('a file that is %s is set aside, told loudly, and not written over', (_, spoil) => {
    const folder = freshFolder();
    spoil(join(folder, 'journal.db'));
    const warnings: string[] = [];
    const journal = openIn(folder, warnings);
    journal.append([entry]);
    expect(journal.read('a')).toEqual([entry]);
    expect(warnings).toHaveLength(1);
    expect(readdirSync(folder)).toContain('journal.db.unreadable-1');
  });

  test('an entry that is no JSON any more is an error', () => {
    const folder = freshFolder();
    const journal = openIn(folder);
    journal.append([entry]);
    new Database(join(folder, 'journal.db')).exec(`update entries set event = '{"type":"op'`);
    expect(() => journal.read('a')).toThrow(SyntaxError);
  });
});
