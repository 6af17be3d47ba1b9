import type { RaceLesson, RaceRound } from './lesson.ts';
import { words } from './words.ts';

/**
 * *Pick a surface*: a lesson of one round on it, with the surface's own defaults. Its title is the surface's name.
 *
 * @throws RangeError for an id that is not in the catalogue, or of a surface without a goal
 */
export function lessonOf(surfaceId: string): RaceLesson {
  const said = Object.hasOwn(words, surfaceId) ? words[surfaceId] : undefined;
  if (!said) throw new RangeError(`expected the id of a surface in the catalogue, got "${surfaceId}"`);
  const round: RaceRound = { kind: 'goldilocks', ...said, surface: surfaceId };
  return { schema: 1, id: `pick-${surfaceId}`, title: said.title, rounds: [round] };
}
