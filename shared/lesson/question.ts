import { isAngle } from '../math/direction.ts';
import { isInside } from '../surfaces/box.ts';
import { knownSurface } from '../surfaces/known.ts';
import type { SurfaceName } from '../surfaces/own/spec.ts';
import type { Point } from '../surfaces/surface.ts';

/** Something to answer: voted on before a race, or a quiz item by itself. */
export type Question = ChoiceQuestion | NumberQuestion | PointQuestion | ArrowQuestion;

interface Asked {
  /** One sentence. */
  readonly text: string;
  /** One sentence of why the right answer is right, shown with it. */
  readonly because?: string;
  /** Id of a formula that stands under the question. */
  readonly formula?: string;
}

interface ChoiceQuestion extends Asked {
  readonly kind: 'choice';
  readonly options: readonly string[];
  /** Index of the right option. */
  readonly right: number;
}

export interface NumberQuestion extends Asked {
  readonly kind: 'number';
  readonly unit?: string;
  readonly right: number;
  /** `ratio`: a factor of 2 away is worth nothing, as learning rates are told apart; a number: so far away is. */
  readonly tolerance: number | 'ratio';
}

/** A place on a map, tapped. */
export interface PointQuestion extends Asked {
  readonly kind: 'point';
  readonly surface: SurfaceName;
  readonly right: Point;
  /** So far away is worth nothing: in θ, or in degrees seen from (0, 0). */
  readonly tolerance: number | { readonly degrees: number };
}

/** Where −∇L points from a place on a map, drawn. */
export interface ArrowQuestion extends Asked {
  readonly kind: 'arrow';
  readonly surface: SurfaceName;
  readonly at: Point;
  /** In degrees, counter-clockwise from east. */
  readonly right: number;
}

/** What a phone may know of a question before it is answered. */
export type OpenQuestion =
  | Omit<ChoiceQuestion, 'right' | 'because'>
  | Omit<NumberQuestion, 'right' | 'because' | 'tolerance'>
  | Omit<PointQuestion, 'right' | 'because' | 'tolerance'>
  | Omit<ArrowQuestion, 'right' | 'because'>;

/** The index of an option, a number, a place on the map, or a direction in degrees. */
export type Answer = number | Point;

/** The question without its answer. */
export function openQuestion(question: Question): OpenQuestion {
  switch (question.kind) {
    case 'choice': {
      const { right: _, because: __, ...open } = question;
      return open;
    }
    case 'arrow': {
      const { right: _, because: __, ...open } = question;
      return open;
    }
    case 'number': {
      const { right: _, because: __, tolerance: ___, ...open } = question;
      return open;
    }
    case 'point': {
      const { right: _, because: __, tolerance: ___, ...open } = question;
      return open;
    }
  }
}

/** What an answer may be, in words; null when it may be this one. */
export function expectedAnswer(question: Question, answer: Answer): string | null {
  if (question.kind === 'point') {
    const { domain } = knownSurface(question.surface);
    const { xMin, xMax, yMin, yMax } = domain;
    const fits = typeof answer !== 'number' && isInside(domain, ...answer);
    return fits ? null : `x from ${xMin} to ${xMax} and y from ${yMin} to ${yMax}`;
  }
  if (typeof answer !== 'number') return 'a number';
  if (question.kind === 'number') return Number.isFinite(answer) ? null : 'a finite number';
  if (question.kind === 'arrow') return isAngle(answer) ? null : '0 to 360 degrees';
  const fits = Number.isInteger(answer) && answer >= 0 && answer < question.options.length;
  return fits ? null : `0 to ${question.options.length - 1}`;
}
