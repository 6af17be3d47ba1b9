import type { Lesson } from '../../../shared/lesson/lesson.ts';
import { carryingSurfaces } from '../../../shared/lesson/own/carry.ts';
import { classTime, totalOf } from '../../../shared/room/class-time.ts';

/** Minutes of class that each round takes; null where its surface is not checked yet. */
export function minutesOf(lesson: Lesson, prepared: Lesson | null): readonly (number | null)[] {
  return lesson.rounds.map((round, i) => {
    try {
      const [carried = round] = carryingSurfaces(
        prepared?.surfaces
          ? { ...lesson, surfaces: prepared.surfaces, rounds: [round] }
          : { ...lesson, rounds: [round] },
      ).rounds;
      const minutes = totalOf(classTime(carried, i)) / 60;
      return Number.isFinite(minutes) ? minutes : null;
    } catch {
      // A draft may name what is not there yet.
      return null;
    }
  });
}
