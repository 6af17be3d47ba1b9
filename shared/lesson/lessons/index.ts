import type { Lesson } from '../lesson.ts';
import { firstDescent } from './first-descent.ts';

/** The built-in lessons, in the order in which they are offered. */
export const lessons: readonly Lesson[] = [firstDescent];
