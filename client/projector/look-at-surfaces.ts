import type { Complaint } from '../../shared/lesson/complaint.ts';
import type { Lesson } from '../../shared/lesson/lesson.ts';
import { carryingSurfaces } from '../../shared/lesson/own/carry.ts';

/**
 * Completes a lesson's own surfaces, for its overview: which takes its time, and is done in a worker. Returns what ends
 * it.
 *
 * @param show is not called where the lesson has none, or none that may race: the server says so when a room opens
 */
export function lookAtSurfaces(lesson: Lesson, show: (shown: Lesson) => void): () => void {
  if (lesson.surfaces === undefined) return () => {};
  const worker = new Worker(new URL('../studio/lesson/check-worker.ts', import.meta.url), { type: 'module' });
  worker.onmessage = ({ data }: MessageEvent<{ readonly lesson: Lesson } | Complaint>) => {
    worker.terminate();
    if ('lesson' in data) show(carryingSurfaces(data.lesson));
  };
  worker.onerror = () => worker.terminate();
  worker.postMessage(lesson);
  return () => worker.terminate();
}
