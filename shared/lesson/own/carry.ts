import { learnOwnSurfaces } from '../../surfaces/own/learn.ts';
import { isOwnId, type OwnSurface } from '../../surfaces/own/spec.ts';
import { isRace, type Lesson, type Round } from '../lesson.ts';
import { type Naming, surfacesIn } from './naming.ts';

function carrying(round: Round, ownBy: (id: string) => OwnSurface): Round {
  if (!surfacesIn(round).some((name) => typeof name === 'string' && isOwnId(name))) return round;
  const swap = <Part extends object>(part: Part): Part => {
    const { surface } = part as Naming;
    return typeof surface === 'string' && isOwnId(surface) ? { ...part, surface: ownBy(surface) } : part;
  };
  return {
    ...swap(round),
    ...(round.predict && { predict: swap(round.predict) }),
    ...(isRace(round) && round.transfer && { transfer: swap(round.transfer) }),
    ...(round.kind === 'arrow' && { targets: round.targets.map(swap) }),
  } as Round;
}

/**
 * The lesson as a room plays it: each round carries those of the lesson's own surfaces that it names, so that whoever
 * may see the round can race on them, and nobody sees others.
 *
 * @throws Error for a surface that was not prepared
 */
export function carryingSurfaces(lesson: Lesson): Lesson {
  const { surfaces, ...rest } = lesson;
  if (surfaces === undefined) return lesson;
  learnOwnSurfaces();
  const ownBy = (id: string): OwnSurface => {
    const own = surfaces[id];
    if (!own || !('found' in own))
      throw new Error(`expected the prepared surface ${id}, got ${own ? own.kind : 'none'}`);
    return own as OwnSurface;
  };
  return { ...rest, rounds: lesson.rounds.map((round) => carrying(round, ownBy)) };
}
