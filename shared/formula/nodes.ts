import { type FunctionName, isFunction } from './functions.ts';

/**
 * What a node does with its operands. `guardedDivide` is 0 where the divisor is 0 (the slope of √ at 0); `power` raises
 * `first` to the constant `value`; `choose` is `second` where `first` < 0, `third` where it is above, their mean at 0.
 */
export type Op =
  | 'constant'
  | 'variable'
  | 'add'
  | 'subtract'
  | 'multiply'
  | 'divide'
  | 'guardedDivide'
  | 'negate'
  | 'power'
  | 'choose'
  | 'min'
  | 'max'
  | FunctionName;

/** An index into the graph's nodes. Operands have smaller indices than the node that uses them. */
export type Node = number;

export interface NodeParts {
  readonly op: Op;
  /** Operands; −1 where there is none. */
  readonly first: Node;
  readonly second: Node;
  readonly third: Node;
  /** Of a constant its number, of a variable its index, of a power its exponent. */
  readonly value: number;
}

/** Whether a node is a call of a function of one number. */
export function isCall(op: Op): op is FunctionName {
  return isFunction(op);
}
