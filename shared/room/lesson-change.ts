import type { Lesson } from '../lesson/lesson.ts';
import type { RoomEvent } from './events.ts';
import { type Refusal, refuse } from './refusals.ts';
import type { Room } from './room.ts';

/** Another lesson, prepared, for those who are in the lobby: while nothing has been played, voted or moved. */
export function changeLesson(room: Room, lesson: Lesson): readonly RoomEvent[] | Refusal {
  const { phase, heats, ballots, played } = room;
  const isUntouched = phase.name === 'lobby' && heats.length + ballots.length + played.length === 0;
  return isUntouched
    ? [{ type: 'lesson-changed', lesson }]
    : refuse('wrong-phase', 'lesson', 'a lobby before the first round');
}
