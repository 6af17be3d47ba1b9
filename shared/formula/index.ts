export type { Area } from './bounds.ts';
export { type BackEnd, compileFormula, type Formula, type FormulaOptions } from './formula.ts';
export { math } from './mathml.ts';
