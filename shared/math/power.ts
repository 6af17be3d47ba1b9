/** `base` to a whole power ≥ 0 by repeated squaring: the same bits on every engine, unlike the power operator. */
export function integerPower(base: number, power: number): number {
  let [result, square] = [1, base];
  for (let rest = power; rest > 0; rest = (rest - (rest % 2)) / 2) {
    if (rest % 2 === 1) result *= square;
    square *= square;
  }
  return result;
}
