import { parentPort } from 'node:worker_threads';
import type { Lesson } from '../shared/lesson/lesson.ts';
import { prepareLesson } from '../shared/lesson/own/prepare-lesson.ts';

// One lesson, one answer, and the thread is over: `lesson-checks.ts` has started it for that.
parentPort?.once('message', (lesson: Lesson) => parentPort?.postMessage(prepareLesson(lesson)));
