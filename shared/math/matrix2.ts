import { sqrt } from './exact.ts';

/**
 * Eigenvalues of the symmetric matrix [[xx, xy], [xy, yy]], ascending. The one of larger size comes from the sum, the
 * other from the determinant, so that a small one keeps its digits.
 */
export function eigenvalues(xx: number, xy: number, yy: number): readonly [number, number] {
  if (xy === 0) return xx <= yy ? [xx, yy] : [yy, xx];
  const mean = (xx + yy) / 2;
  const half = (xx - yy) / 2;
  const spread = sqrt(half * half + xy * xy);
  const determinant = xx * yy - xy * xy;
  if (mean > 0) {
    const large = mean + spread;
    return [determinant / large, large];
  }
  if (mean < 0) {
    const large = mean - spread;
    return [large, determinant / large];
  }
  return [-spread, spread];
}

/** The solution s of [[xx, xy], [xy, yy]] s = (x, y), or null where the matrix is singular. */
export function solve(xx: number, xy: number, yy: number, x: number, y: number): readonly [number, number] | null {
  const determinant = xx * yy - xy * xy;
  if (determinant === 0) return null;
  return [(yy * x - xy * y) / determinant, (xx * y - xy * x) / determinant];
}
