import { max } from '../math/exact.ts';
import type { Graph } from './graph.ts';
import type { Node } from './nodes.ts';

/** The nodes that `roots` need, operands before users. */
export function reachable(graph: Graph, roots: readonly Node[]): Node[] {
  const needed = new Set<Node>(roots);
  for (let node = max(-1, ...roots); node >= 0; node--) {
    if (!needed.has(node)) continue;
    const { first, second, third } = graph.parts(node);
    for (const operand of [first, second, third]) if (operand >= 0) needed.add(operand);
  }
  return [...needed].sort((a, b) => a - b);
}
