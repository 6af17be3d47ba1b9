/** A stretch of the source, in UTF-16 code units. */
export interface Span {
  readonly position: number;
  readonly length: number;
}

export type BinaryOperator = '+' | '-' | '*' | '/' | '^';

/** A formula as a tree, in the words of the source: `²` is `^ 2`, an implicit product is `*`, parentheses are gone. */
export type Syntax = Span &
  (
    | { readonly kind: 'number'; readonly value: number }
    | { readonly kind: 'name'; readonly name: string }
    | { readonly kind: 'negate'; readonly operand: Syntax }
    | { readonly kind: 'binary'; readonly operator: BinaryOperator; readonly left: Syntax; readonly right: Syntax }
    | { readonly kind: 'call'; readonly name: string; readonly operands: readonly Syntax[] }
    /** Only in derivatives, of min and max: `below` where `left` < `right`, `above` where it is greater. */
    | {
        readonly kind: 'choice';
        readonly left: Syntax;
        readonly right: Syntax;
        readonly below: Syntax;
        readonly above: Syntax;
      }
  );

/** What is wrong with a formula, for the person who typed it. */
export interface FormulaError extends Span {
  /** One plain sentence, without a full stop. */
  readonly message: string;
  /** What to type instead, where that is known. */
  readonly hint?: string;
}

/** Thrown inside this folder only; `compileFormula` answers with its fields. */
export class FormulaFault extends Error {
  readonly span: Span;
  readonly hint: string | undefined;

  constructor(message: string, span: Span, hint?: string) {
    super(message);
    this.span = { position: span.position, length: span.length };
    this.hint = hint;
  }
}

/** Longest source, in UTF-16 code units. */
export const longestSource = 500;
/** Deepest nesting of parentheses, signs and exponents. */
export const deepestNesting = 200;
/** Most graph nodes of value, gradient and Hessian together. */
export const mostNodes = 20_000;
/** Largest integer power. */
export const largestPower = 64;
