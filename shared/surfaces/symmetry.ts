import type { Point } from './surface.ts';

/** Every (x, y): the places of a surface whose partial by x hangs on x alone, and by y on y. */
export function pairs(xs: readonly number[], ys: readonly number[] = xs): readonly Point[] {
  return xs.flatMap((x) => ys.map((y): Point => [x, y]));
}

const images = {
  /** Half a turn about the origin. */
  turned: (x: number, y: number): readonly Point[] => [
    [x, y],
    [-x, -y],
  ],
  /** In both axes. */
  mirrored: (x: number, y: number): readonly Point[] => [
    [x, y],
    [-x, y],
    [x, -y],
    [-x, -y],
  ],
  /** In both axes and both diagonals. */
  square: (x: number, y: number): readonly Point[] => [...images.mirrored(x, y), ...images.mirrored(y, x)],
};

/** The places together with their images under a symmetry of the surface, each once. */
export function withImages(symmetry: keyof typeof images, places: readonly Point[]): readonly Point[] {
  const all = places.flatMap(([x, y]) => images[symmetry](x, y));
  // −0 and 0 are one number to ===.
  return all.filter(([x, y], i) => all.findIndex((other) => other[0] === x && other[1] === y) === i);
}
