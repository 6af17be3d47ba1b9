/** Part of a step's time in which balls move; they rest for what is left. */
const moving = 0.6;

/**
 * Where a progress stands between two steps: from step `from`, `share` of the chord to the next one. Under reduced
 * motion balls stay on the last whole step.
 */
export function tween(progress: number, reducedMotion: boolean): { readonly from: number; readonly share: number } {
  const from = Math.floor(progress);
  const share = reducedMotion ? 0 : easeOut(Math.min(1, (progress - from) / moving));
  return { from, share };
}

/** cubic-bezier(0.2, 0.7, 0.3, 1): the curve of every motion in the product. */
export function easeOut(time: number): number {
  if (time <= 0 || time >= 1) return time <= 0 ? 0 : 1;
  let low = 0;
  let high = 1;
  for (let i = 0; i < 24; i++) {
    const middle = (low + high) / 2;
    if (bezier(middle, 0.2, 0.3) < time) low = middle;
    else high = middle;
  }
  return bezier(low, 0.7, 1);
}

/** One coordinate of a Bézier curve from 0 to 1 with the control values `a` and `b`. */
function bezier(t: number, a: number, b: number): number {
  const rest = 1 - t;
  return 3 * rest * rest * t * a + 3 * rest * t * t * b + t * t * t;
}
