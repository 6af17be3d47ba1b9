import type { Graph } from './graph.ts';
import { isCall, type Node } from './nodes.ts';
import type { BinaryOperator, Syntax } from './syntax.ts';

/** Derivatives that would print longer than this are not worth reading. */
const mostPrinted = 400;

const nowhere = { position: 0, length: 0 };

function number(value: number): Syntax {
  if (value < 0) return { kind: 'negate', operand: number(-value), ...nowhere };
  return { kind: 'number', value, ...nowhere };
}

function binary(operator: BinaryOperator, left: Syntax, right: Syntax): Syntax {
  return { kind: 'binary', operator, left, right, ...nowhere };
}

function call(name: string, ...operands: Syntax[]): Syntax {
  return { kind: 'call', name, operands, ...nowhere };
}

class Unfolding {
  private left = mostPrinted;
  private readonly graph: Graph;
  private readonly variables: readonly string[];

  constructor(graph: Graph, variables: readonly string[]) {
    this.graph = graph;
    this.variables = variables;
  }

  /** Null when the budget is spent. */
  tree(node: Node): Syntax | null {
    if (--this.left < 0) return null;
    const { op, first, second, third, value } = this.graph.parts(node);
    if (op === 'constant') return number(value);
    if (op === 'variable') return { kind: 'name', name: this.variables[value]!, ...nowhere };
    if (op === 'choose') return this.choice(first, second, third);
    const a = this.tree(first);
    const b = second < 0 ? a : this.tree(second);
    if (a === null || b === null) return null;
    if (isCall(op)) return call(op, a);
    switch (op) {
      case 'negate':
        return { kind: 'negate', operand: a, ...nowhere };
      case 'power':
        return binary('^', a, number(value));
      case 'add':
        return binary('+', a, b);
      case 'subtract':
        return binary('-', a, b);
      case 'multiply':
        return this.product(a, second, b);
      case 'divide':
      case 'guardedDivide':
        return binary('/', a, b);
      case 'min':
      case 'max':
        return call(op, a, b);
    }
  }

  /** a · (b · c) as a · b · c, and −2 · x as −(2 · x). */
  private product(a: Syntax, second: Node, b: Syntax): Syntax {
    if (a.kind === 'negate') {
      const operand = this.product(a.operand, second, b);
      return { kind: 'negate', operand, ...nowhere };
    }
    if (b.kind === 'binary' && b.operator === '*') return binary('*', this.product(a, second, b.left), b.right);
    return binary('*', a, b);
  }

  private choice(test: Node, below: Node, above: Node): Syntax | null {
    const { op, first, second } = this.graph.parts(test);
    const difference = op === 'subtract';
    const left = this.tree(difference ? first : test);
    const right = difference ? this.tree(second) : number(0);
    const [low, high] = [this.tree(below), this.tree(above)];
    if (left === null || right === null || low === null || high === null) return null;
    return { kind: 'choice', left, right, below: low, above: high, ...nowhere };
  }
}

/** A node as a tree to print, or null where that would be too long to read. */
export function unfold(graph: Graph, variables: readonly string[], node: Node): Syntax | null {
  return new Unfolding(graph, variables).tree(node);
}
