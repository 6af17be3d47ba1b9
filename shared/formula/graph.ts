import { max, min } from '../math/exact.ts';
import { integerPower } from './arithmetic.ts';
import { type FunctionName, functions } from './functions.ts';
import type { Node, NodeParts, Op } from './nodes.ts';
import { mostNodes } from './syntax.ts';

/** Thrown when the formula and its derivatives need more than `mostNodes` nodes. */
export class GraphTooLarge extends Error {}

/**
 * Hash-consed nodes: the same expression is one node wherever it occurs, so that a value and its derivatives share what
 * they have in common. The constructors simplify only where the rewritten expression has the same bits wherever the
 * written one is defined, but for the sign of a zero.
 */
export class Graph {
  private readonly nodes: NodeParts[] = [];
  private readonly known = new Map<string, Node>();

  get size(): number {
    return this.nodes.length;
  }

  parts(node: Node): NodeParts {
    return this.nodes[node]!;
  }

  /** The number of a constant node, else undefined. */
  number(node: Node): number | undefined {
    const { op, value } = this.parts(node);
    return op === 'constant' ? value : undefined;
  }

  private find(op: Op, first: Node, second: Node, third: Node, value: number): Node | undefined {
    return this.known.get(`${op} ${first} ${second} ${third} ${value}`);
  }

  private node(op: Op, first: Node = -1, second: Node = -1, third: Node = -1, value = 0): Node {
    const found = this.find(op, first, second, third, value);
    if (found !== undefined) return found;
    if (this.nodes.length >= mostNodes) throw new GraphTooLarge();
    this.known.set(`${op} ${first} ${second} ${third} ${value}`, this.nodes.length);
    return this.nodes.push({ op, first, second, third, value }) - 1;
  }

  /** `a op b` or, where that is a node already, `b op a`: the same number. */
  private commutative(op: 'add' | 'multiply' | 'min' | 'max', a: Node, b: Node): Node {
    return this.find(op, b, a, -1, 0) ?? this.node(op, a, b);
  }

  /** The constant, or undefined where folding would lose that the expression is undefined. */
  private folded(value: number): Node | undefined {
    return Number.isFinite(value) ? this.constant(value) : undefined;
  }

  constant(value: number): Node {
    return this.node('constant', -1, -1, -1, value === 0 ? 0 : value);
  }

  variable(index: number): Node {
    return this.node('variable', -1, -1, -1, index);
  }

  negate(a: Node): Node {
    const { op, first, second, value } = this.parts(a);
    if (op === 'constant') return this.constant(-value);
    if (op === 'negate') return first;
    if (op === 'subtract') return this.subtract(second, first);
    const factor = op === 'multiply' ? this.number(first) : undefined;
    return factor === undefined ? this.node('negate', a) : this.multiply(this.constant(-factor), second);
  }

  /** −a without a sign in front, where `a` carries a minus. */
  private withoutSign(a: Node): Node | undefined {
    const { op, first, second } = this.parts(a);
    if (op === 'negate') return first;
    const factor = op === 'multiply' ? this.number(first) : undefined;
    return factor !== undefined && factor < 0 ? this.multiply(this.constant(-factor), second) : undefined;
  }

  add(a: Node, b: Node): Node {
    const [x, y] = [this.number(a), this.number(b)];
    if (x === 0) return b;
    if (y === 0) return a;
    if (a === b) return this.multiply(this.constant(2), a);
    if (x !== undefined && y !== undefined) return this.folded(x + y) ?? this.node('add', a, b);
    const minusB = this.withoutSign(b);
    if (minusB !== undefined) return this.subtract(a, minusB);
    const minusA = this.withoutSign(a);
    if (minusA !== undefined) return this.subtract(b, minusA);
    if (y !== undefined && y < 0) return this.node('subtract', a, this.constant(-y));
    return this.commutative('add', a, b);
  }

