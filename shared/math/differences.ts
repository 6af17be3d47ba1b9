/**
 * Derivatives by nudging one knob at a time: the judge of every surface's own derivatives. Errors shrink with the
 * square of the nudge, down to rounding.
 */
export type Value = (x: number, y: number) => number;

/** (∂L/∂x, ∂L/∂y) by central differences with nudge `h`. */
export function differenceGradient(value: Value, x: number, y: number, h: number): readonly [number, number] {
  return [(value(x + h, y) - value(x - h, y)) / (2 * h), (value(x, y + h) - value(x, y - h)) / (2 * h)];
}

/** (∂²L/∂x², ∂²L/∂x∂y, ∂²L/∂y²) by central differences of a gradient with nudge `h`. */
export function differenceHessian(
  gradient: (x: number, y: number) => readonly [number, number],
  x: number,
  y: number,
  h: number,
): readonly [number, number, number] {
  const [right, left, up, down] = [gradient(x + h, y), gradient(x - h, y), gradient(x, y + h), gradient(x, y - h)];
  return [
    (right[0] - left[0]) / (2 * h),
    (right[1] - left[1] + up[0] - down[0]) / (4 * h),
    (up[1] - down[1]) / (2 * h),
  ];
}
