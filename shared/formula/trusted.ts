import type { BackEnd } from './back-end.ts';
import { build } from './build.ts';
import { type Computation, computationOf, differentiated, type Kink } from './computation.ts';
import { Graph } from './graph.ts';
import { parse } from './parse.ts';

/**
 * A formula of our own, ready to run. Nothing is proven of it, and it cannot be shown, so that a page loads no more than
 * it needs; `kinks` are all that its syntax allows. A formula that a person typed goes through `compileFormula`.
 *
 * @throws when it is not a formula
 */
export function trustedFormula(
  source: string,
  vars: readonly string[],
  backEnd?: BackEnd,
): Computation & { readonly kinks: readonly Kink[] } {
  const graph = new Graph();
  const built = build(graph, vars, parse(source, vars));
  return computationOf(graph, differentiated(graph, built), built.kinks, backEnd);
}
