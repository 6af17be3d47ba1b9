import { describe, expect, test } from 'vitest';
import type { Entry, Journal } from '../../server/journal/journal.ts';

const entry = (seq: number, event: unknown = { type: 'locked', seat: seq }, room = 'a'): Entry => ({
  room,
  seq,
  atMs: seq * 10.5,
  event,
});

/** What every journal promises. `open` answers an empty one that this test alone uses. */
export function journalContract(name: string, open: () => Journal): void {
  describe(`${name} keeps the journal's promises`, () => {
    test('what was appended is read back in order, with who asked and every digit', () => {
      const journal = open();
      const first = { ...entry(0), by: 'seat 3', command: 7 };
      const second = entry(1, { type: 'locked', choice: { learningRate: 0.1 + 0.2 }, name: 'Žofia 🏁\u0000"' });
      journal.append([first]);
      journal.append([second]);
      expect(journal.read('a')).toEqual([first, second]);
    });

    test('an unknown room is empty', () => {
      expect(open().read('nobody')).toEqual([]);
    });

    test('all entries of one append are kept or none', () => {
      const journal = open();
      journal.append([entry(0)]);
      expect(() => journal.append([entry(1), entry(0, { type: 'other' })])).toThrow();
      expect(journal.read('a')).toEqual([entry(0)]);
      expect(() => journal.append([entry(1), entry(1)])).toThrow();
      journal.append([entry(1)]);
      expect(journal.read('a')).toHaveLength(2);
    });

    test('a number that is taken is not written over', () => {
      const journal = open();
      journal.append([entry(0, 'first')]);
      expect(() => journal.append([entry(0, 'second')])).toThrow();
      expect(journal.read('a')).toEqual([entry(0, 'first')]);
    });

    test('a missing entry is an error and not a shorter race', () => {
      const journal = open();
      journal.append([entry(0), entry(2)]);
      expect(() => journal.read('a')).toThrow(/expected entry 1, got 2/);
    });

    test('what is read is a copy: changing it changes nothing', () => {
      const journal = open();
      const event = { seat: 1 };
      journal.append([entry(0, event)]);
      event.seat = 2;
      (journal.read('a')[0]!.event as typeof event).seat = 3;
      expect(journal.read('a')[0]!.event).toEqual({ seat: 1 });
    });

    test('rooms are open, oldest first, until they are retired; their entries stay', () => {
      const journal = open();
      for (const room of ['b', 'c', 'a']) journal.append([entry(0, 'opened', room)]);
      expect(journal.open()).toEqual(['b', 'c', 'a']);
      journal.retire('c', 'closed', 5);
      journal.retire('c', 'again', 6);
      journal.append([entry(1, 'later', 'c')]);
      expect(journal.open()).toEqual(['b', 'a']);
      expect(journal.read('c')).toHaveLength(2);
    });

    test('what ended before a date is forgotten, and nothing else', () => {
      const journal = open();
      for (const room of ['old', 'new', 'open']) journal.append([entry(0, 'opened', room), entry(1, 'Mila', room)]);
      journal.retire('old', 'closed', 1_764_000_000_000);
      journal.retire('old', 'again', 1_764_000_000_009);
      journal.retire('new', 'closed', 1_764_000_000_005);
      expect(journal.forget(1_764_000_000_000)).toBe(0);
      expect(journal.forget(1_764_000_000_005)).toBe(1);
      expect(journal.read('old')).toEqual([]);
      expect(journal.read('new')).toHaveLength(2);
      expect(journal.read('open')).toHaveLength(2);
      expect(journal.open()).toEqual(['open']);
      // Its name is free again.
      journal.append([entry(0, 'opened', 'old')]);
      expect(journal.open()).toContain('old');
    });

    test('rooms do not mix', () => {
      const journal = open();
      journal.append([entry(0, 'a0', 'a'), entry(0, 'b0', 'b'), entry(1, 'a1', 'a')]);
      expect(journal.read('a').map(({ event }) => event)).toEqual(['a0', 'a1']);
      expect(journal.read('b').map(({ event }) => event)).toEqual(['b0']);
    });
  });
}
