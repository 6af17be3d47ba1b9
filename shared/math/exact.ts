/**
 * Operations that every engine rounds alike (IEEE 754 asks for it, or no rounding happens at all). Kept apart from
 * `real.ts` so that a page that only needs these does not load the transcendental functions.
 */
export const sqrt: (x: number) => number = Math.sqrt;
export const abs: (x: number) => number = Math.abs;
export const floor: (x: number) => number = Math.floor;
export const ceil: (x: number) => number = Math.ceil;
export const round: (x: number) => number = Math.round;
export const min: (...values: number[]) => number = Math.min;
export const max: (...values: number[]) => number = Math.max;
export const imul: (a: number, b: number) => number = Math.imul;

export const PI = Math.PI;
export const E = Math.E;

/** √(x² + y²) without `Math.hypot`, whose last bits differ between engines. */
export function length(x: number, y: number): number {
  return sqrt(x * x + y * y);
}

/** `x` held between `low` and `high`. */
export function clamp(x: number, low: number, high: number): number {
  return min(max(x, low), high);
}
