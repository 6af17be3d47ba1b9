import { abs } from '../../math/exact.ts';
import { goalLevel } from '../../race/goal.ts';
import { flownHalfWidths, type RaceSetup } from '../../race/race.ts';
import { isInside } from '../../surfaces/box.ts';
import { knownSurface } from '../../surfaces/known.ts';
import type { Point, Surface } from '../../surfaces/surface.ts';
import type { GolfRound, KnobRound } from '../lesson.ts';
import type { Move } from './move.ts';

/** A round in which each player moves a ball by hand. */
export type StrokeRound = GolfRound | KnobRound;

/** What the strokes are played on. */
export interface Course extends RaceSetup {
  /** G, the level of the goal contour. */
  readonly goal: number;
  /** Fewest strokes that are worth all points. */
  readonly par: number;
}

/** Rounds never change. */
const courses = new WeakMap<object, Course>();

/** The round with the defaults of its surface filled in. `steps`: the most strokes. */
export function courseOf(round: StrokeRound | Omit<StrokeRound, 'predict'>): Course {
  const known = courses.get(round);
  if (known) return known;
  const surface = knownSurface(round.surface);
  const start = round.start ?? surface.race.start;
  const course = {
    surface,
    start,
    steps: round.strokes,
    goal: goalLevel(surface, start, round.goalFraction ?? surface.race.goalFraction),
    par: round.par ?? surface.race.par,
  };
  courses.set(round, course);
  return course;
}

function hasFlown({ domain, value }: Surface, x: number, y: number): boolean {
  const { xMin, xMax, yMin, yMax } = domain;
  const near =
    abs(2 * x - xMin - xMax) <= flownHalfWidths * (xMax - xMin) &&
    abs(2 * y - yMin - yMax) <= flownHalfWidths * (yMax - yMin);
  return !(near && Number.isFinite(value(x, y)));
}

/** Where a ball has been. `holedAt`, `flownAt`: the stroke that did it; null: none has. */
export interface Strokes {
  /** θ₀, θ₁, …; a stroke that flies leaves the ball where it was. */
  readonly points: readonly Point[];
  readonly holedAt: number | null;
  readonly flownAt: number | null;
}

function played({ surface }: Course, [x, y]: Point, move: Move): Point {
  if ('length' in move) {
    const [gx, gy] = surface.gradient(x, y);
    return [x - move.length * gx, y - move.length * gy];
  }
  if ('knob' in move) return move.knob === 0 ? [move.to, y] : [x, move.to];
  return [x, y];
}

/** A player's strokes from the start. In the goal, and once flown, a ball stays. */
export function strokesOf(course: Course, made: readonly Move[]): Strokes {
  const { surface, goal } = course;
  const points: Point[] = [course.start];
  for (const [i, move] of made.entries()) {
    const from = points[i]!;
    const to = played(course, from, move);
    if (hasFlown(surface, ...to)) return { points: [...points, from], holedAt: null, flownAt: i + 1 };
    points.push(to);
    if (surface.value(...to) <= goal && isInside(surface.domain, ...to)) {
      return { points, holedAt: i + 1, flownAt: null };
    }
  }
  return { points, holedAt: null, flownAt: null };
}
