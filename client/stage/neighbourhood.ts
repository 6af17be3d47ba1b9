import type { Box, Point, Surface } from '../../shared/surfaces/surface.ts';

/** Half a side of the neighbourhood, as shares of the domain's diagonal. */
const [least, most] = [0.02, 0.1];

/** The square around a place in which no other stationary point lies, so that its contours tell what it is. */
export function neighbourhood(
  { domain, stationaryPoints }: Pick<Surface, 'domain' | 'stationaryPoints'>,
  at: Point,
): Box {
  const { xMin, xMax, yMin, yMax } = domain;
  const size = Math.hypot(xMax - xMin, yMax - yMin);
  const far = stationaryPoints
    .map(({ point }) => Math.max(Math.abs(point[0] - at[0]), Math.abs(point[1] - at[1])))
    // The place itself is marked to about two digits.
    .filter((distance) => distance > 0.01 * size);
  const half = Math.min(most * size, Math.max(least * size, 0.8 * Math.min(...far)));
  return { xMin: at[0] - half, xMax: at[0] + half, yMin: at[1] - half, yMax: at[1] + half };
}
