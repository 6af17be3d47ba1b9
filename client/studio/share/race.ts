import type { Lesson } from '../../../shared/lesson/lesson.ts';
import { handOver } from '../../net/handover.ts';

/** Opens a room with this lesson at once, on the page for it; false where the browser cannot hand it over. */
export function raceNow(
  lesson: Lesson,
  go: (address: string) => void = (address) => location.assign(address),
): boolean {
  const handed = handOver('now', { lesson });
  if (handed) go('/host');
  return handed;
}
