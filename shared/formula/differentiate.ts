import { Combiner } from './combine.ts';
import type { FunctionName } from './functions.ts';
import type { Graph } from './graph.ts';
import type { Node, NodeParts } from './nodes.ts';
import { reachable } from './reachable.ts';

/**
 * Exact derivatives by one variable. |x|′ and sign′ are 0 at 0, √′ is 0 where its argument is, and where the numbers of
 * min or max are equal the slope is the mean of theirs (as in PyTorch).
 */
export class Differentiator {
  private readonly graph: Graph;
  private readonly variable: number;
  private readonly by: Combiner;
  private readonly slopes = new Map<Node, Node>();

  constructor(graph: Graph, variable: number) {
    this.graph = graph;
    this.variable = variable;
    this.by = new Combiner(graph);
  }

  /**
   * The derivative of `root` as a node of the same graph.
   *
   * @throws {GraphTooLarge}
   */
  derivative(root: Node): Node {
    for (const node of reachable(this.graph, [root])) {
      if (!this.slopes.has(node)) this.slopes.set(node, this.slope(node));
    }
    return this.slopes.get(root)!;
  }

  private slope(node: Node): Node {
    const { by, graph } = this;
    const parts = graph.parts(node);
    const { op, first, second } = parts;
    const [da, db, dc] = this.slopesOf(parts);
    switch (op) {
      case 'constant':
        return by.zero;
      case 'variable':
        return parts.value === this.variable ? by.one : by.zero;
      case 'add':
        return by.sum(da, db);
      case 'subtract':
        return by.difference(da, db);
      case 'negate':
        return graph.negate(da);
      case 'multiply':
        return by.sum(by.product(da, second), by.product(first, db));
      case 'divide':
        return this.quotient(node, parts, da, db);
      case 'guardedDivide':
        return graph.guardedDivide(by.difference(da, by.product(node, db)), second);
      case 'power':
        return this.power(node, parts, da);
      case 'choose':
        return graph.choose(first, db, dc);
      case 'min':
        return graph.choose(graph.subtract(first, second), da, db);
      case 'max':
        return graph.choose(graph.subtract(first, second), db, da);
      default:
        return da === by.zero ? by.zero : this.ofFunction(op, node, first, da);
    }
  }

  private slopesOf({ first, second, third }: NodeParts): readonly [Node, Node, Node] {
    const of = (operand: Node): Node => this.slopes.get(operand) ?? this.by.zero;
    return [of(first), of(second), of(third)];
  }

  private quotient(node: Node, { first, second }: NodeParts, da: Node, db: Node): Node {
    const { by, graph } = this;
    if (db === by.zero) return by.quotient(da, second);
    if (da !== by.zero) return graph.divide(by.difference(da, by.product(node, db)), second);
    const { op, value } = graph.parts(second);
    if (op !== 'power') return graph.negate(graph.divide(by.product(first, db), by.raised(second, 2)));
    // c / uⁿ: −n c u′ / uⁿ⁺¹ rather than −c (uⁿ)′ / u²ⁿ, which overflows sooner.
    const { first: base } = graph.parts(second);
    const [slopeOfBase] = this.slopesOf(graph.parts(second));
    return graph.negate(graph.divide(by.product(by.scale(value, first), slopeOfBase), graph.power(base, value + 1)));
  }

  private power(node: Node, { first, value }: NodeParts, da: Node): Node {
    const { by, graph } = this;
    if (da === by.zero) return by.zero;
    if (Number.isInteger(value) || value > 1) {
      return by.product(by.scale(value, graph.power(first, value - 1)), da);
    }
    return graph.guardedDivide(by.product(by.scale(value, node), da), first);
  }

  private ofFunction(name: FunctionName, node: Node, first: Node, da: Node): Node {
    const { by, graph } = this;
    switch (name) {
      case 'sin':
        return by.product(graph.call('cos', first), da);
      case 'cos':
        return by.product(graph.negate(graph.call('sin', first)), da);
      case 'tan':
        return by.product(graph.add(by.one, graph.power(node, 2)), da);
      case 'exp':
        return by.product(node, da);
      case 'log':
        return by.quotient(da, first);
      case 'sqrt':
        return graph.guardedDivide(by.product(graph.constant(0.5), da), node);
      case 'abs':
        return by.product(graph.call('sign', first), da);
      case 'tanh':
        return by.product(graph.subtract(by.one, graph.power(node, 2)), da);
      case 'sinh':
        return by.product(graph.call('cosh', first), da);
      case 'cosh':
        return by.product(graph.call('sinh', first), da);
      case 'atan':
        return graph.divide(da, graph.add(by.one, graph.power(first, 2)));
      case 'sign':
        return by.zero;
    }
  }
}
