import { once } from '../math/once.ts';
import { type BackEnd, backEndFor } from './back-end.ts';
import type { Build, KinkSite } from './build.ts';
import { compile } from './compile.ts';
import { Differentiator } from './differentiate.ts';
import type { Graph } from './graph.ts';
import { interpret } from './interpret.ts';
import type { Node } from './nodes.ts';
import { type Kernel, lower } from './program.ts';
import type { Span } from './syntax.ts';

/** A place where the slope may jump: `argument` is 0 there. */
export interface Kink extends Span {
  readonly of: KinkSite['of'];
  readonly argument: (x: number, y?: number) => number;
}

/** Gradients of `count` points at once, with the same bits as one by one. */
export interface GradientBatch {
  (xs: Float64Array, ys: Float64Array, gradientXs: Float64Array, gradientYs: Float64Array, count: number): void;
  /**
   * Where it can be had in one go: a step of plain descent of `count` balls, x ← x − η·∂L/∂x and y alike, with the bits of
   * the two steps one after the other. It is part of the gradient so that nobody has one without the other.
   */
  readonly descend?: (xs: Float64Array, ys: Float64Array, learningRates: Float64Array, count: number) => void;
}

/** What a formula computes. */
export interface Computation {
  readonly backEnd: BackEnd;
  value(x: number, y?: number): number;
  /** The second entry is 0 where there is one variable. */
  gradient(x: number, y?: number): readonly [number, number];
  /** (∂²L/∂x², ∂²L/∂x∂y, ∂²L/∂y²) */
  hessian(x: number, y?: number): readonly [number, number, number];
  valueBatch(xs: Float64Array, ys: Float64Array, values: Float64Array, count: number): void;
  readonly gradientBatch: GradientBatch & Required<Pick<GradientBatch, 'descend'>>;
}

/** The graph's nodes of a formula and of its derivatives. */
export interface Roots {
  readonly value: Node;
  readonly gradient: readonly [Node, Node];
  readonly hessian: readonly [Node, Node, Node];
}

/** Adds the derivatives of a built formula to its graph. */
export function differentiated(graph: Graph, { root }: Build): Roots {
  const by = [0, 1].map((variable) => new Differentiator(graph, variable));
  const gradient = by.map((differentiator) => differentiator.derivative(root)) as [Node, Node];
  const [dx, dy] = gradient;
  return {
    value: root,
    gradient,
    hessian: [by[0]!.derivative(dx), by[1]!.derivative(dx), by[1]!.derivative(dy)],
  };
}

/** Makes a formula ready to run; each of its parts at its first use. */
export function computationOf(
  graph: Graph,
  roots: Roots,
  sites: readonly KinkSite[],
  wanted: BackEnd | undefined,
): Computation & { readonly kinks: readonly Kink[] } {
  const backEnd = backEndFor(wanted);
  const kernel = (...nodes: readonly Node[]): (() => Kernel) =>
    once(() => (backEnd === 'generated' ? compile : interpret)(lower(graph, nodes)));
  const value = kernel(roots.value);
  const gradient = kernel(...roots.gradient);
  const hessian = kernel(...roots.hessian);
  return {
    backEnd,
    value: (x, y = 0) => value().point(x, y)[0]!,
    gradient: (x, y = 0) => gradient().point(x, y) as [number, number],
    hessian: (x, y = 0) => hessian().point(x, y) as [number, number, number],
    valueBatch: (xs, ys, values, count) => value().batch(xs, ys, [values], count),
    gradientBatch: Object.assign(
      (...[xs, ys, gradientXs, gradientYs, count]: Parameters<GradientBatch>) =>
        gradient().batch(xs, ys, [gradientXs, gradientYs], count),
      { descend: (...balls: Parameters<Kernel['descend']>) => gradient().descend(...balls) },
    ),
    kinks: sites.map(({ of, argument, position, length }) => {
      const at = kernel(argument);
      return { of, position, length, argument: (x, y = 0) => at().point(x, y)[0]! };
    }),
  };
}
