import { expect } from 'vitest';
import { isRace, type MoveKind, type MoveRound, type RaceRound } from '../../../../shared/lesson/lesson.ts';
import { lessons } from '../../../../shared/lesson/lessons/index.ts';
import type { Answer } from '../../../../shared/lesson/question.ts';
import { resolveRound } from '../../../../shared/lesson/resolve.ts';
import { strokeGhosts } from '../../../../shared/lesson/rounds/stroke-ghosts.ts';
import { courseOf, type StrokeRound, strokesOf } from '../../../../shared/lesson/rounds/strokes.ts';
import { sweepCurve } from '../../../../shared/race/sweep.ts';
import type { Point } from '../../../../shared/surfaces/surface.ts';
import { type Claim, of } from '../computed.ts';

/** Why a question's answer is the right one. */
interface Derivation {
  /** The right number, place or direction, or the index of the right option; computed, never typed. */
  right(options: readonly string[]): Answer;
  /** What else is said about it that could be wrong: every number, at least. */
  readonly said: readonly Claim[];
}

/** By title of the round. */
export type Answers = Readonly<Record<string, Derivation>>;

/** Index of the only option that fits. */
export function only(options: readonly string[], fits: (option: string, index: number) => boolean): number {
  const fitting = options.flatMap((option, index) => (fits(option, index) ? [index] : []));
  expect(fitting).toHaveLength(1);
  return fitting[0]!;
}

/** Index of the largest. */
export function largest(values: readonly number[]): number {
  const most = Math.max(...values);
  return only(values.map(String), (_, index) => values[index] === most);
}

/** A number as it is written in a text, with a true minus. */
export const read = (text: string): number => Number(text.replace('−', '-').replace(/ .*/, ''));

/** A point as it is written in a text. */
export function pointIn(text: string): Point {
  const [x, y] = text.slice(1, -1).split(', ').map(read);
  return [x!, y!];
}

export function roundOf(lessonId: string, title: string): RaceRound {
  const round = lessons.find(({ id }) => id === lessonId)?.rounds.find((each) => each.title === title);
  if (!round || !isRace(round)) throw new Error(`expected a race called ${title} in ${lessonId}`);
  return round;
}

/** The round of moves of that kind and title. */
export function movesOf<Kind extends MoveKind>(lessonId: string, title: string, kind: Kind) {
  const round = lessons.find(({ id }) => id === lessonId)?.rounds.find((each) => each.title === title);
  if (round?.kind !== kind) throw new Error(`expected a round of ${kind} called ${title} in ${lessonId}`);
  return round as Extract<MoveRound, { kind: Kind }>;
}

/** Strokes of exact line search to the goal of a round, from its own start or another one. */
export function exactStrokes(round: StrokeRound, start = courseOf(round).start): number {
  const course = courseOf({ ...round, start });
  return strokeGhosts(course).find(({ id }) => id === 'exact')!.strokes!;
}

/** The fewest strokes to the goal with one length for all, of all lengths of the slider. */
export function bestSingleLength(round: Extract<MoveRound, { kind: 'golf' }>): number {
  const { min, max } = round.lengths;
  const strokes = Array.from({ length: 2000 }, (_, i) => {
    const length = min * (max / min) ** (i / 2000);
    return strokesOf(courseOf(round), Array(40).fill({ length })).holedAt ?? Number.POSITIVE_INFINITY;
  });
  return Math.min(...strokes);
}

/** For every card of a round: the fewest steps in which any of its rates settles, and the share of those that do. */
export function cardsOf(lessonId: string, title: string) {
  return cardsIn(roundOf(lessonId, title));
}

/** The same of a round that is at hand. */
export function cardsIn(round: RaceRound) {
  const settings = resolveRound(round);
  return settings.cards.map(({ name, settings: like, learningRates }) => {
    const curve = sweepCurve(settings, settings.goal, learningRates, 400, like);
    const steps = curve.flatMap(({ settleStep }) => settleStep ?? []);
    return { name, fewest: Math.min(...steps), share: steps.length / curve.length };
  });
}

/** ∇L by central differences, which know nothing of our formulas for it. */
export function differences(value: (x: number, y: number) => number, [x, y]: Point, h = 1e-5): Point {
  const by = (dx: number, dy: number) => (value(x + dx, y + dy) - value(x - dx, y - dy)) / (2 * h);
  return [by(h, 0), by(0, h)];
}

/** The angle between two directions, in degrees. */
export function angle(a: Point, b: Point): number {
  const cosine = (a[0] * b[0] + a[1] * b[1]) / (Math.hypot(...a) * Math.hypot(...b));
  return (Math.acos(cosine) / Math.PI) * 180;
}

/** −∇L */
export function downhillFrom(id: string, at: Point): Point {
  const [x, y] = of(id).gradient(...at);
  return [-x, -y];
}
