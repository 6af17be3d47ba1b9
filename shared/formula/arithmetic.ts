/** The slope of √ and its like: a / b, and 0 where `b` is 0. */
export function guardedQuotient(a: number, b: number): number {
  return b === 0 ? 0 : a / b;
}

/** `below` where `test` < 0, `above` where it is greater, their mean at 0. */
export function choice(test: number, below: number, above: number): number {
  if (test < 0) return below;
  if (test > 0) return above;
  return test === 0 ? 0.5 * (below + above) : test;
}

/** x to the power n ≥ 1 by repeated squaring, in the one order that all back ends keep. */
export function integerPower(x: number, n: number): number {
  if (n === 1) return x;
  if (n % 2 === 1) return integerPower(x, n - 1) * x;
  const half = integerPower(x, n / 2);
  return half * half;
}
