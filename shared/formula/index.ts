export { type BackEnd, chooseBackEnd } from './back-end.ts';
export type { Area } from './bounds.ts';
export type { GradientBatch } from './computation.ts';
export { compileFormula, type Formula, type FormulaOptions } from './formula.ts';
export { math } from './mathml.ts';
export { trustedFormula } from './trusted.ts';
