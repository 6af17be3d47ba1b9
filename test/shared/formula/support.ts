import { type Area, compileFormula, type Formula, type FormulaOptions } from '../../../shared/formula/index.ts';
import type { Random } from '../../../shared/math/random.ts';

export const square: Area = { xMin: -2, xMax: 2, yMin: -2, yMax: 2 };

/** The formula of a source that is expected to be sound. */
export function formulaOf(source: string, options: Partial<FormulaOptions> = {}): Formula {
  const result = compileFormula(source, { vars: ['x', 'y'], ...options });
  if (!result.ok) throw new Error(`expected ${source} to compile, got: ${result.errors[0]?.message}`);
  return result.formula;
}

/** The first error of a source that is expected to have one, without the hint. */
export function errorOf(source: string, options: Partial<FormulaOptions> = {}) {
  const result = compileFormula(source, { vars: ['x', 'y'], ...options });
  if (result.ok) throw new Error(`expected an error in ${source}, got a formula`);
  return result.errors[0]!;
}

export function between(draw: Random, low: number, high: number): number {
  return low + (high - low) * draw();
}

/** Seeded formulas with every operation of the language in them. */
export function randomFormula(draw: Random, depth = 4): string {
  const inner = (): string => randomFormula(draw, depth - 1);
  const pick = <T>(choices: readonly T[]): T => choices[Math.floor(draw() * choices.length)]!;
  if (depth === 0 || draw() < 0.15) return pick(['x', 'y', 'x', 'y', 'pi', 'e', '2', '0.5', '3.25', '10', '1']);
  const shape = draw();
  if (shape < 0.35) return `(${inner()} ${pick(['+', '-', '*', '-', '+'])} ${inner()})`;
  if (shape < 0.45) return `(${inner()} / ${inner()})`;
  if (shape < 0.55) return `(${inner()})^${pick(['2', '3', '5', '(-1)', '(-2)', '0.5', '1.5', '(1/3)', '(-0.7)'])}`;
  if (shape < 0.6) return `(-${inner()})`;
  if (shape < 0.7) return `${pick(['min', 'max'])}(${inner()}, ${inner()})`;
  if (shape < 0.73) return `(${inner()})^(${inner()})`;
  const names = ['sin', 'cos', 'tan', 'exp', 'log', 'sqrt', 'abs', 'tanh', 'sinh', 'cosh', 'atan', 'sign'];
  return `${pick(names)}(${inner()})`;
}
