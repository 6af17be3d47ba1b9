export type { Area, Bounds } from './bounds.ts';
export {
  type BackEnd,
  compileFormula,
  type Formula,
  type FormulaOptions,
  type FormulaResult,
  type Kink,
  type Shown,
} from './formula.ts';
export { math } from './mathml.ts';
export type { FormulaError } from './syntax.ts';
