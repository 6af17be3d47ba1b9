/** Places along an axis, both ends included. */
export interface PlaceRange {
  readonly min: number;
  readonly max: number;
}

/** Places worth a labelled tick: both ends, and between them at most four multiples of 1, 2 or 5 that leave room. */
export function placeTicks({ min, max }: PlaceRange): readonly number[] {
  const span = max - min;
  const power = 10 ** Math.floor(Math.log10(span / 4));
  const step = [1, 2, 5, 10].map((digit) => digit * power).find((candidate) => span / candidate <= 5) ?? span;
  const inner: number[] = [];
  for (let k = Math.ceil(min / step); k * step <= max; k++) {
    const tick = Number((k * step).toPrecision(6)) + 0;
    if (tick - min > 0.11 * span && max - tick > 0.11 * span) inner.push(tick);
  }
  return [min, ...inner, max];
}
