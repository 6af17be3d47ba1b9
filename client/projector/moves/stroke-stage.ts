import { isMoves } from '../../../shared/lesson/lesson.ts';
import { type StrokeGhost, strokeGhosts } from '../../../shared/lesson/rounds/stroke-ghosts.ts';
import { strokeRace } from '../../../shared/lesson/rounds/stroke-race.ts';
import { type Course, courseOf } from '../../../shared/lesson/rounds/strokes.ts';
import type { StageView } from '../../../shared/protocol/messages.ts';
import { hashAt, type Race } from '../../../shared/race/race.ts';
import type { StageGhost } from '../../stage/ghosts.ts';
import { ghosts as names } from '../../text/en/ghosts.ts';
import { strokeRows } from './stroke-rows.ts';

/** What the stage shows of a round of strokes, at its last row. */
export interface StrokeStage {
  readonly course: Course;
  readonly race: Race;
  /** Seats in the order of the balls. */
  readonly seats: readonly number[];
  /** Ball indices, the first in rank first. */
  readonly ranks: readonly number[];
  readonly hash: number;
  /** At the reveal. */
  readonly ghosts: readonly StageGhost[];
}

type Seen = Pick<StageView, 'phase' | 'round' | 'moves' | 'played'>;

/** The class on a course: while it plays as it is now, at the reveal with the ghosts; null in every other phase and kind. */
export function strokeStage({ phase, round, moves, played }: Seen): StrokeStage | null {
  if (round === null || !isMoves(round) || (round.kind !== 'golf' && round.kind !== 'one-knob')) return null;
  if (phase !== 'move' && phase !== 'reveal') return null;
  const course = courseOf(round);
  const isReveal = phase === 'reveal';
  const balls = (isReveal ? (played ?? []) : moves).toSorted((a, b) => a.seat - b.seat);
  const ghosts = isReveal ? shownGhosts(course, round.kind).map(asStageGhost) : [];
  const race = strokeRace(
    course,
    balls.map((row) => row.moves),
    Math.max(0, ...ghosts.map(({ xs }) => xs.length - 1)),
  );
  return {
    course,
    race,
    seats: balls.map(({ seat }) => seat),
    ranks: strokeRows(course, balls).map(({ ball }) => ball),
    hash: hashAt(race, race.step),
    ghosts,
  };
}

/** Golf is played against all who compute their lengths, knobs against exact line search alone (ROUNDS, 3 and 16). */
export function shownGhosts(course: Course, kind: 'golf' | 'one-knob'): readonly StrokeGhost[] {
  const all = strokeGhosts(course);
  return kind === 'golf' ? all : all.filter(({ id }) => id === 'exact');
}

function asStageGhost({ id, points }: StrokeGhost): StageGhost {
  const { tag, name } = names[id];
  return {
    id,
    tag,
    name,
    xs: Float64Array.from(points, ([x]) => x),
    ys: Float64Array.from(points, ([, y]) => y),
  };
}
