import type { Lesson } from '../../../shared/lesson/lesson.ts';
import { carryingSurfaces } from '../../../shared/lesson/own/carry.ts';
import type { StageView } from '../../../shared/protocol/messages.ts';
import { Classroom } from '../../gallery/classroom.ts';

export const bots = 30;

/** What a class of random choices makes of one round: its first reveal. The real room, in this page, always the same bots. */
export function tryRound(prepared: Lesson, index: number): StageView {
  const { translations: _, ...lesson } = prepared;
  const round = lesson.rounds[index]!;
  const { surfaces: __, ...played } = carryingSurfaces({ ...lesson, rounds: [round] });
  const stop = { lesson: played, players: bots, phase: 'reveal', round: 0, done: 1, gone: 0 } as const;
  return new Classroom(stop).until(stop).stage('host');
}
