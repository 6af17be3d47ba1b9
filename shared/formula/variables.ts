import { isKnown } from './names.ts';
import { FormulaFault, type Span } from './syntax.ts';

/** Why these cannot be the variables of a formula, or null. */
export function variablesFault(variables: readonly string[]): FormulaFault | null {
  const start: Span = { position: 0, length: 0 };
  if (variables.length < 1 || variables.length > 2) return new FormulaFault('a formula has 1 or 2 variables', start);
  if (new Set(variables).size < variables.length) return new FormulaFault('the two variables have one name', start);
  const wrong = variables.find((name) => !/^[a-z][a-z0-9]{0,7}$/.test(name) || isKnown(name, []));
  return wrong === undefined ? null : new FormulaFault(`"${wrong.slice(0, 20)}" cannot be a variable`, start);
}
