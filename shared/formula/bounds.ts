import type { Requirement } from './build.ts';
import type { Graph } from './graph.ts';
import type { Interval } from './interval.ts';
import * as interval from './interval.ts';
import { isCall, type Node, type NodeParts } from './nodes.ts';
import { reachable } from './reachable.ts';
import type { FormulaError } from './syntax.ts';

/** An axis-parallel rectangle of the variables; where there is one variable, y is not looked at. */
export interface Area {
  readonly xMin: number;
  readonly xMax: number;
  readonly yMin: number;
  readonly yMax: number;
}

/** What is certain about a formula over an area. */
export interface Bounds {
  /** No value is below `low` or above `high`; they need not be reached. */
  readonly low: number;
  readonly high: number;
  /** The parts that could not be proven to be defined everywhere in the area; empty for a sound formula. */
  readonly undefinedParts: readonly FormulaError[];
}

export const wholePlane: Area = { xMin: -Infinity, xMax: Infinity, yMin: -Infinity, yMax: Infinity };

function intervalOf(parts: NodeParts, area: Area, known: readonly Interval[]): Interval {
  const { op, first, second, value } = parts;
  if (op === 'constant') return { low: value, high: value };
  if (op === 'variable') return value === 0 ? { low: area.xMin, high: area.xMax } : { low: area.yMin, high: area.yMax };
  const a = known[first]!;
  if (isCall(op)) return interval.call(op, a);
  if (op === 'negate') return interval.negate(a);
  if (op === 'power') return Number.isInteger(value) ? interval.power(a, value) : interval.realPower(a, value);
  const b = known[second]!;
  switch (op) {
    case 'add':
      return interval.add(a, b);
    case 'subtract':
      return interval.subtract(a, b);
    case 'multiply':
      return interval.multiply(a, b);
    case 'divide':
      return interval.divide(a, b);
    case 'min':
    case 'max':
      return interval.extreme(op, a, b);
    case 'choose':
    case 'guardedDivide':
      return interval.everything;
  }
}

interface Uses {
  readonly x: boolean;
  readonly y: boolean;
}

/** Intervals of `roots` (Moore 1966) over one area, by one pass through the nodes that they need. */
export class IntervalPass {
  private readonly graph: Graph;
  private readonly nodes: readonly Node[];
  private readonly known: Interval[] = [];
  private readonly used = new Map<Node, Uses>();

  constructor(graph: Graph, roots: readonly Node[]) {
    this.graph = graph;
    this.nodes = reachable(graph, roots);
  }

  /** Which of the variables are in the expression. */
  uses(node: Node): Uses {
    const known = this.used.get(node);
    if (known !== undefined) return known;
    const parts = reachable(this.graph, [node]).map((part) => this.graph.parts(part));
    const has = (index: number): boolean => parts.some(({ op, value }) => op === 'variable' && value === index);
    const uses = { x: has(0), y: has(1) };
    this.used.set(node, uses);
    return uses;
  }

  over(area: Area): (node: Node) => Interval {
    for (const node of this.nodes) this.known[node] = intervalOf(this.graph.parts(node), area, this.known);
    return (node) => this.known[node]!;
  }
}

function holds(must: Requirement['must'], argument: Interval): boolean {
  switch (must) {
    case 'be positive':
      return argument.low > 0;
    case 'not be negative':
      return argument.low >= 0;
    case 'not be 0':
      return !interval.contains(argument, 0);
    case 'avoid poles of tan':
      return !interval.meetsPole(argument);
    case 'be finite':
      return Number.isFinite(argument.low) && Number.isFinite(argument.high);
  }
}

/** Smaller parts of an area are not looked at when a proof over the whole fails. */
const mostParts = 1024;
const deepestSplit = 20;

function isBounded({ xMin, xMax, yMin, yMax }: Area): boolean {
  return Number.isFinite(xMax - xMin) && Number.isFinite(yMax - yMin);
}

/** The longer side of the part, as a share of the whole, halved; a side that no open requirement uses stays. */
function halves(part: Area, whole: Area, useX: boolean, useY: boolean): readonly [Area, Area] {
  const { xMin, xMax, yMin, yMax } = part;
  const wide = (xMax - xMin) * (whole.yMax - whole.yMin);
  const tall = (yMax - yMin) * (whole.xMax - whole.xMin);
  if (useX && (!useY || wide >= tall)) {
    const middle = xMin + (xMax - xMin) / 2;
    return [
      { ...part, xMax: middle },
      { ...part, xMin: middle },
    ];
  }
  const middle = yMin + (yMax - yMin) / 2;
  return [
    { ...part, yMax: middle },
    { ...part, yMin: middle },
  ];
}

/**
 * The requirements that cannot be shown to hold everywhere in the area. An interval counts x twice in x² − 2x + 2, so
 * what fails over the whole is tried over halves of halves, a bounded number of times.
 */
export function unproven(pass: IntervalPass, requirements: readonly Requirement[], area: Area): Requirement[] {
  const failed = new Set<Requirement>();
  const waiting: { readonly part: Area; readonly open: readonly Requirement[]; readonly depth: number }[] = [
    { part: area, open: requirements, depth: 0 },
  ];
  for (let parts = 0; waiting.length > 0; parts++) {
    const { part, open, depth } = waiting.pop()!;
    const intervals = pass.over(part);
    const still = open.filter((requirement) => {
      return !failed.has(requirement) && !holds(requirement.must, intervals(requirement.argument));
    });
    if (still.length === 0) continue;
    if (depth >= deepestSplit || parts >= mostParts || !isBounded(part)) {
      for (const requirement of still) failed.add(requirement);
      continue;
    }
    const uses = still.map(({ argument }) => pass.uses(argument));
    const [useX, useY] = [uses.some(({ x }) => x), uses.some(({ y }) => y)];
    for (const half of halves(part, area, useX, useY)) waiting.push({ part: half, open: still, depth: depth + 1 });
  }
  return requirements.filter((requirement) => failed.has(requirement));
}

/** The sentence for a part that may be undefined, or is if it is `constant`; `text` is that part of the source. */
export function undefinedPart(requirement: Requirement, text: string, constant: boolean): FormulaError {
  const { must, position, length } = requirement;
  const part = `${text.length > 40 ? `${text.slice(0, 40)}…` : text} ${constant ? 'is' : 'may be'}`;
  const message = {
    'be positive': `${part} 0 or negative, where its logarithm or power is undefined`,
    'not be negative': `${part} negative, where its root or power is undefined`,
    'not be 0': `${part} 0, and nothing can be divided by 0`,
    'avoid poles of tan': `${part} at π/2, 3π/2, …, where tan is undefined`,
    'be finite': `the value ${constant ? 'is' : 'may be'} too large for a number`,
  }[must];
  return { message, position, length };
}
