import { effect, signal } from '@preact/signals';
import type { Complaint } from '../../../shared/lesson/complaint.ts';
import type { Lesson } from '../../../shared/lesson/lesson.ts';
import { carryingSurfaces } from '../../../shared/lesson/own/carry.ts';
import { lessonComplaints } from '../../../shared/lesson/schema.ts';
import { handOver } from '../../net/handover.ts';
import { draft } from '../draft.ts';
import { deepProblem } from '../problems.ts';

/** What the server would answer, found out here: whether every surface may race, and every round on it. */
export interface Checked {
  /** The very lesson that was looked at. */
  readonly of: Lesson;
  /** With its surfaces complete; null: it was refused. */
  readonly prepared: Lesson | null;
}

/** Of the newest draft that was well-formed; null: none yet. */
export const checked = signal<Checked | null>(null);

const restMs = 300;
/** As long as the server would take. */
const patienceMs = 60_000;

/** Looks at every draft that is well-formed and rests a moment. Returns what ends it. */
export function startChecking(): () => void {
  let worker: Worker | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting: Lesson | null = null;
  let looksAt: Lesson | null = null;

  function answered(lesson: Lesson, answer: { readonly lesson: Lesson } | Complaint): void {
    clearTimeout(timer);
    looksAt = null;
    checked.value = { of: lesson, prepared: 'lesson' in answer ? answer.lesson : null };
    deepProblem.value = 'lesson' in answer ? null : answer;
    // The page that opens rooms lists it.
    if ('lesson' in answer) handOver('ready', { lesson, shown: carryingSurfaces(answer.lesson) });
    next();
  }

  function next(): void {
    if (looksAt !== null || waiting === null) return;
    const lesson = waiting;
    [looksAt, waiting] = [lesson, null];
    worker ??= new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<{ readonly lesson: Lesson } | Complaint>) => answered(lesson, data);
    const giveUp = (): void => {
      worker?.terminate();
      worker = null;
      answered(lesson, { path: 'surfaces', expected: 'too-costly' });
    };
    worker.onerror = giveUp;
    timer = setTimeout(giveUp, patienceMs);
    worker.postMessage(lesson);
  }

  let rest: ReturnType<typeof setTimeout> | undefined;
  const stop = effect(() => {
    const { lesson } = draft.value;
    clearTimeout(rest);
    rest = setTimeout(() => {
      if (checked.peek()?.of === lesson || lessonComplaints(lesson).length > 0) return;
      waiting = lesson;
      next();
    }, restMs);
  });
  return () => {
    stop();
    clearTimeout(rest);
    clearTimeout(timer);
    worker?.terminate();
  };
}
