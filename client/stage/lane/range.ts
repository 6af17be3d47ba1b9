import type { Box, Surface } from '../../../shared/surfaces/surface.ts';

type Lane = Pick<Surface, 'value' | 'domain' | 'stationaryPoints'>;

const samples = 480;
/** Start, hilltops and valley floors take at least so much of the height; what rises higher leaves the picture. */
const leastShare = 0.34;
/** Free room over the highest and under the lowest place, as shares of the height. */
const [over, under] = [0.05, 0.2];

/** The part of the (x, L)-plane that shows a lane: all its x, and L from under its lowest valley. `start`: x of the start. */
export function laneBox({ value, domain, stationaryPoints }: Lane, start: number): Box {
  const { xMin, xMax } = domain;
  const losses = Array.from({ length: samples + 1 }, (_, i) => value(xMin + ((xMax - xMin) * i) / samples, 0));
  const finite = losses.filter(Number.isFinite);
  const known = [value(start, 0), ...stationaryPoints.map((one) => one.value)].filter(Number.isFinite);
  const low = Math.min(...finite, ...known);
  const told = Math.max(...known) - low;
  const all = Math.max(...finite, ...known) - low;
  const shown = Math.min(all, told > 0 ? told / leastShare : all) || 1;
  return { xMin, xMax, yMin: low - under * shown, yMax: low + (1 + over) * shown };
}

/** A stretch of x. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Where L ≤ `goal` around each minimum, to the last bit that bisection tells; stretches that meet are one. */
export function goalStretches({ value, domain, stationaryPoints }: Lane, goal: number): readonly Stretch[] {
  const { xMin, xMax } = domain;
  const floors = stationaryPoints.filter((one) => one.kind === 'min' && one.value <= goal).map(({ point }) => point[0]);
  const stretches: Stretch[] = [];
  for (const floor of floors.toSorted((a, b) => a - b)) {
    const edge = (side: 1 | -1): number => {
      const end = side > 0 ? xMax : xMin;
      const step = (side * (xMax - xMin)) / 2000;
      let inside = floor;
      let outside = floor + step;
      while ((end - outside) * side > 0 && value(outside, 0) <= goal) [inside, outside] = [outside, outside + step];
      if ((end - outside) * side <= 0) outside = end;
      if (value(outside, 0) <= goal) return outside;
      for (let i = 0; i < 60; i++) {
        const middle = (inside + outside) / 2;
        if (value(middle, 0) <= goal) inside = middle;
        else outside = middle;
      }
      return inside;
    };
    const [from, to] = [edge(-1), edge(1)];
    const last = stretches.at(-1);
    if (last && from <= last.to) stretches[stretches.length - 1] = { from: last.from, to: Math.max(last.to, to) };
    else stretches.push({ from, to });
  }
  return stretches;
}

/** The curve as points (x, L), dense enough that its bends are round. */
export function laneCurve({ value, domain: { xMin, xMax } }: Lane): readonly (readonly [x: number, loss: number])[] {
  return Array.from({ length: samples + 1 }, (_, i) => {
    const x = xMin + ((xMax - xMin) * i) / samples;
    return [x, value(x, 0)] as const;
  }).filter(([, loss]) => Number.isFinite(loss));
}
