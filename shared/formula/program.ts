import type { Graph } from './graph.ts';
import type { Node, Op } from './nodes.ts';
import { reachable } from './reachable.ts';

export type Operation = Exclude<Op, 'power'>;

/** One step; its result is named by its place in the list, operands come before. −1 where there is no operand. */
export interface Instruction {
  readonly op: Operation;
  readonly first: number;
  readonly second: number;
  readonly third: number;
  /** Of a constant its number, of a variable its index. */
  readonly value: number;
}

/** What both back ends carry out, step by step and in this order. */
export interface Program {
  readonly instructions: readonly Instruction[];
  /** Places of the results. */
  readonly outputs: readonly number[];
}

class Lowering {
  readonly instructions: Instruction[] = [];
  private readonly powers = new Map<string, number>();

  emit(op: Operation, first = -1, second = -1, third = -1, value = 0): number {
    return this.instructions.push({ op, first, second, third, value }) - 1;
  }

  /** Repeated squaring, in the order of `integerPower`; x⁸ uses the x⁴ that is there already. */
  power(base: number, exponent: number): number {
    if (exponent === 1) return base;
    const key = `${base} ${exponent}`;
    const known = this.powers.get(key);
    if (known !== undefined) return known;
    const odd = exponent % 2 === 1;
    const part = this.power(base, odd ? exponent - 1 : exponent / 2);
    const place = this.emit('multiply', part, odd ? base : part);
    this.powers.set(key, place);
    return place;
  }

  realPower(base: number, exponent: number): number {
    const constant = this.emit('constant', -1, -1, -1, exponent);
    return this.emit('exp', this.emit('multiply', constant, this.emit('log', base)));
  }
}

/** The graph's nodes that `roots` need as a list of steps, whole powers unrolled. */
export function lower(graph: Graph, roots: readonly Node[]): Program {
  const lowering = new Lowering();
  const places = new Map<Node, number>();
  const placeOf = (node: Node): number => places.get(node) ?? -1;
  for (const node of reachable(graph, roots)) {
    const { op, first, second, third, value } = graph.parts(node);
    if (op !== 'power') places.set(node, lowering.emit(op, placeOf(first), placeOf(second), placeOf(third), value));
    else if (Number.isInteger(value)) places.set(node, lowering.power(placeOf(first), value));
    else places.set(node, lowering.realPower(placeOf(first), value));
  }
  return { instructions: lowering.instructions, outputs: roots.map((root) => placeOf(root)) };
}

/** A program made ready to run. */
export interface Kernel {
  /** The outputs at one point. */
  point(x: number, y: number): readonly number[];
  /** Output k of ball i goes to `outputs[k][i]`, for the first `count` balls. Outputs may be the inputs. */
  batch(xs: Float64Array, ys: Float64Array, outputs: readonly Float64Array[], count: number): void;
  /**
   * A step of plain descent of the first `count` balls, by two outputs that are slopes: what `batch` and x − rate·slope
   * would give, to the bit, in one go.
   */
  descend(xs: Float64Array, ys: Float64Array, rates: Float64Array, count: number): void;
}
