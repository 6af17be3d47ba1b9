import { floor } from '../math/exact.ts';
import { inBatches } from './in-batches.ts';
import type { Box, Hessian, Point, Surface } from './surface.ts';

/** Heights at the nodes of a grid: row-major, row 0 at the top (yMax); the outer nodes lie on the domain's edge. */
export interface Grid {
  readonly heights: Float64Array;
  readonly width: number;
  readonly height: number;
}

/** What each node along one axis contributes to value, first and second derivative. */
interface Weights {
  /** Place of the first of the nodes. */
  readonly first: number;
  readonly value: readonly number[];
  readonly slope: readonly number[];
  readonly bend: readonly number[];
}

/** The derivatives of a Catmull–Rom piece at t, 0 to 1, for the nodes at −1, 0, 1 and 2. */
function catmullRom(t: number): readonly (readonly number[])[] {
  return [
    [((1 - t / 2) * t - 0.5) * t, (1.5 * t - 2.5) * t * t + 1, ((2 - 1.5 * t) * t + 0.5) * t, 0.5 * (t - 1) * t * t],
    [(2 - 1.5 * t) * t - 0.5, (4.5 * t - 5) * t, (4 - 4.5 * t) * t + 0.5, (1.5 * t - 1) * t],
    [2 - 3 * t, 9 * t - 5, 4 - 9 * t, 3 * t - 1],
  ];
}

/** A node outside the grid continues the line of the two next to it: its weight goes to them. */
function fold(weights: readonly number[], isFirst: boolean, isLast: boolean): number[] {
  const [before, from, to, after] = weights as readonly [number, number, number, number];
  const inner = [
    from + (isFirst ? 2 * before : 0) - (isLast ? after : 0),
    to + (isLast ? 2 * after : 0) - (isFirst ? before : 0),
  ];
  return [...(isFirst ? [] : [before]), ...inner, ...(isLast ? [] : [after])];
}

/** Beyond the ends everything goes on straight. `u` counts in nodes. */
function weightsAt(u: number, nodes: number, spacing: number): Weights {
  const inside = u < 0 ? 0 : u > nodes - 1 ? nodes - 1 : u;
  const cell = inside === nodes - 1 ? nodes - 2 : floor(inside);
  const isFirst = cell === 0;
  const isLast = cell === nodes - 2;
  const [value, slope, bend] = catmullRom(inside - cell).map((weights) => fold(weights, isFirst, isLast)) as [
    number[],
    number[],
    number[],
  ];
  const beyond = u - inside;
  return {
    first: isFirst ? 0 : cell - 1,
    value: value.map((weight, i) => weight + beyond * slope[i]!),
    slope: slope.map((weight) => weight / spacing),
    bend: bend.map((weight) => (beyond === 0 ? weight / (spacing * spacing) : 0)),
  };
}

type Shape = Pick<Surface, 'value' | 'gradient' | 'hessian' | 'valueBatch' | 'gradientBatch'>;

/**
 * Bicubic interpolation (Catmull and Rom 1974): through every height, with a continuous gradient; the Hessian jumps at
 * the grid's lines.
 *
 * @throws RangeError for fewer than two rows or columns, for a wrong number of heights, or one that is not finite
 */
export function shapeOfGrid({ heights, width, height }: Grid, domain: Box): Shape {
  if (!(width >= 2 && height >= 2) || heights.length !== width * height) {
    throw new RangeError(`expected at least 2 × 2 heights, got ${heights.length} for ${width} × ${height}`);
  }
  if (!heights.every(Number.isFinite)) throw new RangeError('expected finite heights');
  const dx = (domain.xMax - domain.xMin) / (width - 1);
  const dy = (domain.yMax - domain.yMin) / (height - 1);
  const across = (x: number): Weights => weightsAt((x - domain.xMin) / dx, width, dx);
  // Rows count downwards, y upwards.
  const down = (y: number): Weights => weightsAt((domain.yMax - y) / dy, height, -dy);
  const sum = (xFirst: number, byX: readonly number[], yFirst: number, byY: readonly number[]): number => {
    let total = 0;
    for (let row = 0; row < byY.length; row++) {
      let line = 0;
      const from = (yFirst + row) * width + xFirst;
      for (let column = 0; column < byX.length; column++) line += byX[column]! * heights[from + column]!;
      total += byY[row]! * line;
    }
    return total;
  };
  const value = (x: number, y: number): number => {
    const [a, d] = [across(x), down(y)];
    return sum(a.first, a.value, d.first, d.value);
  };
  const gradient = (x: number, y: number): Point => {
    const [a, d] = [across(x), down(y)];
    return [sum(a.first, a.slope, d.first, d.value), sum(a.first, a.value, d.first, d.slope)];
  };
  const hessian = (x: number, y: number): Hessian => {
    const [a, d] = [across(x), down(y)];
    return [
      sum(a.first, a.bend, d.first, d.value),
      sum(a.first, a.slope, d.first, d.slope),
      sum(a.first, a.value, d.first, d.bend),
    ];
  };
  return { value, gradient, hessian, ...inBatches({ value, gradient }) };
}

/** A painted or imported surface, with what else is known about it. */
export function surfaceFromGrid(grid: Grid, facts: Omit<Surface, keyof Shape>): Surface {
  return { ...facts, ...shapeOfGrid(grid, facts.domain) };
}
