import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Lesson } from '../../shared/lesson/lesson.ts';
import { freshLesson } from './fresh.ts';
import { edited, type History, redone, startHistory, undone } from './history.ts';
import { type Draft, keptText, readKept, replacedKey, storageKey, withOpen } from './kept.ts';

/** The one document of the studio. */
export interface Drafting {
  readonly draft: ReadonlySignal<Draft>;
  readonly canUndo: ReadonlySignal<boolean>;
  readonly canRedo: ReadonlySignal<boolean>;
  /** False where the browser keeps nothing: the draft then lasts as long as the page. */
  readonly isKept: ReadonlySignal<boolean>;
  /**
   * Replaces the lesson by a changed one.
   *
   * @param label of the edit, unique for the field
   * @param joins true while one types: such edits of one field, with nothing between, are taken back together
   */
  edit(label: string, change: (lesson: Lesson) => Lesson, joins?: boolean): void;
  /** Opens another lesson. The one that was open can be brought back, after a reload too. */
  replace(label: string, lesson: Lesson): void;
  undo(): void;
  redo(): void;
  openSurface(id: string): void;
  openRound(index: number): void;
  /** Writes it down now. */
  flush(): void;
}

export interface DraftingParts {
  /** A function, because in a locked-down browser naming `localStorage` already throws. */
  storage(): Pick<Storage, 'getItem' | 'setItem'>;
  /** Runs it soon, and once: an edit a frame is written down once a frame. */
  soon(write: () => void): void;
}

export function createDrafting({ storage, soon }: DraftingParts): Drafting {
  const history = signal<History<Lesson>>(startHistory(freshLesson()));
  const open = signal<Pick<Draft, 'surface' | 'round'>>({ surface: null, round: 0 });
  const isKept = signal(true);
  let typing: string | null = null;
  let waits = false;

  try {
    const kept = readKept(storage().getItem(storageKey));
    const replaced = readKept(storage().getItem(replacedKey));
    if (kept) {
      const start = startHistory(kept.lesson);
      history.value = replaced ? edited(startHistory(replaced.lesson), 'replace', kept.lesson) : start;
      open.value = kept;
    }
  } catch {
    isKept.value = false;
  }
  const draft = computed(() => withOpen({ ...open.value, lesson: history.value.now }));

  function flush(): void {
    try {
      storage().setItem(storageKey, keptText(draft.value));
      isKept.value = true;
    } catch {
      isKept.value = false;
    }
  }

  function keep(): void {
    if (waits) return;
    waits = true;
    soon(() => {
      waits = false;
      flush();
    });
  }

  function keepReplaced(): void {
    try {
      storage().setItem(replacedKey, keptText(draft.value));
    } catch {
      isKept.value = false;
    }
  }

  function become(next: History<Lesson>): void {
    if (next === history.value) return;
    history.value = next;
    keep();
  }

  return {
    draft,
    isKept,
    canUndo: computed(() => history.value.past.length > 0),
    canRedo: computed(() => history.value.future.length > 0),
    edit(label, change, joins = false) {
      const now = history.value.now;
      const next = change(now);
      if (next === now) return;
      become(edited(history.value, label, next, joins && typing === label));
      typing = joins ? label : null;
    },
    replace(label, lesson) {
      typing = null;
      keepReplaced();
      become(edited(history.value, label, lesson));
      open.value = { surface: null, round: 0 };
    },
    undo() {
      typing = null;
      become(undone(history.value));
    },
    redo() {
      typing = null;
      become(redone(history.value));
    },
    openSurface(surface) {
      typing = null;
      open.value = { ...open.value, surface };
      keep();
    },
    openRound(round) {
      typing = null;
      open.value = { ...open.value, round };
      keep();
    },
    flush,
  };
}

/** The draft of this page. */
export const drafting: Drafting = createDrafting({
  storage: () => localStorage,
  soon: (write) => void requestAnimationFrame(write),
});

export const { draft, edit, replace, undo, redo, canUndo, canRedo, isKept, openSurface, openRound } = drafting;
