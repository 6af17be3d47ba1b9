import type { Grid } from '../../../shared/surfaces/grid.ts';

/**
 * The grid with at most `most` nodes a side: each lies on a straight line through those about it, weighted by a tent as
 * wide as the new spacing. So no wave appears that was not there, and a plane stays that plane.
 */
export function shrink(grid: Grid, most: number): Grid {
  const { width, height } = grid;
  const across = width > most ? shrinkRows(grid, most) : grid;
  if (height <= most) return across;
  return transposed(shrinkRows(transposed(across), most));
}

function shrinkRows({ heights, width, height }: Grid, nodes: number): Grid {
  const spacing = (width - 1) / (nodes - 1);
  const small = new Float64Array(nodes * height);
  for (let row = 0; row < height; row++) {
    const from = row * width;
    for (let node = 0; node < nodes; node++) {
      const middle = node * spacing;
      const first = Math.max(0, Math.ceil(middle - spacing));
      const last = Math.min(width - 1, Math.floor(middle + spacing));
      // Least squares: Σw, Σwd, Σwd², Σwh, Σwdh.
      let [s, sd, sdd, sh, sdh] = [0, 0, 0, 0, 0];
      for (let column = first; column <= last; column++) {
        const off = column - middle;
        const weight = 1 - Math.abs(off) / spacing;
        const height = heights[from + column]!;
        s += weight;
        sd += weight * off;
        sdd += weight * off * off;
        sh += weight * height;
        sdh += weight * off * height;
      }
      small[row * nodes + node] = (sdd * sh - sd * sdh) / (s * sdd - sd * sd);
    }
  }
  return { heights: small, width: nodes, height };
}

export function transposed({ heights, width, height }: Grid): Grid {
  const turned = new Float64Array(heights.length);
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) turned[column * height + row] = heights[row * width + column]!;
  }
  return { heights: turned, width: height, height: width };
}
