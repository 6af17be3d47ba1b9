import type { BackEnd } from './back-end.ts';
import type { Area, Bounds } from './bounds.ts';
import { build } from './build.ts';
import { type Computation, computationOf, differentiated, type Kink } from './computation.ts';
import { Graph, GraphTooLarge } from './graph.ts';
import { reachableKinks } from './kinks.ts';
import { derivativeName, mathml } from './mathml.ts';
import type { Node } from './nodes.ts';
import { parse } from './parse.ts';
import { Prover } from './prover.ts';
import { type FormulaError, FormulaFault, type Syntax } from './syntax.ts';
import { unfold } from './unfold.ts';
import { variablesFault } from './variables.ts';

export interface FormulaOptions {
  /** One or two variables, the horizontal one first. */
  readonly vars: readonly string[];
  /** When given, the formula must be provably defined and finite everywhere in it. */
  readonly domain?: Area;
  /**
   * Which back end to use; when absent the one that `chooseBackEnd` named, else decided by trying.
   */
  readonly backEnd?: BackEnd;
}

/** An equation `name = body` as inner MathML; `body` is null when it is too long to read. */
interface Shown {
  readonly name: string;
  readonly body: string | null;
}

export interface Formula extends Computation {
  readonly source: string;
  readonly vars: readonly string[];
  /** Graph nodes of value, gradient and Hessian together. */
  readonly nodes: number;
  /** Where the slope may jump inside the domain (anywhere, without one). Empty where the formula is smooth. */
  readonly kinks: readonly Kink[];
  bounds(area: Area): Bounds;
  /** Value, gradient and Hessian to read, in the order of `gradient` and `hessian`. */
  mathml(): { readonly value: Shown; readonly gradient: readonly Shown[]; readonly hessian: readonly Shown[] };
}

export type FormulaResult =
  | { readonly ok: true; readonly formula: Formula }
  | { readonly ok: false; readonly errors: readonly FormulaError[] };

function compileTree(source: string, tree: Syntax, options: FormulaOptions): FormulaResult {
  const { vars, domain } = options;
  const graph = new Graph();
  const built = build(graph, vars, tree);
  const prover = new Prover(source, graph, built, vars.length === 1);
  const errors = prover.constantErrors();
  if (errors.length === 0 && domain !== undefined) errors.push(...prover.errors(domain));
  if (errors.length > 0) return { ok: false, errors };

  const roots = differentiated(graph, built);
  const shown = (node: Node, ...variables: string[]): Shown => {
    const unfolded = unfold(graph, vars, node);
    return { name: derivativeName(...variables), body: unfolded === null ? null : mathml(unfolded) };
  };
  const [x, y] = vars;
  const [dx, dy] = roots.gradient;
  const [dxx, dxy, dyy] = roots.hessian;
  const formula: Formula = {
    source,
    vars,
    nodes: graph.size,
    ...computationOf(graph, roots, reachableKinks(graph, built.kinks, domain), options.backEnd),
    bounds: (area) => prover.bounds(area),
    mathml: () => ({
      value: { name: derivativeName(), body: mathml(tree) },
      gradient: y === undefined ? [shown(dx, x!)] : [shown(dx, x!), shown(dy, y)],
      hessian: y === undefined ? [shown(dxx, x!, x!)] : [shown(dxx, x!, x!), shown(dxy, x!, y), shown(dyy, y, y)],
    }),
  };
  return { ok: true, formula };
}

/**
 * Reads a formula that a person typed and makes it ready to race on: value, exact gradient and Hessian.
 *
 * Work is bounded by the limits of `syntax.ts`. Nothing of the source is ever run as code.
 */
export function compileFormula(source: string, options: FormulaOptions): FormulaResult {
  const { vars } = options;
  try {
    const fault = variablesFault(vars);
    if (fault !== null) throw fault;
    return compileTree(source, parse(source, vars), options);
  } catch (error) {
    if (error instanceof GraphTooLarge) {
      const message = 'the formula is too long to differentiate';
      return { ok: false, errors: [{ message, position: 0, length: source.length }] };
    }
    if (!(error instanceof FormulaFault)) throw error;
    const { message, span, hint } = error;
    return { ok: false, errors: [{ message, ...span, ...(hint === undefined ? {} : { hint }) }] };
  }
}
