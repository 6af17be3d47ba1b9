import { type FunctionName, isExtreme, isFunction } from './functions.ts';
import type { Graph } from './graph.ts';
import { constantOf } from './names.ts';
import type { Node } from './nodes.ts';
import { FormulaFault, largestPower, type Span, type Syntax } from './syntax.ts';

/** What must hold of `argument` for the formula to be defined. */
export interface Requirement extends Span {
  readonly argument: Node;
  readonly must: 'be positive' | 'not be negative' | 'not be 0' | 'avoid poles of tan' | 'be finite';
}

/** A place where the slope may jump: where `argument` is 0. */
export interface KinkSite extends Span {
  readonly argument: Node;
  readonly of: 'abs' | 'sign' | 'sqrt' | 'min' | 'max' | 'power';
}

/** A formula's value as a node, with what its syntax tells about it. */
export interface Build {
  readonly root: Node;
  readonly requirements: readonly Requirement[];
  readonly kinks: readonly KinkSite[];
}

const requirementOf: { readonly [name in FunctionName]?: Requirement['must'] } = {
  log: 'be positive',
  sqrt: 'not be negative',
  tan: 'avoid poles of tan',
};

class Builder {
  readonly requirements: Requirement[] = [];
  readonly kinks: KinkSite[] = [];
  private readonly graph: Graph;
  private readonly variables: readonly string[];

  constructor(graph: Graph, variables: readonly string[]) {
    this.graph = graph;
    this.variables = variables;
  }

  build(tree: Syntax): Node {
    switch (tree.kind) {
      case 'number':
        return this.graph.constant(tree.value);
      case 'name':
        return this.name(tree.name);
      case 'negate':
        return this.graph.negate(this.build(tree.operand));
      case 'binary':
        return this.binary(tree);
      case 'call':
        return this.call(tree);
      case 'choice':
        throw new Error('expected typed syntax, got a choice, which only derivatives have');
    }
  }

  private name(name: string): Node {
    const index = this.variables.indexOf(name);
    return index >= 0 ? this.graph.variable(index) : this.graph.constant(constantOf(name)!);
  }

  private require(must: Requirement['must'], argument: Node, { position, length }: Span): void {
    const known = this.requirements.some((other) => other.must === must && other.argument === argument);
    if (!known) this.requirements.push({ must, argument, position, length });
  }

  private kink(of: KinkSite['of'], argument: Node, { position, length }: Span): void {
    this.kinks.push({ of, argument, position, length });
  }

  private binary(tree: Extract<Syntax, { kind: 'binary' }>): Node {
    const left = this.build(tree.left);
    const right = this.build(tree.right);
    switch (tree.operator) {
      case '+':
        return this.graph.add(left, right);
      case '-':
        return this.graph.subtract(left, right);
      case '*':
        return this.graph.multiply(left, right);
      case '/':
        this.require('not be 0', right, tree.right);
        return this.graph.divide(left, right);
      case '^':
        return this.power(left, right, tree);
    }
  }

  private power(base: Node, exponent: Node, tree: Extract<Syntax, { kind: 'binary' }>): Node {
    const { graph } = this;
    const known = graph.number(exponent);
    if (known === undefined) {
      this.require('be positive', base, tree.left);
      return graph.call('exp', graph.multiply(exponent, graph.call('log', base)));
    }
    if (Number.isInteger(known)) {
      if (known > largestPower || known < -largestPower) {
        throw new FormulaFault(`whole powers go up to ${largestPower}`, tree.right);
      }
      if (known < 0) this.require('not be 0', base, tree.left);
      return graph.power(base, known);
    }
    this.require(known < 0 ? 'be positive' : 'not be negative', base, tree.left);
    this.kink(known === 0.5 ? 'sqrt' : 'power', base, tree.left);
    return graph.power(base, known);
  }

  private call(tree: Extract<Syntax, { kind: 'call' }>): Node {
    const { graph } = this;
    const nodes = tree.operands.map((operand) => this.build(operand));
    const { name } = tree;
    if (isExtreme(name)) {
      return nodes.reduce((a, b) => {
        this.kink(name, graph.subtract(a, b), tree);
        return graph.extreme(name, a, b);
      });
    }
    if (!isFunction(name)) throw new Error(`expected a function of the table, got ${name}`);
    const argument = nodes[0]!;
    const must = requirementOf[name];
    if (must !== undefined) this.require(must, argument, tree.operands[0]!);
    if (name === 'abs' || name === 'sign' || name === 'sqrt') this.kink(name, argument, tree.operands[0]!);
    return graph.call(name, argument);
  }
}

/**
 * Adds a syntax tree to the graph, in the order of operations of the source.
 *
 * @throws {FormulaFault} at a whole power beyond the limit
 */
export function build(graph: Graph, variables: readonly string[], tree: Syntax): Build {
  const builder = new Builder(graph, variables);
  const root = builder.build(tree);
  builder.requirements.push({ must: 'be finite', argument: root, position: tree.position, length: tree.length });
  return { root, requirements: builder.requirements, kinks: builder.kinks };
}
