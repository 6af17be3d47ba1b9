import type { Graph } from './graph.ts';
import { isCall, type Node } from './nodes.ts';

/** Longer sums are left as they are, so that the work stays in proportion to the graph. */
const mostTerms = 12;

type Term = readonly [factor: number, rest: Node];

/**
 * Sums and products of derivatives, collected so that they are short to read and to run: constants to the front,
 * powers of one base together, like terms together. Here, unlike in the value, roundings may move.
 */
export class Combiner {
  private readonly graph: Graph;
  readonly zero: Node;
  readonly one: Node;

  constructor(graph: Graph) {
    this.graph = graph;
    this.zero = graph.constant(0);
    this.one = graph.constant(1);
  }

  /** `node` as a number times another node. */
  private split(node: Node): Term {
    const { op, first, second, value } = this.graph.parts(node);
    if (op === 'constant') return [value, this.one];
    if (op === 'negate') {
      const [factor, rest] = this.split(first);
      return [-factor, rest];
    }
    if (op === 'divide') {
      const [factor, rest] = this.split(first);
      return factor === 1 ? [1, node] : [factor, this.graph.divide(rest, second)];
    }
    const factor = op === 'multiply' ? this.graph.number(first) : undefined;
    return factor === undefined ? [1, node] : [factor, second];
  }

  scale(factor: number, node: Node): Node {
    return this.graph.multiply(this.graph.constant(factor), node);
  }

  product(a: Node, b: Node): Node {
    const [left, x] = this.split(a);
    const [right, y] = this.split(b);
    const factor = left * right;
    if (!Number.isFinite(factor)) return this.graph.multiply(a, b);
    return this.scale(factor, this.joined(x, y));
  }

  private joined(a: Node, b: Node): Node {
    if (a === this.one) return b;
    if (b === this.one) return a;
    const [left, right] = [this.graph.parts(a), this.graph.parts(b)];
    if (left.op === 'divide' && left.first === this.one) return this.graph.divide(b, left.second);
    if (right.op === 'divide' && right.first === this.one) return this.graph.divide(a, right.second);
    const [base, m] = this.powerOf(a);
    const [other, n] = this.powerOf(b);
    if (base === other) return this.graph.power(base, m + n);
    if (right.op === 'multiply' && this.powerOf(right.first)[0] === base) {
      return this.graph.multiply(this.joined(a, right.first), right.second);
    }
    return this.rank(a) <= this.rank(b) ? this.graph.multiply(a, b) : this.graph.multiply(b, a);
  }

  private powerOf(node: Node): readonly [base: Node, exponent: number] {
    const { op, first, value } = this.graph.parts(node);
    return op === 'power' && Number.isInteger(value) ? [first, value] : [node, 1];
  }

  /** The place in a product: x before sin(x) before (x + 1). */
  private rank(node: Node): number {
    const { op, first, second } = this.graph.parts(node);
    if (op === 'variable') return 0;
    if (op === 'power') return this.rank(first);
    if (op === 'multiply') return this.rank(second);
    return isCall(op) ? 1 : 2;
  }

  /** `node` to a whole power, powers of powers together. */
  raised(node: Node, exponent: number): Node {
    const [base, inner] = this.powerOf(node);
    return this.graph.power(base, inner * exponent);
  }

  sum(a: Node, b: Node): Node {
    const terms = this.terms(a, 1, []);
    if (terms.length > mostTerms) return this.graph.add(a, b);
    let collected = false;
    for (const term of this.terms(b, 1, [])) {
      const like = terms.findIndex(([, rest]) => rest === term[1]);
      const factor = like < 0 ? term[0] : terms[like]![0] + term[0];
      if (!Number.isFinite(factor) || terms.length > 2 * mostTerms) return this.graph.add(a, b);
      if (like < 0) terms.push(term);
      else terms[like] = [factor, term[1]];
      collected ||= like >= 0;
    }
    if (!collected) return this.graph.add(a, b);
    return terms.reduce((total, [factor, rest]) => this.graph.add(total, this.scale(factor, rest)), this.zero);
  }

  difference(a: Node, b: Node): Node {
    return this.sum(a, this.graph.negate(b));
  }

  /** The terms of a sum; a sum nested too deep counts as one term. */
  private terms(node: Node, sign: 1 | -1, found: Term[], depth = 0): Term[] {
    const { op, first, second } = this.graph.parts(node);
    const opposite = sign === 1 ? -1 : 1;
    if (found.length > mostTerms) return found;
    if (depth < mostTerms && op === 'negate') return this.terms(first, opposite, found, depth + 1);
    if (depth < mostTerms && (op === 'add' || op === 'subtract')) {
      this.terms(first, sign, found, depth + 1);
      return this.terms(second, op === 'add' ? sign : opposite, found, depth + 1);
    }
    const [factor, rest] = this.split(node);
    if (factor !== 0) found.push([sign * factor, rest]);
    return found;
  }

  /** a / b, with the number in front of `a` divided where that is exact. */
  quotient(a: Node, b: Node): Node {
    const divisor = this.graph.number(b);
    const [factor, rest] = this.split(a);
    if (divisor !== undefined && divisor !== 0 && Number.isInteger(factor) && factor % divisor === 0) {
      return this.scale(factor / divisor, rest);
    }
    return this.graph.divide(a, b);
  }
}
