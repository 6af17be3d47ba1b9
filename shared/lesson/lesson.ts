import type { ChoiceBesidesRate } from '../race/choice.ts';
import type { Point } from '../surfaces/surface.ts';
import type { OpenQuestion, Question } from './question.ts';

/** A lesson: what a class does in which order. One JSON file. */
export interface Lesson {
  readonly schema: 1;
  readonly id: string;
  readonly title: string;
  readonly rounds: readonly Round[];
}

/** A lesson that is nothing but races. */
export interface RaceLesson extends Lesson {
  readonly rounds: readonly RaceRound[];
}

export type Round = RaceRound | QuizRound;

/** What a class is told in a round, whatever it does in it. */
interface Told {
  readonly title: string;
  /** One sentence, the question of the round. */
  readonly question: string;
  /** One sentence of why, shown at the reveal. */
  readonly why: string;
  /** Asked before anything else; everyone's vote stays hidden until the reveal. */
  readonly predict?: Question;
  /** Time to vote; 30 unless set. */
  readonly predictSeconds?: number;
}

/** The kinds of rounds in which a choice becomes a race. */
export const raceKinds = [
  'goldilocks',
  'ravine',
  'saddle',
  'valley',
  'desert',
  'batch',
  'kink',
  'fence',
  'best-box',
  'two-knob',
  'duel',
  'survivor',
  'throttle',
] as const;

/** `survivor`: its heats, which share the 100 points of the round. Every other kind has one, and more where wished. */
export const survivorHeats = 4;

export type RaceKind = (typeof raceKinds)[number];

/** The slider: `min` to `max` on a log scale, `initial` where it starts. A rate that is given has `min` = `max`. */
export interface RateRange {
  readonly min: number;
  readonly max: number;
  readonly initial: number;
}

/** Something to choose besides the rate (an optimizer, a momentum, a schedule), with a slider of its own. */
export interface Card {
  readonly name: string;
  readonly settings: ChoiceBesidesRate;
  readonly learningRates: RateRange;
}

/** Where a player may start: anywhere on the map, or beside a ridge, at a distance in y on a log scale (and exactly on it). */
export type StartControl =
  | { readonly kind: 'anywhere' }
  | ({ readonly kind: 'beside'; readonly x: number } & RateRange);

/** A race: a surface and what is asked on it. Every number has a default from the surface's `race`. */
export interface RaceRound extends Told {
  readonly kind: RaceKind;
  /** Id in the catalogue of surfaces. */
  readonly surface: string;
  readonly start?: Point;
  readonly learningRates?: RateRange;
  readonly cards?: readonly Card[];
  readonly starts?: StartControl;
  readonly steps?: number;
  readonly stepsPerSecond?: number;
  readonly goalFraction?: number;
  /** In gradient evaluations. */
  readonly par?: number;
  /** Example-gradients that each ball on mini-batches may use. */
  readonly exampleBudget?: number;
  /** Time to choose; 90 in a lesson's first round, 30 later, unless set. */
  readonly chooseSeconds?: number;
  /** Why blind choices do not settle in 25–75 % of cases, where that is meant. */
  readonly unfair?: string;
}

/** One item, no race. */
export interface QuizRound extends Told {
  readonly kind: 'quiz';
  readonly predict: Question;
}

type Hidden<R extends Told> = Omit<R, 'why' | 'predict' | 'unfair'> & {
  /** Empty until the reveal. */
  readonly why: string;
  readonly predict?: Question | OpenQuestion;
};

/** A round as the room's devices may know it: before the reveal without its answers. */
export type ShownRound = Hidden<RaceRound> | Hidden<QuizRound>;
export type ShownRaceRound = Hidden<RaceRound>;

export function isRace<R extends { readonly kind: string }>(round: R): round is Exclude<R, { readonly kind: 'quiz' }> {
  return round.kind !== 'quiz';
}
