import type { FormulaError } from '../../formula/syntax.ts';
import type { Point } from '../surface.ts';
import type { Mask } from './undefined-mask.ts';

/** Why a surface may not race: a closed list of short stable words. The sentence for each is in the text catalogue. */
export const surfaceWords = [
  'formula',
  'not-finite',
  'no-spread',
  'classes',
  'heights',
  'no-minimum',
  'start-outside',
  'start-in-goal',
  'no-rate-settles',
  'too-costly',
] as const;

export type SurfaceWord = (typeof surfaceWords)[number];

export interface SurfaceComplaint {
  readonly word: SurfaceWord;
  /** Of `formula`: what is wrong, and where in the source. */
  readonly errors?: readonly FormulaError[];
  /** Of `not-finite`: where, to be hatched. */
  readonly mask?: Mask;
  /** Of `no-minimum`: the lowest place that was seen. */
  readonly at?: Point;
}

export function isComplaint(answer: object): answer is SurfaceComplaint {
  return 'word' in answer;
}
