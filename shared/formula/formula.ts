import type { Area, Bounds } from './bounds.ts';
import { build, type KinkSite } from './build.ts';
import { compile, mayGenerate } from './compile.ts';
import { Differentiator } from './differentiate.ts';
import { Graph, GraphTooLarge } from './graph.ts';
import { interpret } from './interpret.ts';
import { reachableKinks } from './kinks.ts';
import { derivativeName, mathml } from './mathml.ts';
import { variablesFault } from './names.ts';
import type { Node } from './nodes.ts';
import { parse } from './parse.ts';
import { type Kernel, lower } from './program.ts';
import { Prover } from './prover.ts';
import { type FormulaError, FormulaFault, type Span, type Syntax } from './syntax.ts';
import { unfold } from './unfold.ts';

/** Generated code, or an interpreter where the page's policy forbids that. The numbers are the same to the last bit. */
export type BackEnd = 'generated' | 'interpreted';

export interface FormulaOptions {
  /** One or two variables, the horizontal one first. */
  readonly vars: readonly string[];
  /** When given, the formula must be provably defined and finite everywhere in it. */
  readonly domain?: Area;
  /**
   * Which back end to use; decided by trying when absent. A page under a strict CSP says `interpreted`, as each try is
   * reported as a violation.
   */
  readonly backEnd?: BackEnd;
}

/** A place where the slope may jump: `argument` is 0 there. */
interface Kink extends Span {
  readonly of: KinkSite['of'];
  readonly argument: (x: number, y?: number) => number;
}

/** An equation `name = body` as inner MathML; `body` is null when it is too long to read. */
interface Shown {
  readonly name: string;
  readonly body: string | null;
}

export interface Formula {
  readonly source: string;
  readonly vars: readonly string[];
  readonly backEnd: BackEnd;
  /** Graph nodes of value, gradient and Hessian together. */
  readonly nodes: number;
  value(x: number, y?: number): number;
  /** The second entry is 0 where there is one variable. */
  gradient(x: number, y?: number): readonly [number, number];
  /** (∂²L/∂x², ∂²L/∂x∂y, ∂²L/∂y²) */
  hessian(x: number, y?: number): readonly [number, number, number];
  valueBatch(xs: Float64Array, ys: Float64Array, values: Float64Array, count: number): void;
  /** Gradients of `count` points, with the bits of `gradient`. */
  gradientBatch(
    xs: Float64Array,
    ys: Float64Array,
    gradientXs: Float64Array,
    gradientYs: Float64Array,
    count: number,
  ): void;
  /** Where the slope may jump inside the domain (anywhere, without one). Empty where the formula is smooth. */
  readonly kinks: readonly Kink[];
  bounds(area: Area): Bounds;
  /** Value, gradient and Hessian to read, in the order of `gradient` and `hessian`. */
  mathml(): { readonly value: Shown; readonly gradient: readonly Shown[]; readonly hessian: readonly Shown[] };
}

export type FormulaResult =
  | { readonly ok: true; readonly formula: Formula }
  | { readonly ok: false; readonly errors: readonly FormulaError[] };

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function compileTree(source: string, tree: Syntax, options: FormulaOptions): FormulaResult {
  const { vars, domain } = options;
  const graph = new Graph();
  const built = build(graph, vars, tree);
  const prover = new Prover(source, graph, built, vars.length === 1);
  const errors = prover.constantErrors();
  if (errors.length === 0 && domain !== undefined) errors.push(...prover.errors(domain));
  if (errors.length > 0) return { ok: false, errors };

  const { root } = built;
  const by = [0, 1].map((variable) => new Differentiator(graph, variable));
  const [dx, dy] = by.map((differentiator) => differentiator.derivative(root)) as [Node, Node];
  const second = [by[0]!.derivative(dx), by[1]!.derivative(dx), by[1]!.derivative(dy)];

  const backEnd = (options.backEnd ?? 'generated') === 'generated' && mayGenerate() ? 'generated' : 'interpreted';
  const kernel = (...roots: Node[]): (() => Kernel) =>
    once(() => (backEnd === 'generated' ? compile : interpret)(lower(graph, roots)));
  const value = kernel(root);
  const gradient = kernel(dx, dy);
  const hessian = kernel(...second);

  const shown = (node: Node, ...variables: string[]): Shown => {
    const unfolded = unfold(graph, vars, node);
    return { name: derivativeName(...variables), body: unfolded === null ? null : mathml(unfolded) };
  };
  const [x, y] = vars;
  const formula: Formula = {
    source,
    vars,
    backEnd,
    nodes: graph.size,
    value: (x, y = 0) => value().point(x, y)[0]!,
    gradient: (x, y = 0) => gradient().point(x, y) as [number, number],
    hessian: (x, y = 0) => hessian().point(x, y) as [number, number, number],
    valueBatch: (xs, ys, values, count) => value().batch(xs, ys, [values], count),
    gradientBatch: (xs, ys, gradientXs, gradientYs, count) => gradient().batch(xs, ys, [gradientXs, gradientYs], count),
    kinks: reachableKinks(graph, built.kinks, domain).map(({ of, argument, position, length }) => {
      const at = kernel(argument);
      return { of, position, length, argument: (x, y = 0) => at().point(x, y)[0]! };
    }),
    bounds: (area) => prover.bounds(area),
    mathml: () => ({
      value: { name: derivativeName(), body: mathml(tree) },
      gradient: y === undefined ? [shown(dx, x!)] : [shown(dx, x!), shown(dy, y)],
      hessian:
        y === undefined
          ? [shown(second[0]!, x!, x!)]
          : [shown(second[0]!, x!, x!), shown(second[1]!, x!, y), shown(second[2]!, y, y)],
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
