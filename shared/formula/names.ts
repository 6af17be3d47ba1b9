import { E, PI } from '../math/exact.ts';
import { isExtreme, isFunction } from './functions.ts';
import { FormulaFault, type Span } from './syntax.ts';

const constants = { pi: PI, e: E };

/** The number that `name` stands for, if it is pi or e. */
export function constantOf(name: string): number | undefined {
  return Object.hasOwn(constants, name) ? constants[name as keyof typeof constants] : undefined;
}

const otherWords: Readonly<Record<string, string>> = {
  ln: 'write log(x): it is the natural logarithm',
  lg: 'write log(x)/log(10)',
  arctan: 'write atan(x)',
  root: 'write sqrt(x)',
  pow: 'write x^y',
};

export function isKnown(name: string, variables: readonly string[]): boolean {
  return variables.includes(name) || constantOf(name) !== undefined || isFunction(name) || isExtreme(name);
}

/** The name as this language writes it; phones begin a line with a capital. Undefined for a name it does not have. */
export function knownName(name: string, variables: readonly string[]): string | undefined {
  return [name, name.toLowerCase()].find((spelling) => isKnown(spelling, variables));
}

function hintFor(name: string, variables: readonly string[]): string | undefined {
  if (Object.hasOwn(otherWords, name)) return otherWords[name];
  if ([...name].every((letter) => variables.includes(letter))) return `write ${[...name].join('*')} for a product`;
  if (/^[A-Za-z][0-9]?$/.test(name)) return `the variables here are ${variables.join(' and ')}`;
  return undefined;
}

export function unknownName(name: string, span: Span, variables: readonly string[]): FormulaFault {
  const shown = name.length > 20 ? `${name.slice(0, 20)}…` : name;
  return new FormulaFault(`unknown name "${shown}"`, span, hintFor(name, variables));
}
