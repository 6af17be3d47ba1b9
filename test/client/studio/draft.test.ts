import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createDrafting } from '../../../client/studio/draft.ts';
import { freshLesson } from '../../../client/studio/fresh.ts';
import { readKept, storageKey } from '../../../client/studio/kept.ts';
import { keyMeans } from '../../../client/studio/keys.ts';
import { someEdit } from './lessons.ts';

function storage(kept: Record<string, string> = {}) {
  return {
    getItem: (key: string) => kept[key] ?? null,
    setItem(key: string, text: string) {
      kept[key] = text;
    },
  };
}

const now = (write: () => void) => write();
const titled = (title: string) => (lesson: ReturnType<typeof freshLesson>) => ({ ...lesson, title });

test('after any sequence of edits, undoing all of them restores the bytes, and redoing them too', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(someEdit, fc.boolean()), { maxLength: 25 }), (edits) => {
      const drafting = createDrafting({ storage, soon: now });
      const before = JSON.stringify(drafting.draft.value.lesson);
      for (const [i, [edit, joins]] of edits.entries()) drafting.edit(joins ? 'typing' : `edit ${i}`, edit, joins);
      const after = JSON.stringify(drafting.draft.value.lesson);
      while (drafting.canUndo.value) drafting.undo();
      expect(JSON.stringify(drafting.draft.value.lesson)).toBe(before);
      while (drafting.canRedo.value) drafting.redo();
      expect(JSON.stringify(drafting.draft.value.lesson)).toBe(after);
    }),
    { seed: 20261125, numRuns: 150 },
  );
});

test('what one types in a field is taken back at once, and not with what was typed elsewhere', () => {
  const { edit, undo, draft } = createDrafting({ storage, soon: now });
  edit('title', titled('a'), true);
  edit('title', titled('ab'), true);
  edit('goal', (lesson) => ({ ...lesson, goal: 'x' }), true);
  undo();
  expect(draft.value.lesson).toMatchObject({ title: 'ab' });
  undo();
  expect(draft.value.lesson).toEqual(freshLesson());
});

test('a new edit after an undo begins a branch of its own', () => {
  const { edit, undo, canRedo, draft } = createDrafting({ storage, soon: now });
  edit('title', titled('a'));
  undo();
  edit('title', titled('b'));
  expect(canRedo.value).toBe(false);
  undo();
  expect(draft.value.lesson).toEqual(freshLesson());
});

test('every edit is there after a reload, an unfinished one too', () => {
  const kept = storage();
  const first = createDrafting({ storage: () => kept, soon: now });
  first.edit('title', titled(''));
  first.openRound(0);
  const second = createDrafting({ storage: () => kept, soon: now });
  expect(second.draft.value).toEqual(first.draft.value);
  expect(second.draft.value.lesson.title).toBe('');
});

test('an edit that waits for a frame is written down when the page goes', () => {
  const kept: Record<string, string> = {};
  const drafting = createDrafting({ storage: () => storage(kept), soon: () => {} });
  drafting.edit('title', titled('last words'));
  expect(kept[storageKey]).toBeUndefined();
  drafting.flush();
  expect(kept[storageKey]).toContain('last words');
});

test('where the browser keeps nothing, the draft goes on and says so', () => {
  const locked = () => {
    throw new Error('denied');
  };
  const { edit, draft, isKept } = createDrafting({ storage: locked, soon: now });
  expect(isKept.value).toBe(false);
  edit('title', titled('still here'));
  expect(draft.value.lesson.title).toBe('still here');
});

test.each([
  '',
  'null',
  '{',
  '[]',
  '{"lesson":{}}',
  '{"lesson":{"schema":1,"title":"x","rounds":[null]}}',
  '{"lesson":3}',
])('what was kept as %s is no draft', (text) => {
  expect(readKept(text)).toBeNull();
});

test.each([
  [{ key: 'z', ctrlKey: true }, 'undo'],
  [{ key: 'z', metaKey: true }, 'undo'],
  [{ key: 'Z', ctrlKey: true, shiftKey: true }, 'redo'],
  [{ key: 'y', ctrlKey: true }, 'redo'],
  [{ key: 'z' }, null],
  [{ key: 'z', ctrlKey: true, altKey: true }, null],
  [{ key: 'x', ctrlKey: true }, null],
])('%o means %s', (pressed, meant) => {
  const none = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };
  expect(keyMeans({ ...none, ...pressed })).toBe(meant);
});

test('a draft that another lesson has taken the place of comes back by undo, after a reload too', () => {
  const kept = storage();
  const first = createDrafting({ storage: () => kept, soon: now });
  first.edit('title', titled('mine'));
  first.replace('open', { ...freshLesson(), title: 'from a link' });
  const second = createDrafting({ storage: () => kept, soon: now });
  expect(second.draft.value.lesson.title).toBe('from a link');
  second.undo();
  expect(second.draft.value.lesson.title).toBe('mine');
});