  subtract(a: Node, b: Node): Node {
    const [x, y] = [this.number(a), this.number(b)];
    if (y === 0) return a;
    if (x === 0) return this.negate(b);
    if (a === b) return this.constant(0);
    if (x !== undefined && y !== undefined) return this.folded(x - y) ?? this.node('subtract', a, b);
    const minusB = this.withoutSign(b);
    if (minusB !== undefined) return this.add(a, minusB);
    if (y !== undefined && y < 0) return this.add(a, this.constant(-y));
    return this.node('subtract', a, b);
  }

  multiply(a: Node, b: Node): Node {
    const [x, y] = [this.number(a), this.number(b)];
    if (y !== undefined && x === undefined) return this.multiply(b, a);
    if (x !== undefined && y !== undefined) return this.folded(x * y) ?? this.node('multiply', a, b);
    if (x === 0) return a;
    if (x === 1) return b;
    if (x === -1) return this.negate(b);
    const [left, right] = [this.parts(a), this.parts(b)];
    if (x !== undefined && right.op === 'negate') return this.multiply(this.constant(-x), right.first);
    if (left.op === 'negate') return this.negate(this.multiply(left.first, b));
    if (right.op === 'negate') return this.negate(this.multiply(a, right.first));
    if (a === b) return this.power(a, 2);
    return this.commutative('multiply', a, b);
  }

  divide(a: Node, b: Node): Node {
    const [x, y] = [this.number(a), this.number(b)];
    if (x !== undefined && y !== undefined) return this.folded(x / y) ?? this.node('divide', a, b);
    if (x === 0) return a;
    if (y === 1) return a;
    if (y !== undefined && y < 0) return this.negate(this.divide(a, this.constant(-y)));
    const [left, right] = [this.parts(a), this.parts(b)];
    if (left.op === 'negate') return this.negate(this.divide(left.first, b));
    if (right.op === 'negate') return this.negate(this.divide(a, right.first));
    return this.node('divide', a, b);
  }

  guardedDivide(a: Node, b: Node): Node {
    const [x, y] = [this.number(a), this.number(b)];
    if (x === 0) return a;
    if (y !== undefined) return y === 0 ? this.constant(0) : this.divide(a, b);
    if (this.parts(a).op === 'negate') return this.negate(this.guardedDivide(this.parts(a).first, b));
    return this.node('guardedDivide', a, b);
  }

  /** `a` to a constant power: integers by multiplication, 0.5 as √, others as exp(exponent · log a). */
  power(a: Node, exponent: number): Node {
    if (exponent === 0) return this.constant(1);
    if (exponent === 1) return a;
    if (exponent === 0.5) return this.call('sqrt', a);
    const x = this.number(a);
    if (!Number.isInteger(exponent)) {
      const value = x === undefined ? undefined : this.folded(functions.exp(exponent * functions.log(x)));
      return value ?? this.node('power', a, -1, -1, exponent);
    }
    if (exponent < 0) return this.divide(this.constant(1), this.power(a, -exponent));
    if (x !== undefined) return this.folded(integerPower(x, exponent)) ?? this.node('power', a, -1, -1, exponent);
    const { op, first } = this.parts(a);
    if (exponent % 2 === 0 && (op === 'abs' || op === 'negate')) return this.power(first, exponent);
    if (op === 'negate') return this.negate(this.power(first, exponent));
    return this.node('power', a, -1, -1, exponent);
  }

  call(name: FunctionName, a: Node): Node {
    const x = this.number(a);
    if (x !== undefined) return this.folded(functions[name](x)) ?? this.node(name, a);
    if (name === 'abs' && this.parts(a).op === 'negate') return this.call('abs', this.parts(a).first);
    return this.node(name, a);
  }

  extreme(name: 'min' | 'max', a: Node, b: Node): Node {
    const [x, y] = [this.number(a), this.number(b)];
    if (a === b) return a;
    if (x !== undefined && y !== undefined) return this.constant(name === 'min' ? min(x, y) : max(x, y));
    return this.commutative(name, a, b);
  }

  choose(test: Node, below: Node, above: Node): Node {
    return below === above ? below : this.node('choose', test, below, above);
  }
}
