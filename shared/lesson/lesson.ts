import type { ChoiceBesidesRate } from '../race/choice.ts';
import type { SurfaceName, SurfaceSpec } from '../surfaces/own/spec.ts';
import type { Point } from '../surfaces/surface.ts';
import type { OpenQuestion, Question } from './question.ts';

/** A lesson: what a class does in which order. One JSON file. */
export interface Lesson {
  readonly schema: 1;
  readonly id: string;
  readonly title: string;
  /** One sentence: what the class can do after it. */
  readonly goal?: string;
  readonly rounds: readonly Round[];
  /** The same texts in other languages, by the code of the language. A room is opened in one of them. */
  readonly translations?: Readonly<Record<string, Translation>>;
  /** The lesson's own surfaces, by the ids that its rounds name them by: `own:` and a short word. */
  readonly surfaces?: Readonly<Record<string, SurfaceSpec>>;
}

/** The texts of a lesson in another language; rounds and options in the same order. */
export interface Translation {
  readonly title: string;
  readonly goal?: string;
  readonly rounds: readonly TranslatedRound[];
}

export interface TranslatedRound extends Pick<Told, 'title' | 'question' | 'why'> {
  readonly notes?: Pick<Notes, 'misconception' | 'ask'>;
  readonly predict?: { readonly text: string; readonly options?: readonly string[]; readonly because?: string };
  /** Of the cards. */
  readonly cards?: readonly string[];
}

/** What only the instructor reads about a round. */
export interface Notes {
  /** What many believe before it. */
  readonly misconception: string;
  /** What one may ask the class. */
  readonly ask: string;
  /** How long it takes, when one speaks too. */
  readonly minutes: number;
}

/** A lesson that is nothing but races. */
export interface RaceLesson extends Lesson {
  readonly rounds: readonly RaceRound[];
}

export type Round = RaceRound | MoveRound | QuizRound;

/** What a class is told in a round, whatever it does in it. */
interface Told {
  readonly title: string;
  /** One sentence, the question of the round. */
  readonly question: string;
  /** One sentence of why, shown at the reveal. */
  readonly why: string;
  readonly notes?: Notes;
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
  /** Id in the catalogue of surfaces; or one of the lesson's own: its id, and in a room itself. */
  readonly surface: SurfaceName;
  readonly start?: Point;
  readonly learningRates?: RateRange;
  readonly cards?: readonly Card[];
  readonly starts?: StartControl;
  readonly steps?: number;
  readonly stepsPerSecond?: number;
  readonly goalFraction?: number;
  /** In gradient evaluations. */
  readonly par?: number;
  /**
   * The second heat, on another surface where a copied number fails: once it is raced, it alone counts. Everything else
   * is as in the first one.
   */
  readonly transfer?: { readonly surface: SurfaceName; readonly start?: Point };
  /** Example-gradients that each ball on mini-batches may use. */
  readonly exampleBudget?: number;
  /** Time to choose; 90 in a lesson's first round, 30 later, unless set. */
  readonly chooseSeconds?: number;
  /** Why blind choices do not settle in 25–75 % of cases, where that is meant. */
  readonly unfair?: string;
}

/** A place on the map of a surface. */
export interface MapPoint {
  /** Id in the catalogue of surfaces; or one of the lesson's own: its id, and in a room itself. */
  readonly surface: SurfaceName;
  readonly at: Point;
}

interface Moving extends Told {
  /** Time for each move; a player may use the time of all as it likes. 10 unless set. */
  readonly moveSeconds?: number;
}

/** Aim −∇L at each point. */
export interface ArrowRound extends Moving {
  readonly kind: 'arrow';
  readonly targets: readonly MapPoint[];
}

/** Name each marked stationary point. */
export interface ClassifyRound extends Moving {
  readonly kind: 'classify';
  readonly surface: SurfaceName;
  /** To about two digits; what they are, the surface knows. */
  readonly points: readonly Point[];
}

interface Played extends Moving {
  readonly surface: SurfaceName;
  readonly start?: Point;
  readonly goalFraction?: number;
  /** The most strokes that a player has. */
  readonly strokes: number;
  /** In strokes. */
  readonly par?: number;
}

/** Steps along −∇L whose length each player chooses anew. */
export interface GolfRound extends Played {
  readonly kind: 'golf';
  /** The slider of a stroke's length. */
  readonly lengths: RateRange;
}

/** One knob at a time. */
export interface KnobRound extends Played {
  readonly kind: 'one-knob';
}

/** Find the lowest place of a lane that nobody sees, by its slope where one asks. */
export interface FogRound extends Moving {
  readonly kind: 'fog';
  /** Along y = 0. */
  readonly surface: SurfaceName;
  readonly probes: number;
  /** A team sees each other's probes; without teams, four neighbours are one. */
  readonly pooled?: boolean;
}

/** The kinds without a common race: every player moves at its own pace, and every move is a cause. */
export type MoveRound = ArrowRound | ClassifyRound | GolfRound | KnobRound | FogRound;
export type MoveKind = MoveRound['kind'];

/** One item, no race. */
export interface QuizRound extends Told {
  readonly kind: 'quiz';
  readonly predict: Question;
}

type Hidden<R extends Told> = Omit<R, 'why' | 'predict' | 'unfair' | 'notes'> & {
  /** Empty until the reveal. */
  readonly why: string;
  readonly predict?: Question | OpenQuestion;
};

/** The fog round as a phone may know it: how wide the lane is, and not what is in it. */
type ShownFogRound = Omit<Hidden<FogRound>, 'surface'> & {
  /** From the reveal on. */
  readonly surface?: SurfaceName;
  readonly lane: { readonly xMin: number; readonly xMax: number };
};

export type ShownMoveRound =
  | Hidden<ArrowRound>
  | Hidden<ClassifyRound>
  | Hidden<GolfRound>
  | Hidden<KnobRound>
  | ShownFogRound;

export type ShownRaceRound = Hidden<RaceRound>;

/** A round as the room's devices may know it: before the reveal without its answers. */
export type ShownRound = ShownRaceRound | ShownMoveRound | Hidden<QuizRound>;

const moveKinds: readonly string[] = ['arrow', 'classify', 'golf', 'one-knob', 'fog'] satisfies readonly MoveKind[];

type Kinded = { readonly kind: string };

export function isRace<R extends Kinded>(round: R): round is Exclude<R, { readonly kind: 'quiz' | MoveKind }> {
  return round.kind !== 'quiz' && !moveKinds.includes(round.kind);
}

export function isMoves<R extends Kinded>(round: R): round is Extract<R, { readonly kind: MoveKind }> {
  return moveKinds.includes(round.kind);
}

/** True where a second heat follows the reveal of the first one by itself. */
export function hasTransfer(round: Round | ShownRound): boolean {
  return isRace(round) && round.transfer !== undefined;
}
