import type { Point } from '../surfaces/surface.ts';

/** A lesson: what a class does in which order. One JSON file. */
export interface Lesson {
  readonly schema: 1;
  readonly id: string;
  readonly title: string;
  readonly rounds: readonly Round[];
}

/** One round: a surface and what is asked on it. Every number has a default from the surface's `race`. */
export interface Round {
  readonly kind: 'goldilocks';
  readonly title: string;
  /** One sentence, the question of the round. */
  readonly question: string;
  /** One sentence of why, shown at the reveal. */
  readonly why: string;
  /** Id in the catalogue of surfaces. */
  readonly surface: string;
  readonly start?: Point;
  readonly learningRates?: { readonly min: number; readonly max: number; readonly initial: number };
  readonly steps?: number;
  readonly stepsPerSecond?: number;
  readonly goalFraction?: number;
  readonly par?: number;
  /** Time to choose; 90 in a lesson's first round, 30 later, unless set. */
  readonly chooseSeconds?: number;
}
