import { heights } from '../../shared/surfaces/heights.ts';
import type { Box, Surface } from '../../shared/surfaces/surface.ts';

/** A contour line as x, y, x, y, …; closed when its last point is its first. */
export type Line = Float64Array;

/**
 * The lines at `level` in a grid of heights (row-major, `width` × `height`), by marching squares, in the grid's own
 * coordinates: (0, 0) is the first entry, (1, 0) the next in its row. Heights that are not finite count as above.
 */
export function contourLines(values: Float64Array, width: number, height: number, level: number): Line[] {
  const above = (index: number) => !(values[index]! < level);
  // Each crossed grid edge is one point: edge 2i runs from entry i to the right, 2i + 1 downwards.
  const links = new Map<number, number[]>();
  const link = (from: number, to: number) => {
    for (const [one, other] of [[from, to] as const, [to, from] as const]) {
      const known = links.get(one);
      if (known) known.push(other);
      else links.set(one, [other]);
    }
  };
  for (let row = 0; row + 1 < height; row++) {
    for (let column = 0; column + 1 < width; column++) {
      const i = row * width + column;
      const corners =
        (above(i) ? 1 : 0) | (above(i + 1) ? 2 : 0) | (above(i + width + 1) ? 4 : 0) | (above(i + width) ? 8 : 0);
      if (corners === 0 || corners === 15) continue;
      const top = 2 * i;
      const left = 2 * i + 1;
      const right = 2 * (i + 1) + 1;
      const bottom = 2 * (i + width);
      if (corners === 5 || corners === 10) {
        const middle = (values[i]! + values[i + 1]! + values[i + width]! + values[i + width + 1]!) / 4;
        const joined = !(middle < level) === (corners === 5);
        link(top, joined ? right : left);
        link(bottom, joined ? left : right);
        continue;
      }
      const crossed: number[] = [];
      if (((corners >> 0) & 1) !== ((corners >> 1) & 1)) crossed.push(top);
      if (((corners >> 1) & 1) !== ((corners >> 2) & 1)) crossed.push(right);
      if (((corners >> 3) & 1) !== ((corners >> 2) & 1)) crossed.push(bottom);
      if (((corners >> 0) & 1) !== ((corners >> 3) & 1)) crossed.push(left);
      link(crossed[0]!, crossed[1]!);
    }
  }
  return stitch(links).map((edges) => {
    const line = new Float64Array(edges.length * 2);
    edges.forEach((edge, index) => {
      const i = edge >> 1;
      const downwards = (edge & 1) === 1;
      const share = crossing(values[i]!, values[i + (downwards ? width : 1)]!, level);
      line[2 * index] = (i % width) + (downwards ? 0 : share);
      line[2 * index + 1] = Math.floor(i / width) + (downwards ? share : 0);
    });
    return line;
  });
}

function crossing(from: number, to: number, level: number): number {
  const share = (level - from) / (to - from);
  return share >= 0 && share <= 1 ? share : 0.5;
}

/** Chains of edges: open ones from their ends first, then what is left are rings. */
function stitch(links: Map<number, number[]>): number[][] {
  const chains: number[][] = [];
  const walk = (start: number) => {
    const chain = [start];
    for (let at = start; ; ) {
      const next = links.get(at)?.pop();
      if (next === undefined) break;
      const back = links.get(next);
      back?.splice(back.indexOf(at), 1);
      chain.push(next);
      at = next;
    }
    if (chain.length > 1) chains.push(chain);
  };
  for (const [edge, ends] of links) if (ends.length === 1) walk(edge);
  for (const [edge, ends] of links) if (ends.length > 0) walk(edge);
  return chains;
}

/** The lines at `level` inside `box`, in θ. `cells`: of the grid, across and down. */
export function contoursIn(surface: Pick<Surface, 'valueBatch'>, box: Box, level: number, cells: number): Line[] {
  const dx = (box.xMax - box.xMin) / cells;
  const dy = (box.yMax - box.yMin) / cells;
  return contourLines(heights(surface, box, cells, cells), cells, cells, level).map((line) =>
    line.map((at, index) => (index % 2 === 0 ? box.xMin + (at + 0.5) * dx : box.yMax - (at + 0.5) * dy)),
  );
}

/** The smallest box around a line. */
export function boundsOf(line: Line): Box {
  let [xMin, xMax, yMin, yMax] = [line[0]!, line[0]!, line[1]!, line[1]!];
  for (let i = 2; i < line.length; i += 2) {
    xMin = Math.min(xMin, line[i]!);
    xMax = Math.max(xMax, line[i]!);
    yMin = Math.min(yMin, line[i + 1]!);
    yMax = Math.max(yMax, line[i + 1]!);
  }
  return { xMin, xMax, yMin, yMax };
}
