import { surfaces } from '../../../shared/surfaces/index.ts';
import { decodeHeights, encodeHeights } from '../../../shared/surfaces/own/heights.ts';
import type { GridSpec } from '../../../shared/surfaces/own/spec.ts';
import type { Box, Surface } from '../../../shared/surfaces/surface.ts';
import { largestNumber } from '../readers/fault.ts';

/** Nodes a side of a painting that is begun. */
export const side = 64;

type Heights = Pick<GridSpec, 'width' | 'height'> & { readonly heights: Float64Array };

/** The heights of a spec; a flat plain where its text is none. */
export function heightsOf(spec: GridSpec): Float64Array {
  const { width, height } = spec;
  const heights = decodeHeights(spec);
  return heights?.length === width * height ? heights : new Float64Array(width * height);
}

/** The spec with other heights, and a race still to be suggested. */
export function withHeights(spec: GridSpec, { width, height, heights }: Heights, domain: Box = spec.domain): GridSpec {
  const { title } = spec;
  return { kind: 'grid', title, domain, width, height, ...encodeHeights(heights) };
}

/** The spec after a stroke: what was set of its race stays. */
export function painted(spec: GridSpec, heights: Float64Array): GridSpec {
  return { ...spec, ...encodeHeights(heights) };
}

function sampled(surface: Surface): Float64Array {
  const { xMin, xMax, yMin, yMax } = surface.domain;
  const heights = new Float64Array(side * side);
  const xs = Float64Array.from({ length: side }, (_, i) => xMin + ((xMax - xMin) * i) / (side - 1));
  for (let row = 0; row < side; row++) {
    const ys = new Float64Array(side).fill(yMax - ((yMax - yMin) * row) / (side - 1));
    surface.valueBatch(xs, ys, heights.subarray(row * side, (row + 1) * side), side);
  }
  return heights;
}

/** Surfaces of the catalogue that can be painted over. */
export const paintable: readonly string[] = surfaces.filter(({ lane }) => !lane).map(({ id }) => id);

/**
 * A dish that falls from 1 in the corners to 0: on a plain that is quite flat the cubics between the nodes would ripple
 * about what is painted, and every ripple be a minimum.
 */
function dish(): Float64Array {
  const off = (place: number): number => (2 * place) / (side - 1) - 1;
  return Float64Array.from({ length: side * side }, (_, i) => {
    const [x, y] = [off(i % side), off(Math.floor(i / side))];
    return (x * x + y * y) / 2;
  });
}

/** A painting begun anew: from a dish (null), or from a surface of the catalogue. */
export function begun(spec: GridSpec, from: string | null): GridSpec {
  const surface = surfaces.find(({ id }) => id === from);
  if (!surface) return withHeights(spec, { width: side, height: side, heights: dish() });
  const heights = sampled(surface).map((each) =>
    Number.isFinite(each) ? Math.max(-largestNumber, Math.min(largestNumber, each)) : 0,
  );
  return withHeights(spec, { width: side, height: side, heights }, surface.domain);
}
