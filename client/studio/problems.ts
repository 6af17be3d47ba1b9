import { computed, signal } from '@preact/signals';
import type { Complaint } from '../../shared/lesson/complaint.ts';
import { lessonComplaints } from '../../shared/lesson/schema.ts';
import { draft } from './draft.ts';

/** What the check of the whole lesson has found out, in a worker; null: nothing wrong, or not looked at yet. */
export const deepProblem = signal<Complaint | null>(null);

/** Everything that keeps the lesson from being saved or raced, the form before what only a search can find. */
export const problems = computed<readonly Complaint[]>(() => {
  const shallow = lessonComplaints(draft.value.lesson);
  return shallow.length === 0 && deepProblem.value ? [deepProblem.value] : shallow;
});

/** What is wrong at a field or inside it. */
export function problemAt(path: string): Complaint | undefined {
  return problems.value.find((each) => each.path === path || each.path.startsWith(`${path}.`));
}
