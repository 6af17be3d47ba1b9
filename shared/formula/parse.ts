import { isExtreme, isFunction } from './functions.ts';
import { knownName, unknownName } from './names.ts';
import { type BinaryOperator, deepestNesting, FormulaFault, longestSource, type Span, type Syntax } from './syntax.ts';
import { type Token, tokenise } from './tokens.ts';

/** How tightly each operator holds its operands. */
const strengths: Readonly<Record<BinaryOperator, number>> = { '+': 1, '-': 1, '*': 2, '/': 2, '^': 4 };
/** What the operand of a sign and an exponent hold together: powers, not products. */
const signFloor = 2;

function around(first: Span, last: Span): Span {
  return { position: first.position, length: last.position + last.length - first.position };
}

/** A Pratt parser (Pratt 1973): one token of look-ahead, one function for all binary operators. */
class Parser {
  private readonly source: string;
  private readonly variables: readonly string[];
  private readonly tokens: readonly Token[];
  private next = 0;
  private nesting = 0;

  constructor(source: string, variables: readonly string[]) {
    this.source = source;
    this.variables = variables;
    this.tokens = tokenise(source);
  }

  formula(): Syntax {
    if (this.peek().kind === 'end') throw new FormulaFault('the formula is empty', this.peek());
    const tree = this.expression(0);
    const rest = this.peek();
    if (rest.kind === 'close') throw new FormulaFault('this ")" closes nothing', rest);
    if (rest.kind !== 'end') throw this.unexpected(rest);
    return tree;
  }

  private peek(): Token {
    return this.tokens[this.next]!;
  }

  private take(): Token {
    return this.tokens[this.next++]!;
  }

  private textOf(span: Span): string {
    return this.source.slice(span.position, span.position + span.length);
  }

  private unexpected(token: Token): FormulaFault {
    if (token.kind === 'end') return new FormulaFault('the formula ends too early', token);
    if (token.kind === 'comma') {
      const hint = 'write a point in decimals; commas are only for min and max';
      return new FormulaFault('unexpected ","', token, hint);
    }
    if (token.kind === 'number') {
      const hint = 'write * for a product';
      return new FormulaFault(`an operator is missing before "${this.textOf(token).slice(0, 20)}"`, token, hint);
    }
    return new FormulaFault(`unexpected "${this.textOf(token).slice(0, 20)}"`, token);
  }

  /** Everything that holds together more tightly than `floor`. */
  private expression(floor: number): Syntax {
    if (++this.nesting > deepestNesting) {
      throw new FormulaFault(`the formula is nested more than ${deepestNesting} deep`, this.peek());
    }
    let left = this.prefix();
    for (;;) {
      const token = this.peek();
      const operator = this.operatorAt(token);
      if (operator === undefined || strengths[operator] <= floor) break;
      if (token.kind === 'operator') this.next++;
      const right = this.expression(operator === '^' ? signFloor : strengths[operator]);
      left = { kind: 'binary', operator, left, right, ...around(left, right) };
    }
    this.nesting--;
    return left;
  }

  /** A name or "(" after an operand is a product; a number there is more likely a slip. */
  private operatorAt(token: Token): BinaryOperator | undefined {
    if (token.kind === 'operator') return token.operator;
    return token.kind === 'name' || token.kind === 'open' ? '*' : undefined;
  }

  private prefix(): Syntax {
    const token = this.take();
    if (token.kind === 'number') return { kind: 'number', value: token.value, ...spanOf(token) };
    if (token.kind === 'name') return this.named(token.text, token);
    if (token.kind === 'operator' && (token.operator === '-' || token.operator === '+')) {
      const operand = this.expression(signFloor);
      return token.operator === '+' ? operand : { kind: 'negate', operand, ...around(token, operand) };
    }
    if (token.kind === 'open') {
      const inner = this.expression(0);
      const close = this.close(token);
      return { ...inner, ...around(token, close) };
    }
    if (token.kind === 'operator') throw new FormulaFault(`nothing stands before "${this.textOf(token)}"`, token);
    if (token.kind === 'close') throw new FormulaFault('something is missing before ")"', token);
    throw this.unexpected(token);
  }

  private close(open: Span): Token {
    const token = this.take();
    if (token.kind === 'close') return token;
    if (token.kind === 'end') throw new FormulaFault('missing ")"', { position: open.position, length: 1 });
    throw this.unexpected(token);
  }

  private named(text: string, span: Span): Syntax {
    const name = knownName(text, this.variables);
    if (name === undefined) throw unknownName(text, span, this.variables);
    if (!isFunction(name) && !isExtreme(name)) return { kind: 'name', name, ...spanOf(span) };
    const open = this.peek();
    if (open.kind !== 'open') throw this.bareFunction(name, span, open);
    this.next++;
    const operands = this.peek().kind === 'close' ? [] : [this.expression(0)];
    while (operands.length > 0 && this.peek().kind === 'comma') {
      this.next++;
      operands.push(this.expression(0));
    }
    const whole = around(span, this.close(open));
    if (isExtreme(name) && operands.length < 2) {
      throw new FormulaFault(`${name} takes two numbers or more, not ${operands.length}`, whole, `write ${name}(0, x)`);
    }
    if (isFunction(name) && operands.length !== 1) {
      throw new FormulaFault(`${name} takes one number, not ${operands.length}`, whole);
    }
    return { kind: 'call', name, operands, ...whole };
  }

  private bareFunction(name: string, span: Span, following: Token): FormulaFault {
    const power = following.kind === 'operator' && following.operator === '^';
    const hint = power ? `write ${name}(x)^2` : isExtreme(name) ? `write ${name}(x, y)` : `write ${name}(x)`;
    return new FormulaFault(`${name} needs parentheses`, span, hint);
  }
}

function spanOf(span: Span): Span {
  return { position: span.position, length: span.length };
}

/**
 * The syntax tree of a formula.
 *
 * @throws {FormulaFault} with the place and one sentence
 */
export function parse(source: string, variables: readonly string[]): Syntax {
  if (source.length > longestSource) {
    const span: Span = { position: longestSource, length: source.length - longestSource };
    throw new FormulaFault(`a formula has at most ${longestSource} characters`, span);
  }
  return new Parser(source, variables).formula();
}
